package io.renshetong.starter.export;

import io.renshetong.starter.actor.Actor;
import io.renshetong.starter.actor.Permission;
import io.renshetong.starter.audit.AuditLog;
import io.renshetong.starter.audit.AuditQuery;
import io.renshetong.starter.problem.Messages;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The audit log as operations see it. */
final class AuditList implements ListExport<AuditQuery> {
    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.of("Asia/Shanghai"));

    private final AuditLog log;
    private final Messages messages;

    AuditList(AuditLog log, Messages messages) {
        this.log = log;
        this.messages = messages;
    }

    @Override
    public String list() {
        return "audit";
    }

    @Override
    public Class<AuditQuery> filter() {
        return AuditQuery.class;
    }

    @Override
    public Set<Permission> needs() {
        return Set.of(Permission.OPERATE);
    }

    @Override
    public boolean masks() {
        return false;
    }

    @Override
    public List<ExportColumn> columns() {
        return Stream.of("at", "actorName", "action", "objectType", "unit", "outcome", "detail", "traceId")
                .map(key -> ExportColumn.text(key, messages.get("export.audit." + key)))
                .toList();
    }

    @Override
    public void rows(AuditQuery filter, Actor actor, boolean clear, RowSink sink) {
        log.each(
                filter,
                entry -> sink.row(
                        SECOND.format(entry.at()),
                        entry.actorName(),
                        entry.action(),
                        Stream.of(entry.objectType(), entry.objectId())
                                .filter(part -> part != null && !part.isBlank())
                                .collect(Collectors.joining(" ")),
                        entry.unit(),
                        messages.find("export.audit.outcome." + entry.outcome()).orElse(entry.outcome()),
                        Stream.of(entry.code(), entry.detail())
                                .filter(part -> part != null && !part.isBlank())
                                .collect(Collectors.joining(" ")),
                        entry.traceId()));
    }
}
