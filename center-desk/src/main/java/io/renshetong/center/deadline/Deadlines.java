package io.renshetong.center.deadline;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Until when a case must be decided, by the parameter {@code change.workdays} of its region and the holiday calendar. */
@Component
public class Deadlines {
    private final JdbcClient jdbc;
    private final Clock clock;
    private final AtomicReference<@Nullable Rules> cached = new AtomicReference<>();

    Deadlines(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The last day for a case of this region that arrives today. */
    public LocalDate dueOn(String region) {
        Rules rules = rules();
        return rules.dueByRegion.computeIfAbsent(
                region, place -> rules.calendar.after(rules.today, rules.workdays(place)));
    }

    /** Working days left from today, negative when the day has gone by. */
    public int workdaysLeft(LocalDate dueOn) {
        Rules rules = rules();
        return rules.calendar.between(rules.today, dueOn);
    }

    /** The day so many working days from today; today itself for none. */
    public LocalDate inWorkdays(int days) {
        Rules rules = rules();
        return rules.calendar.after(rules.today, days);
    }

    /** Reads tables that change once a year once a day. */
    private Rules rules() {
        LocalDate today = LocalDate.now(clock);
        Rules rules = cached.get();
        if (rules == null || !rules.today.equals(today)) {
            rules = new Rules(today, calendar(), parameters(today), new ConcurrentHashMap<>());
            cached.set(rules);
        }
        return rules;
    }

    private WorkCalendar calendar() {
        Map<LocalDate, Boolean> exceptions = new HashMap<>();
        jdbc.sql("SELECT day, working FROM desk_calendar")
                .query((row, _) -> exceptions.put(row.getObject("day", LocalDate.class), row.getBoolean("working")))
                .list();
        return new WorkCalendar(Map.copyOf(exceptions));
    }

    private List<Workdays> parameters(LocalDate today) {
        return jdbc.sql(
                        "SELECT region, value FROM desk_parameter WHERE name = 'change.workdays' AND valid_from <= :today"
                                + " AND (valid_to IS NULL OR valid_to >= :today) ORDER BY region DESC, valid_from DESC")
                .param("today", today)
                .query((row, _) -> new Workdays(row.getString("region"), row.getInt("value")))
                .list();
    }

    private record Workdays(String region, int days) {}

    private record Rules(
            LocalDate today, WorkCalendar calendar, List<Workdays> parameters, Map<String, LocalDate> dueByRegion) {
        int workdays(String region) {
            return parameters.stream()
                    .filter(known -> known.region.equals(region) || known.region.equals("*"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("No parameter change.workdays for " + region))
                    .days;
        }
    }
}
