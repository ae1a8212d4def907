package io.renshetong.starter.export;

import io.renshetong.kernel.identity.Mask;
import io.renshetong.starter.actor.Actor;
import io.renshetong.starter.problem.Refusal;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A list of as many rows as its filter says. */
class SampleList implements ListExport<SampleList.Wanted> {
    static final String NUMBER = "43020319850312001X";
    static final Instant AT = Instant.parse("2026-01-02T03:04:05Z");

    /** Rows that were given and not yet taken; more than a few would mean that somebody collects them. */
    final AtomicInteger given = new AtomicInteger();

    /** Conditions of the list. */
    record Wanted(
            @Nullable Integer rows,
            @Nullable @Size(max = 5) String text,
            @Nullable String unit) {}

    @Override
    public String list() {
        return "samples";
    }

    @Override
    public Class<Wanted> filter() {
        return Wanted.class;
    }

    @Override
    public boolean masks() {
        return true;
    }

    @Override
    public List<ExportColumn> columns() {
        return List.of(
                ExportColumn.text("name", "姓名"),
                ExportColumn.text("idNumber", "身份证号码"),
                ExportColumn.text("fields", "变更项目"),
                ExportColumn.count("count", "变更项数"),
                ExportColumn.amount("amount", "金额"),
                ExportColumn.text("key", "关键信息"),
                ExportColumn.text("born", "出生日期"),
                ExportColumn.text("at", "申报时间"));
    }

    @Override
    public void check(Wanted filter, Actor actor) {
        if (filter.unit() != null && !actor.covers(filter.unit())) throw Refusal.notFound();
    }

    @Override
    public void rows(Wanted filter, Actor actor, boolean clear, RowSink sink) {
        int rows = filter.rows() == null ? 3 : filter.rows();
        for (int row = 1; row <= rows; row++) {
            given.incrementAndGet();
            sink.row(
                    filter.text() == null ? "张" + row : filter.text(),
                    clear ? NUMBER : Mask.idNumber(NUMBER),
                    List.of("手机号码", "姓名"),
                    row,
                    new BigDecimal("1234.50"),
                    row % 2 == 0,
                    row == 1 ? null : LocalDate.of(1985, 3, 12),
                    AT);
        }
    }
}
