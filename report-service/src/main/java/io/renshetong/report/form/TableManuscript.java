package io.renshetong.report.form;

import io.renshetong.report.batch.Batch;
import io.renshetong.report.paper.BarCode;
import io.renshetong.report.paper.Head;
import io.renshetong.report.paper.Manuscript;
import io.renshetong.report.paper.TablePage;
import io.renshetong.report.paper.Templates;
import io.renshetong.starter.problem.Messages;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A form that is a table over pages, with the title, bar code, sums and foot all such forms share. */
public final class TableManuscript implements Manuscript {
    private static final DateTimeFormatter TO_THE_MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Templates templates;
    private final Messages messages;
    private final PrintForm form;
    private final Booklet booklet;
    private final Tabled table;
    private final boolean needsFallback;
    private final Map<String, Object> shared = new HashMap<>();

    /** @param facts what the form's own template says besides, as {@code facts} */
    public TableManuscript(
            Templates templates,
            Messages messages,
            PrintForm form,
            Booklet booklet,
            ZoneId zone,
            Tabled table,
            Record facts,
            boolean needsFallback) {
        this.templates = templates;
        this.messages = messages;
        this.form = form;
        this.booklet = booklet;
        this.table = table;
        this.needsFallback = needsFallback;
        Batch batch = booklet.batch();
        shared.put("title", messages.get("report.form." + form.name()));
        shared.put("documentTitle", title());
        shared.put("number", batch == null ? null : batch.no());
        shared.put("bars", batch == null ? null : BarCode.of(batch.no()));
        shared.put(
                "booklet", booklet.of() == 1 ? null : messages.get("report.booklet", booklet.number(), booklet.of()));
        shared.put("columns", table.columns());
        shared.put("head", Head.of(table.columns()));
        shared.put("facts", facts);
        shared.put("imprint", imprint(zone));
        shared.put("watermark", booklet.watermark());
        shared.put("notice", booklet.notice());
    }

    /**
     * A page for the template.
     *
     * @param look class in the style sheet
     * @param place which page of how many it is
     */
    public record PageView(TablePage table, String look, Sums sums, String place) {
        public boolean closing() {
            return table.closing();
        }
    }

    private String imprint(ZoneId zone) {
        Imprint imprint = booklet.imprint();
        return messages.get("report.imprint", TO_THE_MINUTE.format(imprint.at().atZone(zone)), imprint.by());
    }

    @Override
    public String title() {
        return shared.get("title") + " " + booklet.scope().mark();
    }

    @Override
    public int pages() {
        return table.pages().size();
    }

    @Override
    public boolean needsFallback() {
        return needsFallback;
    }

    @Override
    public String markup(int from, int to) {
        List<PageView> views = new ArrayList<>();
        for (int index = from; index < to; index++)
            views.add(new PageView(
                    table.pages().get(index),
                    index == to - 1 ? "page last" : "page",
                    table.sums().get(index),
                    messages.get("report.page", index + 1, pages())));
        Map<String, Object> values = new HashMap<>(shared);
        values.put("pages", views);
        return templates.fill(form.template(), values);
    }
}
