package io.renshetong.starter.audit;

import io.renshetong.starter.actor.Actor;
import io.renshetong.starter.actor.Needs;
import io.renshetong.starter.actor.Permission;
import io.renshetong.starter.page.Page;
import io.renshetong.starter.page.PageAsk;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lets those who run the suite read the audit log and check its chain; both are recorded too. */
@RestController
@RequestMapping("/ops/audit")
@Needs(Permission.OPERATE)
class AuditController {
    private final JdbcTemplate jdbc;
    private final Audit audit;

    AuditController(JdbcTemplate jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** An entry as shown. */
    record EntryView(
            String id,
            Instant at,
            @Nullable String actorId,
            @Nullable String actorName,
            @Nullable String side,
            String action,
            String objectType,
            @Nullable String objectId,
            @Nullable String unit,
            String outcome,
            @Nullable String code,
            @Nullable String detail,
            String traceId) {}

    @GetMapping
    Page<EntryView> entries(
            AuditQuery query,
            @RequestParam(required = false) @Nullable Integer page,
            @RequestParam(required = false) @Nullable Integer size,
            Actor actor) {
        PageAsk ask = PageAsk.of(page, size);
        List<AuditQuery.Condition> conditions = query.conditions();
        String where = conditions.isEmpty()
                ? ""
                : conditions.stream()
                        .map(AuditQuery.Condition::sql)
                        .collect(Collectors.joining(" AND ", " WHERE ", ""));
        List<Object> values = new ArrayList<>(
                conditions.stream().map(AuditQuery.Condition::value).toList());
        Long total = jdbc.queryForObject("SELECT COUNT(*) FROM audit_log" + where, Long.class, values.toArray());
        values.add(ask.size());
        values.add(ask.offset());
        List<EntryView> rows = jdbc.query(
                "SELECT * FROM audit_log" + where + " ORDER BY id DESC LIMIT ? OFFSET ?",
                (row, _) -> view(row.getLong("id"), AuditRow.read(row)),
                values.toArray());
        audit.record(AuditEntry.done(actor, "READ", "audit-log", null));
        return new Page<>(rows, total == null ? 0 : total, ask.page(), ask.size());
    }

    @GetMapping("/verification")
    Audit.Verification verification(Actor actor) {
        Audit.Verification verification = audit.verify();
        audit.record(AuditEntry.done(actor, "VERIFY", "audit-log", null));
        return verification;
    }

    private static EntryView view(long id, AuditRow row) {
        return new EntryView(
                Long.toString(id),
                Instant.ofEpochMilli(row.atMillis()),
                row.actorId(),
                row.actorName(),
                row.side(),
                row.action(),
                row.objectType(),
                row.objectId(),
                row.unit(),
                row.outcome(),
                row.code(),
                row.detail(),
                row.traceId());
    }
}
