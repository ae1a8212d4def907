package io.renshetong.report.personchange;

import io.renshetong.contract.DeclarationSubmission.Declared;
import io.renshetong.contract.FieldChange;
import io.renshetong.report.batch.Batch;
import io.renshetong.report.batch.Line;
import io.renshetong.report.form.Booklet;
import io.renshetong.report.form.Contents;
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
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Form ①: 社会保险参保人员个人信息修改申报审核表, A4 landscape. */
@Component
class PersonChangeAudit implements PrintForm {
    private static final String NAME = "person-change-audit";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

    /** What the page leaves for rows between the head of the table and its sums; the template's measures say it. */
    private static final double BODY_MM = 142.5;

    private static final double CLOSING_MM = 43;

    private final Templates templates;
    private final Typefaces typefaces;
    private final Lines lines;
    private final Messages messages;
    private final Clock clock;
    private final List<Column> columns;

    PersonChangeAudit(Templates templates, Typefaces typefaces, Lines lines, Messages messages, Clock clock) {
        this.templates = templates;
        this.typefaces = typefaces;
        this.lines = lines;
        this.messages = messages;
        this.clock = clock;
        columns = List.of(
                Column.centred(header("sequence"), 13).spanning(),
                Column.centred(header("name"), 24).spanning(),
                Column.centred(header("idNumber"), 37).spanning(),
                Column.centred(header("personNo"), 28).spanning(),
                Column.left(header("field"), 27),
                Column.left(header("before"), 38),
                Column.left(header("after"), 38),
                Column.left(header("reason"), 24).spanning(),
                Column.left(header("evidence"), 22).spanning(),
                Column.centred(header("result"), 22).spanning());
    }

    private String header(String column) {
        return messages.get(NAME + ".column." + column);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String business() {
        return "11";
    }

    /** What stands above and below the table; a missing credit code leaves a line to fill by hand. */
    public record Facts(
            String unitName,
            String unitCode,
            @Nullable String creditCode,
            String confirmedOn,
            String total,
            String remark) {}

    @Override
    public Manuscript compose(Booklet booklet) {
        Legibility legibility = new Legibility(typefaces, messages);
        PersonChangeWords words =
                new PersonChangeWords(booklet.lines().getFirst().wording(), messages);
        List<Entry> entries = new ArrayList<>();
        for (Line line : booklet.lines())
            entries.add(entry(booklet.before() + entries.size() + 1, line, words, legibility));
        Facts facts = facts(booklet, legibility);
        legibility.require();
        List<TablePage> pages = TableLayout.spread(columns, lines, BODY_MM, CLOSING_MM, entries);
        return new TableManuscript(
                templates,
                messages,
                this,
                booklet,
                clock.getZone(),
                new Tabled(columns, pages, PersonChangeSums.of(pages, booklet, messages)),
                facts,
                legibility.needsFallback());
    }

    private Entry entry(int number, Line line, PersonChangeWords words, Legibility legibility) {
        Declared declared = line.declared();
        String name = declared.subject().name();
        String idNumber = declared.subject().idNumber();
        List<String> once = List.of(
                Integer.toString(number),
                legibility.look(name, header("name"), name),
                legibility.look(name, header("idNumber"), idNumber == null ? "" : idNumber),
                legibility.look(name, header("personNo"), words.personNo(declared)),
                "",
                "",
                "",
                legibility.look(name, header("reason"), words.reason(declared)),
                legibility.look(name, header("evidence"), words.evidence(declared)),
                legibility.look(name, header("result"), words.result(line)));
        List<List<String>> rows = new ArrayList<>();
        for (FieldChange change : declared.changes()) {
            String label = words.label(change);
            rows.add(row(
                    legibility.look(name, header("field"), label),
                    legibility.look(name, label, words.value(change, change.before())),
                    legibility.look(name, label, words.value(change, change.after()))));
        }
        if (rows.isEmpty()) rows.add(row("", "", ""));
        return new Entry(once, rows);
    }

    private static List<String> row(String field, String before, String after) {
        return List.of("", "", "", "", field, before, after, "", "", "");
    }

    private Facts facts(Booklet booklet, Legibility legibility) {
        Batch batch = Objects.requireNonNull(booklet.batch());
        String unit = batch.unitName();
        Contents contents = booklet.contents();
        return new Facts(
                legibility.look(unit, messages.get("report.unit-name"), unit),
                batch.unitCode(),
                booklet.imprint().creditCode(),
                DAY.format(batch.confirmedAt().atZone(clock.getZone())),
                messages.get("report.total", contents.declarations(), contents.items()),
                contents.leftOut() == 0
                        ? messages.get(NAME + ".remark")
                        : messages.get(NAME + ".remark.withdrawn", contents.leftOut()));
    }
}
