package io.renshetong.center.desk;

import io.renshetong.center.casefile.Case;
import io.renshetong.center.casefile.CaseReading;
import io.renshetong.center.casefile.CaseState;
import io.renshetong.starter.actor.Actor;
import io.renshetong.starter.problem.Messages;
import io.renshetong.starter.problem.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns what the desk asks into conditions on indexed columns. */
@Component
class CaseSearch {
    private static final Map<String, String> SORTS = Map.of(
            "receivedAt", "received_ms",
            "dueAt", "due_on",
            "no", "no",
            "unitCode", "unit_code",
            "unitName", "unit_name",
            "subjectName", "subject_name",
            "decidedAt", "decided_ms",
            "state", "state");

    private final CaseReading cases;
    private final Clock clock;
    private final Messages messages;

    CaseSearch(CaseReading cases, Clock clock, Messages messages) {
        this.cases = cases;
        this.clock = clock;
        this.messages = messages;
    }

    /** One page of what was found. */
    record Found(List<Case> rows, long total) {}

    Found find(CaseQuery query, Actor actor) {
        Map<String, Object> values = new HashMap<>();
        String where = where(query, actor, values);
        long total = cases.count(where, values);
        if (total == 0) return new Found(List.of(), 0);
        return new Found(cases.page(where, values, order(query.sort()), query.ask()), total);
    }

    /** Refuses what {@link #find} would refuse. */
    void check(CaseQuery query) {
        order(query.sort());
    }

    /** Every case that is found, read as it is consumed. */
    void each(CaseQuery query, Actor actor, Consumer<Case> consumer) {
        Map<String, Object> values = new HashMap<>();
        String where = where(query, actor, values);
        cases.each(where, values, order(query.sort()), consumer);
    }

    private String where(CaseQuery query, Actor actor, Map<String, Object> values) {
        List<String> conditions = new ArrayList<>();
        if (query.states() != null && !query.states().isEmpty()) {
            conditions.add("state IN (:states)");
            values.put("states", query.states().stream().map(CaseState::name).toList());
        }
        equal(conditions, values, "type", query.type());
        equal(conditions, values, "unit_code", query.unitCode());
        equal(conditions, values, "no", query.no());
        equal(conditions, values, "batch_no", query.batchNo());
        equal(conditions, values, "risk", query.risk());
        equal(conditions, values, "light", query.light());
        equal(conditions, values, "id_number_index", cases.indexOf(query.idNumber()));
        if (query.subjectName() != null && !query.subjectName().isBlank()) {
            conditions.add("subject_name LIKE :name");
            values.put("name", query.subjectName().strip().replaceAll("([\\\\%_])", "\\\\$1") + "%");
        }
        if (Boolean.TRUE.equals(query.mine())) equal(conditions, values, "claimed_by", actor.id());
        if (Boolean.TRUE.equals(query.overdue())) {
            conditions.add("state IN ('WAITING', 'CLAIMED', 'REVIEWING') AND due_on < :today");
            values.put("today", LocalDate.now(clock));
        }
        return conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
    }

    private static void equal(
            List<String> conditions, Map<String, Object> values, String column, @Nullable Object value) {
        if (value == null || value.toString().isBlank()) return;
        conditions.add(column + " = :" + column);
        values.put(column, value.toString().strip());
    }

    /** The number as the last word, so that pages neither overlap nor leave out. */
    private String order(@Nullable String sort) {
        if (sort == null || sort.isBlank()) return "received_ms DESC, no";
        String[] parts = sort.split(",");
        String column = SORTS.get(parts[0]);
        boolean known = column != null && parts.length <= 2 && (parts.length == 1 || parts[1].matches("asc|desc"));
        if (!known) throw Refusal.badRequest("BAD_PARAMETER", messages.get("center.sort.unknown"));
        return column + (parts.length == 2 && parts[1].equals("desc") ? " DESC" : " ASC") + ", no";
    }
}
