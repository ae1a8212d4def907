package io.renshetong.enrollment.participation;

import io.renshetong.kernel.insurance.Insurance;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** Reads and writes spans, those of many persons in one statement. */
class ParticipationTable {
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("uuuuMM");
    private static final String SELECT = """
            SELECT id, person_key, unit_code, insurance, since, until, standing, first_enrolled_on, enrolled_on,
                insured_identity, rate_class, wage, contribution_base, contribution_start, contribution_end, change_type,
                change_reason, declaration_no, revision
            FROM participation WHERE person_key IN (:keys)""";

    private final NamedParameterJdbcTemplate jdbc;

    ParticipationTable(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Everything there ever was, in the order it happened. */
    Map<String, History> histories(Collection<String> keys) {
        return read(keys, " ORDER BY since, id");
    }

    /** Who pays at a unit and for what, in the order of their keys. */
    Map<String, Set<Insurance>> paying(String unitCode, String afterKey, int most) {
        Map<String, Set<Insurance>> paying = new LinkedHashMap<>();
        jdbc.query("""
                SELECT p.person_key, p.insurance FROM participation p JOIN (
                    SELECT DISTINCT person_key FROM participation
                    WHERE unit_code = :unit AND until IS NULL AND standing = 'PAYING' AND person_key > :after
                    ORDER BY person_key LIMIT :most) k ON k.person_key = p.person_key
                WHERE p.unit_code = :unit AND p.until IS NULL AND p.standing = 'PAYING' ORDER BY p.person_key""", Map.of("unit", unitCode, "after", afterKey, "most", most), row -> {
            Insurance.ofCode(row.getString("insurance"))
                    .ifPresent(paying.computeIfAbsent(
                            row.getString("person_key"), key -> EnumSet.noneOf(Insurance.class))::add);
        });
        return paying;
    }

    /** What holds now; enough to judge a change. */
    Map<String, History> present(Collection<String> keys) {
        return read(keys, " AND until IS NULL ORDER BY since, id");
    }

    private Map<String, History> read(Collection<String> keys, String rest) {
        Map<String, List<Participation>> spans = new LinkedHashMap<>();
        if (!keys.isEmpty()) {
            jdbc.query(SELECT + rest, Map.of("keys", keys), row -> {
                spans.computeIfAbsent(row.getString("person_key"), key -> new ArrayList<>())
                        .add(span(row));
            });
        }
        Map<String, History> histories = LinkedHashMap.newLinkedHashMap(spans.size());
        spans.forEach((key, all) -> histories.put(key, new History(all)));
        return histories;
    }

    /** Writes what differs from what was read: spans that ended, spans that began. */
    void write(Map<String, History> changed) {
        List<Object[]> ended = new ArrayList<>();
        List<Object[]> begun = new ArrayList<>();
        changed.forEach((key, history) -> history.spans().forEach(span -> {
            if (span.id() == null) {
                begun.add(begun(key, span));
            } else if (!span.isPresent()) {
                ended.add(new Object[] {span.until(), span.id()});
            }
        }));
        // First closed, then opened: the keys of the table allow one at a time.
        for (int count : jdbc.getJdbcOperations()
                .batchUpdate(
                        "UPDATE participation SET until = ?, present = NULL, active = NULL WHERE id = ? AND present = 1",
                        ended)) {
            if (count == 0) {
                throw new IllegalStateException("A participation was changed by somebody else");
            }
        }
        jdbc.getJdbcOperations().batchUpdate("""
                INSERT INTO participation (person_key, unit_code, insurance, since, until, standing, first_enrolled_on,
                    enrolled_on, insured_identity, rate_class, wage, contribution_base, contribution_start,
                    contribution_end, change_type, change_reason, declaration_no, revision, present, active,
                    active_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", begun);
    }

    private static @Nullable Object[] begun(String key, Participation span) {
        Terms terms = span.terms();
        Cause cause = span.cause();
        return new @Nullable Object[] {
            key,
            span.unitCode(),
            span.insurance().code(),
            span.since(),
            span.until(),
            span.standing().name(),
            terms.firstEnrolledOn(),
            terms.enrolledOn(),
            terms.insuredIdentity(),
            terms.rateClass(),
            terms.wage(),
            terms.contributionBase(),
            MONTH.format(terms.contributionStart()),
            terms.contributionEnd() == null ? null : MONTH.format(terms.contributionEnd()),
            cause.changeType(),
            cause.changeReason(),
            cause.declarationNo(),
            cause.revision(),
            span.isPresent() ? 1 : null,
            span.isActive() ? 1 : null,
            span.insurance() == Insurance.INJURY ? span.unitCode() : ""
        };
    }

    private static Participation span(ResultSet row) throws SQLException {
        String end = row.getString("contribution_end");
        return new Participation(
                row.getLong("id"),
                row.getString("unit_code"),
                Insurance.ofCode(row.getString("insurance")).orElseThrow(),
                row.getObject("since", LocalDate.class),
                row.getObject("until", LocalDate.class),
                Standing.valueOf(row.getString("standing")),
                new Terms(
                        row.getObject("first_enrolled_on", LocalDate.class),
                        row.getObject("enrolled_on", LocalDate.class),
                        row.getString("insured_identity"),
                        row.getString("rate_class"),
                        row.getBigDecimal("wage"),
                        row.getBigDecimal("contribution_base"),
                        YearMonth.parse(row.getString("contribution_start"), MONTH),
                        end == null ? null : YearMonth.parse(end, MONTH)),
                new Cause(
                        row.getString("change_type"),
                        row.getString("change_reason"),
                        row.getString("declaration_no"),
                        row.getInt("revision")));
    }
}
