package io.renshetong.center.desk;

import io.renshetong.starter.actor.Actor;
import io.renshetong.starter.actor.Permission;
import io.renshetong.starter.export.ExportColumn;
import io.renshetong.starter.export.ListExport;
import io.renshetong.starter.export.RowSink;
import io.renshetong.starter.problem.Messages;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The desk's list of cases as a workbook; numbers stay masked, as on the screen. */
@Component
class CaseList implements ListExport<CaseQuery> {
    private final CaseSearch search;
    private final CaseLines lines;
    private final Messages messages;

    CaseList(CaseSearch search, CaseLines lines, Messages messages) {
        this.search = search;
        this.lines = lines;
        this.messages = messages;
    }

    @Override
    public String list() {
        return "cases";
    }

    @Override
    public Class<CaseQuery> filter() {
        return CaseQuery.class;
    }

    /** The centre has no EXPORT; whoever audits may take their list along. */
    @Override
    public Set<Permission> needs() {
        return Set.of(Permission.AUDIT);
    }

    @Override
    public boolean masks() {
        return false;
    }

    @Override
    public List<ExportColumn> columns() {
        return Stream.of(
                        "subjectName",
                        "idNumber",
                        "changedFields",
                        "risk",
                        "light",
                        "state",
                        "claimedBy",
                        "workdaysLeft",
                        "unitName",
                        "receivedAt",
                        "typeLabel",
                        "no")
                .map(key -> new ExportColumn(
                        key,
                        messages.get("center.export." + key),
                        key.equals("workdaysLeft") ? ExportColumn.Kind.COUNT : ExportColumn.Kind.TEXT))
                .toList();
    }

    @Override
    public void check(CaseQuery filter, Actor actor) {
        search.check(filter);
    }

    @Override
    public void rows(CaseQuery filter, Actor actor, boolean clear, RowSink sink) {
        search.each(filter, actor, one -> {
            CaseLine line = lines.line(one, actor);
            sink.row(
                    line.subjectName(),
                    line.idNumber(),
                    line.changedFields(),
                    line.riskLabel(),
                    line.lightLabel(),
                    line.stateLabel(),
                    line.claimedBy(),
                    line.workdaysLeft(),
                    line.unitName(),
                    line.receivedAt(),
                    line.typeLabel(),
                    line.no());
        });
    }
}
