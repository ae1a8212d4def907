package io.renshetong.person.register;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes changed fields, and only those, to the register; persons changed in the same fields go in one batch. */
public class PersonWriter {
    private final JdbcTemplate jdbc;
    private final PersonColumns columns;
    private final Clock clock;

    PersonWriter(JdbcTemplate jdbc, PersonColumns columns, Clock clock) {
        this.jdbc = jdbc;
        this.columns = columns;
        this.clock = clock;
    }

    /** Applies each alteration and raises the version; a person changed since it was locked is a fault. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void alter(Collection<Alteration> alterations) {
        LocalDateTime now = LocalDateTime.now(clock);
        alterations.stream()
                .filter(alteration -> !alteration.values().isEmpty())
                .collect(Collectors.groupingBy(
                        alteration -> Set.copyOf(alteration.values().keySet()),
                        LinkedHashMap::new,
                        Collectors.toList()))
                .values()
                .forEach(alike -> write(alike, now));
    }

    private void write(List<Alteration> alike, LocalDateTime now) {
        List<Map<String, @Nullable Object>> rows = alike.stream()
                .map(alteration -> columns.of(alteration.values()))
                .toList();
        String sql = rows.getFirst().keySet().stream()
                .map(column -> column + " = ?")
                .collect(Collectors.joining(
                        ", ",
                        "UPDATE person SET ",
                        ", version = version + 1, changed_at = ? WHERE id = ? AND version = ?"));
        List<Object[]> batch = new ArrayList<>(alike.size());
        for (int i = 0; i < alike.size(); i++) {
            List<@Nullable Object> row = new ArrayList<>(rows.get(i).values());
            Person person = alike.get(i).person();
            row.addAll(List.of(now, person.id(), person.version()));
            batch.add(row.toArray());
        }
        requireEach(jdbc.batchUpdate(sql, batch), alike);
    }

    private static void requireEach(int[] counts, List<Alteration> alike) {
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] == 0) {
                throw new IllegalStateException(
                        "Person " + alike.get(i).person().id() + " was changed by somebody else");
            }
        }
    }
}
