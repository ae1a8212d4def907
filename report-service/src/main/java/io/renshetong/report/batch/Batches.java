package io.renshetong.report.batch;

import io.renshetong.contract.Party;
import io.renshetong.starter.actor.Actor;
import io.renshetong.starter.audit.Audit;
import io.renshetong.starter.problem.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the batches; one that is not in the actor's units is not there for the actor. */
@Repository
public class Batches {
    private static final String SELECT =
            "SELECT b.*, (SELECT COUNT(*) FROM report_chunk c WHERE c.batch_no = b.batch_no)"
                    + " AS arrived FROM report_batch b";

    private final JdbcClient jdbc;
    private final Audit audit;

    Batches(JdbcClient jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** The batch, or the refusal that neither admits nor denies that it exists. */
    public Batch require(String no, Actor actor, String action) {
        Batch batch = find(no).orElseThrow(Refusal::notFound);
        if (!actor.covers(batch.unitCode())) throw audit.foreign(actor, action, "batch", no);
        return batch;
    }

    private Optional<Batch> find(String no) {
        return jdbc.sql(SELECT + " WHERE b.batch_no = :no")
                .param("no", no)
                .query(Batches::batch)
                .optional();
    }

    /** A batch with declarations in the scope of which a part is still on its way. */
    public Optional<Batch> arriving(Scope scope) {
        Map<String, Object> values = new HashMap<>();
        String within = "SELECT l.batch_no" + Scopes.LINES + scope.where(values);
        return jdbc.sql(SELECT + " WHERE b.batch_no IN (" + within + ") HAVING arrived < b.chunks LIMIT 1")
                .params(values)
                .query(Batches::batch)
                .optional();
    }

    long count(String where, Map<String, Object> values) {
        return jdbc.sql("SELECT COUNT(*) FROM report_batch b" + where)
                .params(values)
                .query(Long.class)
                .single();
    }

    List<Batch> page(String where, Map<String, Object> values, String order, int size, long offset) {
        return jdbc.sql(SELECT + where + order + " LIMIT :size OFFSET :offset")
                .params(values)
                .param("size", size)
                .param("offset", offset)
                .query(Batches::batch)
                .list();
    }

    /** By batch number, in one question for all. */
    Map<String, Tally> tallies(Collection<String> numbers) {
        Map<String, Tally> tallies = new HashMap<>();
        if (numbers.isEmpty()) return tallies;
        jdbc.sql("SELECT batch_no, standing, COUNT(*), SUM(items) FROM report_line WHERE batch_no IN (:numbers)"
                        + " GROUP BY batch_no, standing")
                .param("numbers", numbers)
                .query((row, _) -> {
                    tallies.computeIfAbsent(row.getString(1), _ -> new Tally())
                            .add(Standing.valueOf(row.getString(2)), row.getInt(3), row.getInt(4));
                    return row.getString(1);
                })
                .list();
        return tallies;
    }

    /** What the types of each batch are called, in one question for all. */
    Map<String, List<String>> types(Collection<String> numbers) {
        Map<String, List<String>> types = new HashMap<>();
        if (numbers.isEmpty()) return types;
        jdbc.sql("SELECT batch_no, type_label FROM report_chunk WHERE batch_no IN (:numbers)"
                        + " GROUP BY batch_no, type_label ORDER BY batch_no, MIN(chunk), type_label")
                .param("numbers", numbers)
                .query((row, _) -> types.computeIfAbsent(row.getString(1), _ -> new ArrayList<>())
                        .add(row.getString(2)))
                .list();
        return types;
    }

    private static Batch batch(ResultSet row, int number) throws SQLException {
        return new Batch(
                row.getString("batch_no"),
                row.getString("service"),
                row.getString("business"),
                row.getString("unit_code"),
                row.getString("unit_name"),
                Instant.ofEpochMilli(row.getLong("confirmed_ms")),
                new Party(row.getString("confirmed_by"), row.getString("confirmed_name")),
                row.getInt("chunks"),
                row.getInt("arrived"));
    }
}
