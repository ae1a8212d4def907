package io.renshetong.enrollment.participation;

import io.renshetong.kernel.insurance.Insurance;
import io.renshetong.starter.rows.ManyRows;
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
import java.util.function.Function;
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

    private static final ManyRows<Begun> BEGUN = begun();

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
        List<Begun> begun = new ArrayList<>();
        changed.forEach((key, history) -> history.spans().forEach(span -> {
            if (span.id() == null) {
                begun.add(new Begun(key, span));
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
        BEGUN.write(jdbc.getJdbcOperations(), begun);
    }

    /** A span that began, and whose. */
    private record Begun(String key, Participation span) {}

    private static ManyRows<Begun> begun() {
        return new ManyRows<Begun>("participation")
                .column("person_key", (into, at, one) -> into.setString(at, one.key()))
                .column("unit_code", text(Participation::unitCode))
                .column("insurance", text(span -> span.insurance().code()))
                .column("since", value(Participation::since))
                .column("until", value(Participation::until))
                .column("standing", text(span -> span.standing().name()))
                .column("first_enrolled_on", value(span -> span.terms().firstEnrolledOn()))
                .column("enrolled_on", value(span -> span.terms().enrolledOn()))
                .column("insured_identity", text(span -> span.terms().insuredIdentity()))
                .column("rate_class", text(span -> span.terms().rateClass()))
                .column("wage", value(span -> span.terms().wage()))
                .column("contribution_base", value(span -> span.terms().contributionBase()))
                .column("contribution_start", text(span -> month(span.terms().contributionStart())))
                .column("contribution_end", text(span -> month(span.terms().contributionEnd())))
                .column("change_type", text(span -> span.cause().changeType()))
                .column("change_reason", text(span -> span.cause().changeReason()))
                .column("declaration_no", text(span -> span.cause().declarationNo()))
                .column("revision", value(span -> span.cause().revision()))
                .column("present", value(span -> span.isPresent() ? 1 : null))
                .column("active", value(span -> span.isActive() ? 1 : null))
                .column("active_at", text(span -> span.insurance() == Insurance.INJURY ? span.unitCode() : ""));
    }

    private static ManyRows.Bind<Begun> text(Function<Participation, @Nullable String> read) {
        return (into, at, one) -> into.setString(at, read.apply(one.span()));
    }

    private static ManyRows.Bind<Begun> value(Function<Participation, @Nullable Object> read) {
        return (into, at, one) -> into.setObject(at, read.apply(one.span()));
    }

    private static @Nullable String month(@Nullable YearMonth month) {
        return month == null ? null : MONTH.format(month);
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
