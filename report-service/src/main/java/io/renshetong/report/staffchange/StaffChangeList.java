package io.renshetong.report.staffchange;

import io.renshetong.kernel.parameter.Parameters;
import io.renshetong.report.batch.Line;
import io.renshetong.report.batch.Scope;
import io.renshetong.report.batch.Scopes;
import io.renshetong.report.batch.Standing;
import io.renshetong.report.form.Period;
import io.renshetong.report.form.PrintForm;
import io.renshetong.report.form.Scoping;
import io.renshetong.starter.actor.Actor;
import io.renshetong.starter.actor.Permission;
import io.renshetong.starter.export.ExportColumn;
import io.renshetong.starter.export.ListExport;
import io.renshetong.starter.export.RowSink;
import io.renshetong.starter.problem.Messages;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A form ② as a workbook: the same rows and columns as on paper. */
final class StaffChangeList implements ListExport<StaffChangeList.Wanted> {
    private static final int PORTION = 500;

    private final Sheet sheet;
    private final PrintForm form;
    private final Scoping scoping;
    private final Scopes scopes;
    private final Parameters parameters;
    private final Messages messages;
    private final Clock clock;

    StaffChangeList(
            Sheet sheet,
            PrintForm form,
            Scoping scoping,
            Scopes scopes,
            Parameters parameters,
            Messages messages,
            Clock clock) {
        this.sheet = sheet;
        this.form = form;
        this.scoping = scoping;
        this.scopes = scopes;
        this.parameters = parameters;
        this.messages = messages;
        this.clock = clock;
    }

    /** A batch, or some days of a unit. */
    record Wanted(
            @Nullable String batchNo,
            @Nullable String unitCode,
            @Nullable LocalDate changedFrom,
            @Nullable LocalDate changedTo,
            @Nullable String insurance,
            @Nullable List<Standing> statuses) {}

    @Override
    public String list() {
        return sheet.form();
    }

    @Override
    public Class<Wanted> filter() {
        return Wanted.class;
    }

    @Override
    public Set<Permission> needs() {
        return Set.of(Permission.EXPORT, Permission.PRINT);
    }

    @Override
    public boolean masks() {
        return true;
    }

    @Override
    public List<ExportColumn> columns() {
        return Stream.concat(
                        Stream.of(ExportColumn.count("sequence", header("sequence"))),
                        sheet.columns().stream()
                                .map(said -> said.inYuan()
                                        ? ExportColumn.amount(said.key(), header(said.key()))
                                        : ExportColumn.text(said.key(), header(said.key()))))
                .toList();
    }

    private String header(String key) {
        return messages.get(sheet.form() + ".column." + key);
    }

    @Override
    public void check(Wanted wanted, Actor actor) {
        scope(wanted, actor);
    }

    @Override
    public String unit(Wanted wanted, Actor actor) {
        return scope(wanted, actor).unitName();
    }

    private Scope scope(Wanted wanted, Actor actor) {
        Period period = new Period(
                wanted.unitCode(), wanted.changedFrom(), wanted.changedTo(), wanted.insurance(), wanted.statuses());
        return scoping.find(form, wanted.batchNo(), period, actor, "EXPORT");
    }

    @Override
    public void rows(Wanted wanted, Actor actor, boolean clear, RowSink sink) {
        Scope scope = scope(wanted, actor);
        ZonedDateTime now = ZonedDateTime.now(clock);
        int from = 0;
        List<Line> portion;
        do {
            portion = scopes.lines(scope, from, PORTION);
            for (Line line : portion) sink.row(row(++from, new Change(line, now, parameters, messages), clear));
        } while (portion.size() == PORTION);
    }

    private Object[] row(int number, Change change, boolean clear) {
        List<Object> row = new ArrayList<>(List.of(number));
        for (Said said : sheet.columns()) row.add(said.cell(change, clear));
        return row.toArray();
    }
}
