package io.renshetong.person.register;

import io.renshetong.starter.rows.ManyRows;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Brings persons on record, any number in a few batches. */
public class Newcomers {
    /** Whoever left on the day they come back never left. */
    private static final ManyRows<Joined> JOINED = new ManyRows<Joined>("person_unit")
            .column("person_id", (into, at, one) -> into.setLong(at, one.personId()))
            .column("unit_code", (into, at, one) -> into.setString(at, one.unitCode()))
            .column("since", (into, at, one) -> into.setObject(at, one.since()))
            .onDuplicate("until = NULL");

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
        Map<Place, Joined> missing = new LinkedHashMap<>();
        joined.forEach(one -> missing.putIfAbsent(new Place(one.personId(), one.unitCode()), one));
        missing.keySet()
                .removeAll(taken(missing.keySet().stream().map(Place::personId).collect(Collectors.toSet())));
        JOINED.write(jdbc, List.copyOf(missing.values()));
    }

    /** Somebody's place on the register of a unit. */
    private record Place(long personId, String unitCode) {}

    /** Locked, so that nobody leaves between the look and the writing. */
    private Set<Place> taken(Set<Long> persons) {
        Set<Place> taken = new HashSet<>();
        if (!persons.isEmpty()) {
            new NamedParameterJdbcTemplate(jdbc)
                    .query(
                            "SELECT person_id, unit_code FROM person_unit WHERE person_id IN (:persons) AND until IS NULL FOR UPDATE",
                            Map.of("persons", persons),
                            row -> {
                                taken.add(new Place(row.getLong(1), row.getString(2)));
                            });
        }
        return taken;
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
