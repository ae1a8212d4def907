package io.renshetong.report.staffchange;

import io.renshetong.kernel.parameter.Parameters;
import io.renshetong.report.batch.Standing;
import io.renshetong.report.form.Booklet;
import io.renshetong.report.form.PrintForm;
import io.renshetong.report.form.TableManuscript;
import io.renshetong.report.form.Tabled;
import io.renshetong.report.paper.Column;
import io.renshetong.report.paper.Entry;
import io.renshetong.report.paper.Legibility;
import io.renshetong.report.paper.Lines;
import io.renshetong.report.paper.Manuscript;
import io.renshetong.report.paper.TableLayout;
import io.renshetong.report.paper.TablePage;
import io.renshetong.report.paper.Templates;
import io.renshetong.report.paper.Typefaces;
import io.renshetong.starter.problem.Messages;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A form ②, A4 landscape. It has no column for what was decided, so that what was returned is not on it. */
final class StaffChangeForm implements PrintForm {
    /** What the page leaves for rows between the head of the table and its sums; the template's measures say it. */
    private static final double BODY_MM = 136;

    private static final double CLOSING_MM = 46;

    private final Sheet sheet;
    private final Templates templates;
    private final Typefaces typefaces;
    private final Lines lines;
    private final Parameters parameters;
    private final Messages messages;
    private final Clock clock;
    private final List<Column> columns;

    StaffChangeForm(
            Sheet sheet,
            Templates templates,
            Typefaces typefaces,
            Lines lines,
            Parameters parameters,
            Messages messages,
            Clock clock) {
        this.sheet = sheet;
        this.templates = templates;
        this.typefaces = typefaces;
        this.lines = lines;
        this.parameters = parameters;
        this.messages = messages;
        this.clock = clock;
        columns = Stream.concat(
                        Stream.of(Column.centred(header("sequence"), 11)),
                        sheet.columns().stream().map(said -> said.column(this::header)))
                .toList();
    }

    private String header(String key) {
        return messages.get(sheet.form() + ".column." + key);
    }

    @Override
    public String name() {
        return sheet.form();
    }

    @Override
    public String business() {
        return sheet.business();
    }

    @Override
    public String template() {
        return "staff-change";
    }

    @Override
    public boolean forDays() {
        return true;
    }

    @Override
    public List<Standing> valid() {
        return Standing.without(List.of(Standing.WITHDRAWN, Standing.RETURNED));
    }

    @Override
    public Manuscript compose(Booklet booklet) {
        Legibility legibility = new Legibility(typefaces, messages);
        ZonedDateTime now = ZonedDateTime.now(clock);
        List<Change> changes = booklet.lines().stream()
                .map(line -> new Change(line, now, parameters, messages))
                .toList();
        List<Entry> entries = new ArrayList<>();
        for (Change change : changes) entries.add(entry(booklet.before() + entries.size() + 1, change, legibility));
        Facts facts = Facts.of(sheet, booklet, legibility, parameters, messages, clock.getZone());
        legibility.require();
        List<TablePage> pages = TableLayout.spread(columns, lines, BODY_MM, CLOSING_MM, entries);
        return new TableManuscript(
                templates,
                messages,
                this,
                booklet,
                clock.getZone(),
                new Tabled(columns, pages, Totals.of(pages, changes, booklet, messages)),
                facts,
                legibility.needsFallback());
    }

    private Entry entry(int number, Change change, Legibility legibility) {
        String name = change.person().name();
        List<String> row = new ArrayList<>(List.of(Integer.toString(number)));
        for (Said said : sheet.columns())
            row.add(legibility.look(name, header(said.key()), said.text().apply(change)));
        return new Entry(row.stream().map(_ -> "").toList(), List.of(row));
    }
}
