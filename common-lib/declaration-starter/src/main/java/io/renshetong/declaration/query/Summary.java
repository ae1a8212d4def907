package io.renshetong.declaration.query;

import io.renshetong.declaration.definition.DeclarationTypes;
import io.renshetong.starter.actor.Actor;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** How much there is to do, by type, for the to-do cards of the home page. */
public class Summary {
    private static final Duration RECENTLY = Duration.ofDays(30);

    private final NamedParameterJdbcTemplate jdbc;
    private final DeclarationTypes types;
    private final Clock clock;

    Summary(NamedParameterJdbcTemplate jdbc, DeclarationTypes types, Clock clock) {
        this.jdbc = jdbc;
        this.types = types;
        this.clock = clock;
    }

    /**
     * Counts of one type.
     *
     * @param inTransit confirmed and not decided yet
     * @param effective30d took effect within 30 days
     */
    public record TypeCounts(
            String type, String label, long draft, long returned, long inTransit, long failed, long effective30d) {}

    public List<TypeCounts> of(Actor actor) {
        Map<String, Map<String, Long>> byType = new HashMap<>();
        jdbc.query(
                """
                SELECT type, status, COUNT(*) FROM declaration
                WHERE unit_code IN (:units) AND (status IN ('DRAFT', 'RETURNED', 'CONFIRMED', 'IN_REVIEW', 'APPROVED', 'APPLY_FAILED')
                    OR (status = 'EFFECTIVE' AND since >= :recently))
                GROUP BY type, status""",
                new MapSqlParameterSource("units", actor.units().isEmpty() ? List.of("-") : actor.units())
                        .addValue("recently", Timestamp.from(clock.instant().minus(RECENTLY))),
                row -> {
                    byType.computeIfAbsent(row.getString(1), type -> new HashMap<>())
                            .put(row.getString(2), row.getLong(3));
                });
        return types.all().stream()
                .map(type -> counts(type.code(), type.label(), byType.getOrDefault(type.code(), Map.of())))
                .toList();
    }

    private static TypeCounts counts(String type, String label, Map<String, Long> byStatus) {
        return new TypeCounts(
                type,
                label,
                byStatus.getOrDefault("DRAFT", 0L),
                byStatus.getOrDefault("RETURNED", 0L),
                byStatus.getOrDefault("CONFIRMED", 0L)
                        + byStatus.getOrDefault("IN_REVIEW", 0L)
                        + byStatus.getOrDefault("APPROVED", 0L),
                byStatus.getOrDefault("APPLY_FAILED", 0L),
                byStatus.getOrDefault("EFFECTIVE", 0L));
    }
}
