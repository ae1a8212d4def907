package io.renshetong.report.batch;

import io.renshetong.contract.DeclarationDecided.Decision;
import io.renshetong.contract.DeclarationSubmission.Declared;
import io.renshetong.contract.Party;
import io.renshetong.starter.actor.Actor;
import io.renshetong.starter.audit.Audit;
import io.renshetong.starter.problem.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
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
    private final Sealed sealed;
    private final Audit audit;

    Batches(JdbcClient jdbc, Sealed sealed, Audit audit) {
        this.jdbc = jdbc;
        this.sealed = sealed;
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

    public Tally tally(Batch batch) {
        return tallies(List.of(batch.no())).getOrDefault(batch.no(), new Tally());
    }

    /** How many rows each declaration that is printed has, in the order they were confirmed in. */
    public List<Integer> rows(Batch batch, boolean withdrawn) {
        return jdbc.sql("SELECT items FROM report_line WHERE batch_no = :no AND (standing = 'WITHDRAWN') = :withdrawn"
                        + " ORDER BY chunk, place")
                .param("no", batch.no())
                .param("withdrawn", withdrawn)
                .query(Integer.class)
                .list();
    }

    /** Some of a batch's declarations in the order they were confirmed in. */
    public List<Line> lines(Batch batch, boolean withdrawn, int from, int count) {
        return jdbc.sql("SELECT content, standing, decision FROM report_line WHERE batch_no = :no"
                        + " AND (standing = 'WITHDRAWN') = :withdrawn ORDER BY chunk, place LIMIT :count OFFSET :from")
                .param("no", batch.no())
                .param("withdrawn", withdrawn)
                .param("count", count)
                .param("from", from)
                .query(this::line)
                .list();
    }

    private Line line(ResultSet row, int number) throws SQLException {
        byte[] decision = row.getBytes(3);
        return new Line(
                sealed.open(row.getBytes(1), Declared.class),
                Standing.valueOf(row.getString(2)),
                decision == null ? null : sealed.open(decision, Decision.class));
    }

    private static Batch batch(ResultSet row, int number) throws SQLException {
        return new Batch(
                row.getString("batch_no"),
                row.getString("service"),
                row.getString("type"),
                row.getString("type_label"),
                row.getString("unit_code"),
                row.getString("unit_name"),
                Instant.ofEpochMilli(row.getLong("confirmed_ms")),
                new Party(row.getString("confirmed_by"), row.getString("confirmed_name")),
                row.getInt("chunks"),
                row.getInt("arrived"),
                row.getString("wording"));
    }
}
