package io.renshetong.center.desk;

import io.renshetong.center.deadline.Deadlines;
import io.renshetong.center.desk.DeskSummary.OpenByType;
import io.renshetong.center.desk.DeskSummary.Today;
import io.renshetong.contract.Risk;
import io.renshetong.starter.actor.Actor;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts for the head of the desk, over open cases and today's decisions only. */
@Component
class Summing {
    private static final String OPEN = "state IN ('WAITING', 'CLAIMED', 'REVIEWING')";
    private static final int SOON = 3;

    private final JdbcClient jdbc;
    private final Deadlines deadlines;
    private final DeskWords words;
    private final Clock clock;

    Summing(JdbcClient jdbc, Deadlines deadlines, DeskWords words, Clock clock) {
        this.jdbc = jdbc;
        this.deadlines = deadlines;
        this.words = words;
        this.clock = clock;
    }

    DeskSummary sum(Actor actor) {
        Map<String, Long> byState = counts("SELECT state, COUNT(*) FROM desk_case WHERE " + OPEN + " GROUP BY state");
        LocalDate today = LocalDate.now(clock);
        return new DeskSummary(
                byState.getOrDefault("WAITING", 0L),
                byState.getOrDefault("CLAIMED", 0L),
                byState.getOrDefault("REVIEWING", 0L),
                count("SELECT COUNT(*) FROM desk_case WHERE claimed_by = ? AND " + OPEN, actor.id()),
                count("SELECT COUNT(*) FROM desk_case WHERE " + OPEN + " AND due_on < ?", today),
                count(
                        "SELECT COUNT(*) FROM desk_case WHERE " + OPEN + " AND due_on >= ? AND due_on <= ?",
                        today,
                        deadlines.inWorkdays(SOON - 1)),
                today(today.atStartOfDay(clock.getZone()).toInstant().toEpochMilli()),
                open());
    }

    private Today today(long midnight) {
        Map<String, Long> decided = counts(
                "SELECT IF(decided_stage = 'AUTOMATIC', 'AUTOMATIC', state), COUNT(*) FROM desk_case"
                        + " WHERE decided_ms >= ? GROUP BY 1",
                midnight);
        return new Today(
                count("SELECT COUNT(*) FROM desk_case WHERE received_ms >= ?", midnight),
                decided.getOrDefault("AUTOMATIC", 0L),
                decided.getOrDefault("PASSED", 0L),
                decided.getOrDefault("RETURNED", 0L));
    }

    private List<OpenByType> open() {
        return jdbc.sql("SELECT type, risk, COUNT(*) FROM desk_case WHERE " + OPEN
                        + " GROUP BY type, risk ORDER BY type, risk")
                .query((row, _) -> new OpenByType(
                        row.getString(1), words.type(row.getString(1)), Risk.valueOf(row.getString(2)), row.getLong(3)))
                .list();
    }

    private long count(String sql, Object... values) {
        return jdbc.sql(sql).params(values).query(Long.class).single();
    }

    private Map<String, Long> counts(String sql, Object... values) {
        Map<String, Long> counts = new HashMap<>();
        jdbc.sql(sql)
                .params(values)
                .query((row, _) -> counts.put(row.getString(1), row.getLong(2)))
                .list();
        return counts;
    }
}
