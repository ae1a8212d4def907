package io.renshetong.starter.audit;

import io.renshetong.starter.page.Page;
import io.renshetong.starter.page.PageAsk;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reads the audit log, newest entries first. */
public final class AuditLog {
    private static final int PORTION = 500;

    private final JdbcTemplate jdbc;

    AuditLog(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** An entry as shown. */
    public record EntryView(
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

    Page<EntryView> page(AuditQuery query, PageAsk ask) {
        List<AuditQuery.Condition> conditions = query.conditions();
        Long total = jdbc.queryForObject(
                "SELECT COUNT(*) FROM audit_log" + where(conditions), Long.class, values(conditions));
        List<EntryView> rows = jdbc.query(
                "SELECT * FROM audit_log" + where(conditions) + " ORDER BY id DESC LIMIT ? OFFSET ?",
                (row, _) -> entry(row.getLong("id"), AuditRow.read(row)),
                values(conditions, ask.size(), ask.offset()));
        return new Page<>(rows, total == null ? 0 : total, ask.page(), ask.size());
    }

    /** Every entry a query finds of those there now, a few hundred at a time. */
    public void each(AuditQuery query, Consumer<EntryView> consumer) {
        long before = Long.MAX_VALUE;
        List<EntryView> portion;
        do {
            List<AuditQuery.Condition> conditions = new ArrayList<>(query.conditions());
            conditions.add(new AuditQuery.Condition("id < ?", before));
            portion = jdbc.query(
                    "SELECT * FROM audit_log" + where(conditions) + " ORDER BY id DESC LIMIT ?",
                    (row, _) -> entry(row.getLong("id"), AuditRow.read(row)),
                    values(conditions, PORTION));
            portion.forEach(consumer);
            if (!portion.isEmpty()) before = Long.parseLong(portion.getLast().id());
        } while (portion.size() == PORTION);
    }

    private static String where(List<AuditQuery.Condition> conditions) {
        return conditions.isEmpty()
                ? ""
                : conditions.stream()
                        .map(AuditQuery.Condition::sql)
                        .collect(Collectors.joining(" AND ", " WHERE ", ""));
    }

    private static Object[] values(List<AuditQuery.Condition> conditions, Object... more) {
        List<Object> values = new ArrayList<>(
                conditions.stream().map(AuditQuery.Condition::value).toList());
        values.addAll(List.of(more));
        return values.toArray();
    }

    private static EntryView entry(long id, AuditRow row) {
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
