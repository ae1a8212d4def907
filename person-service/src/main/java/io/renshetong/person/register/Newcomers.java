package io.renshetong.person.register;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Brings persons on record, any number in a few batches. */
public class Newcomers {
    private final JdbcTemplate jdbc;
    private final PersonMapper mapper;
    private final PersonColumns columns;
    private final Clock clock;

    Newcomers(JdbcTemplate jdbc, PersonMapper mapper, PersonColumns columns, Clock clock) {
        this.jdbc = jdbc;
        this.mapper = mapper;
        this.columns = columns;
        this.clock = clock;
    }

    /** That somebody on record came to a unit. */
    public record Joined(long personId, String unitCode, LocalDate since) {}

    /** Lets one at a time bring persons on record, so that nobody is entered twice; until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock() {
        jdbc.queryForObject("SELECT next_id FROM person_sequence FOR UPDATE", Long.class);
    }

    /** The first of so many ids nobody has; under the {@link #lock}. */
    @Transactional(propagation = Propagation.MANDATORY)
    public long ids(int count) {
        Long first = jdbc.queryForObject("SELECT next_id FROM person_sequence", Long.class);
        jdbc.update("UPDATE person_sequence SET next_id = next_id + ?", count);
        return Objects.requireNonNull(first);
    }

    /** Puts persons on the registers of units they are not on yet. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void stay(Collection<Joined> joined) {
        jdbc.batchUpdate(
                "INSERT INTO person_unit (person_id, unit_code, since, until) SELECT p.id, ?, ?, NULL FROM person p"
                        + " WHERE p.id = ? AND NOT EXISTS (SELECT 1 FROM person_unit u WHERE u.person_id = p.id"
                        + " AND u.unit_code = ? AND u.until IS NULL) ON DUPLICATE KEY UPDATE until = NULL",
                joined.stream()
                        .map(one -> row(one.unitCode(), one.since(), one.personId(), one.unitCode()))
                        .toList());
    }

    /** That somebody on record left a unit: from that day they are on its register no longer. */
    public record Left(long personId, String unitCode, LocalDate since) {}

    /** Takes persons off the registers of units they came to before. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void leave(Collection<Left> left) {
        jdbc.batchUpdate(
                "UPDATE person_unit SET until = GREATEST(since, ?) WHERE person_id = ? AND unit_code = ? AND until IS NULL",
                left.stream()
                        .map(one -> row(one.since(), one.personId(), one.unitCode()))
                        .toList());
    }

    public boolean has(long id) {
        return mapper.selectById(id) != null;
    }

    /** All of them or none. */
    @Transactional
    public void enter(Collection<Newcomer> newcomers) {
        LocalDateTime now = LocalDateTime.now(clock);
        newcomers.stream()
                .map(newcomer -> row(newcomer, now))
                .collect(Collectors.groupingBy(
                        row -> List.copyOf(row.keySet()), LinkedHashMap::new, Collectors.toList()))
                .forEach((names, rows) -> insert(
                        "person",
                        names,
                        rows.stream().map(row -> row.values().toArray()).toList()));
        List<Object[]> stays = new ArrayList<>();
        List<Object[]> numbers = new ArrayList<>();
        for (Newcomer newcomer : newcomers) {
            newcomer.stays()
                    .forEach(stay -> stays.add(row(newcomer.id(), stay.unitCode(), stay.since(), stay.until())));
            newcomer.systemNumbers().forEach((insurance, no) -> numbers.add(row(newcomer.id(), insurance, no)));
        }
        insert("person_unit", List.of("person_id", "unit_code", "since", "until"), stays);
        insert("person_system", List.of("person_id", "insurance", "person_no"), numbers);
    }

    private Map<String, @Nullable Object> row(Newcomer newcomer, LocalDateTime now) {
        Map<String, @Nullable Object> row = columns.of(newcomer.values());
        row.put("id", newcomer.id());
        row.put("person_no", newcomer.personNo());
        row.put("created_at", now);
        row.put("changed_at", now);
        return row;
    }

    private static Object[] row(@Nullable Object... values) {
        return values;
    }

    private void insert(String table, List<String> names, List<Object[]> rows) {
        if (!rows.isEmpty()) {
            String places = names.stream().map(name -> "?").collect(Collectors.joining(", "));
            jdbc.batchUpdate(
                    "INSERT INTO " + table + " (" + String.join(", ", names) + ") VALUES (" + places + ")", rows);
        }
    }
}
