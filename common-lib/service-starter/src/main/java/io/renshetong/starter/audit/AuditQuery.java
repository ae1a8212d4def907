package io.renshetong.starter.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is looked for in the audit log; what is absent does not matter. */
public record AuditQuery(
        @Nullable String actor,
        @Nullable String action,
        @Nullable String objectType,
        @Nullable String objectId,
        @Nullable String unit,
        @Nullable String outcome,
        @Nullable String affected,
        @Nullable String traceId,
        @Nullable Instant from,
        @Nullable Instant to) {

    /** A condition and the value it compares with. */
    record Condition(String sql, Object value) {}

    List<Condition> conditions() {
        List<Condition> conditions = new ArrayList<>();
        add(conditions, "actor_id = ?", actor);
        add(conditions, "action = ?", action);
        add(conditions, "object_type = ?", objectType);
        add(conditions, "object_id = ?", objectId);
        add(conditions, "unit_code = ?", unit);
        add(conditions, "outcome = ?", outcome);
        add(conditions, "affected = ?", affected);
        add(conditions, "trace_id = ?", traceId);
        add(conditions, "at_ms >= ?", from == null ? null : from.toEpochMilli());
        add(conditions, "at_ms < ?", to == null ? null : to.toEpochMilli());
        return conditions;
    }

    private static void add(List<Condition> conditions, String sql, @Nullable Object value) {
        if (value != null) conditions.add(new Condition(sql, value));
    }
}
