package io.renshetong.report.batch;

import io.renshetong.contract.DeclarationDecided.Decision;
import io.renshetong.contract.DeclarationSubmission.Declared;
import io.renshetong.kernel.insurance.Insurance;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the declarations of a scope, in the order they were confirmed in. */
@Repository
public class Scopes {
    static final String LINES = " FROM report_line l JOIN report_batch b ON b.batch_no = l.batch_no";
    private static final String ORDER = " ORDER BY b.confirmed_ms, l.batch_no, l.chunk, l.type, l.place";
    private static final String SUMS = Insurance.chosen().stream()
            .map(insurance -> ", COALESCE(SUM(FIND_IN_SET('" + insurance.code() + "', l.insurances) > 0), 0)")
            .collect(Collectors.joining());

    private final JdbcClient jdbc;
    private final Sealed sealed;
    private final Wordings wordings;

    Scopes(JdbcClient jdbc, Sealed sealed, Wordings wordings) {
        this.jdbc = jdbc;
        this.sealed = sealed;
        this.wordings = wordings;
    }

    public Sum sum(Scope scope) {
        return ask(
                        "SELECT COUNT(*), COALESCE(SUM(l.items), 0), COUNT(DISTINCT COALESCE(l.person, l.no))" + SUMS,
                        scope,
                        "")
                .query((row, _) -> {
                    Map<String, Integer> byInsurance = new LinkedHashMap<>();
                    for (Insurance insurance : Insurance.chosen())
                        byInsurance.put(insurance.code(), row.getInt(4 + byInsurance.size()));
                    return new Sum(row.getInt(1), row.getInt(2), row.getInt(3), byInsurance);
                })
                .single();
    }

    /** How many rows each declaration has. */
    public List<Integer> rows(Scope scope) {
        return ask("SELECT l.items", scope, ORDER).query(Integer.class).list();
    }

    /** Some of the declarations. */
    public List<Line> lines(Scope scope, int from, int count) {
        return ask(
                        "SELECT l.type, l.content, l.standing, l.decision, l.outcome, b.unit_code, b.confirmed_ms, c.type_label, c.wording",
                        " JOIN report_chunk c ON c.batch_no = l.batch_no AND c.type = l.type AND c.chunk = l.chunk",
                        scope,
                        ORDER + " LIMIT " + count + " OFFSET " + from)
                .query(this::line)
                .list();
    }

    private JdbcClient.StatementSpec ask(String select, Scope scope, String end) {
        return ask(select, "", scope, end);
    }

    private JdbcClient.StatementSpec ask(String select, String join, Scope scope, String end) {
        Map<String, Object> values = new HashMap<>();
        return jdbc.sql(select + LINES + join + scope.where(values) + end).params(values);
    }

    private Line line(ResultSet row, int number) throws SQLException {
        byte[] decision = row.getBytes("decision");
        byte[] outcome = row.getBytes("outcome");
        return new Line(
                row.getString("type"),
                wordings.of(row.getString("type_label"), row.getString("wording")),
                sealed.open(row.getBytes("content"), Declared.class),
                row.getString("unit_code"),
                Instant.ofEpochMilli(row.getLong("confirmed_ms")),
                Standing.valueOf(row.getString("standing")),
                decision == null ? null : sealed.open(decision, Decision.class),
                outcome == null ? Map.of() : outcome(outcome));
    }

    @SuppressWarnings("unchecked")
    private Map<String, @Nullable Object> outcome(byte[] bytes) {
        return sealed.open(bytes, Map.class);
    }
}
