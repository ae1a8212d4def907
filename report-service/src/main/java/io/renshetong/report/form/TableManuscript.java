package io.renshetong.report.form;

import io.renshetong.report.paper.BarCode;
import io.renshetong.report.paper.Column;
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
    private final List<TablePage> pages;
    private final boolean needsFallback;
    private final Map<String, Object> shared = new HashMap<>();

    /** @param facts what the form's own template says besides, as {@code facts} */
    public TableManuscript(
            Templates templates,
            Messages messages,
            PrintForm form,
            Booklet booklet,
            ZoneId zone,
            List<Column> columns,
            List<TablePage> pages,
            Record facts,
            boolean needsFallback) {
        this.templates = templates;
        this.messages = messages;
        this.form = form;
        this.booklet = booklet;
        this.pages = pages;
        this.needsFallback = needsFallback;
        shared.put("title", messages.get("report.form." + form.name()));
        shared.put("documentTitle", title());
        shared.put("number", booklet.batch().no());
        shared.put("bars", BarCode.of(booklet.batch().no()));
        shared.put(
                "booklet", booklet.of() == 1 ? null : messages.get("report.booklet", booklet.number(), booklet.of()));
        shared.put("columns", columns);
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

    /** What the last row of a page says: of the page, and on the last page of the whole. */
    public record Sums(String page, String whole) {}

    private String imprint(ZoneId zone) {
        Imprint imprint = booklet.imprint();
        return messages.get("report.imprint", TO_THE_MINUTE.format(imprint.at().atZone(zone)), imprint.by());
    }

    @Override
    public String title() {
        return shared.get("title") + " " + booklet.batch().no();
    }

    @Override
    public int pages() {
        return pages.size();
    }

    @Override
    public boolean needsFallback() {
        return needsFallback;
    }

    @Override
    public String markup(int from, int to) {
        List<PageView> views = new ArrayList<>();
        for (int index = from; index < to; index++) {
            TablePage page = pages.get(index);
            views.add(new PageView(
                    page,
                    index == to - 1 ? "page last" : "page",
                    new Sums(messages.get("report.sum.page", page.entries(), page.rows()), whole(page)),
                    messages.get("report.page", index + 1, pages.size())));
        }
        Map<String, Object> values = new HashMap<>(shared);
        values.put("pages", views);
        return templates.fill(form.name(), values);
    }

    private String whole(TablePage page) {
        if (!page.closing()) return "";
        Contents contents = booklet.contents();
        String whole = messages.get("report.sum.whole", contents.declarations(), contents.items());
        if (booklet.of() == 1) return whole;
        int entries = pages.stream().mapToInt(TablePage::entries).sum();
        int rows = pages.stream().mapToInt(TablePage::rows).sum();
        return messages.get("report.sum.booklet", entries, rows) + "　　" + whole;
    }
}
