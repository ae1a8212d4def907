package io.renshetong.declaration.imports;

import io.renshetong.declaration.lifecycle.Mover;
import io.renshetong.declaration.lifecycle.Movers;
import io.renshetong.declaration.lifecycle.Status;
import io.renshetong.declaration.lifecycle.Step;
import io.renshetong.declaration.number.Numbers;
import io.renshetong.declaration.query.InTransit;
import io.renshetong.starter.actor.Actor;
import io.renshetong.starter.problem.Messages;
import io.renshetong.starter.trace.TraceIds;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes drafts out of staged rows without their values ever leaving the database. Portions keep each statement short:
 * the trail numbers itself, and nobody else can write a trail while a statement that does runs.
 */
class RowsToDrafts {
    private static final int PORTION = 5_000;
    private static final String GOOD = "r.import_no = :import AND r.verdict IN ('NEW', 'CHANGED')";

    private final NamedParameterJdbcTemplate jdbc;
    private final Movers movers;
    private final InTransit inTransit;
    private final SharedAttachments attachments;
    private final Messages messages;

    RowsToDrafts(
            NamedParameterJdbcTemplate jdbc,
            Movers movers,
            InTransit inTransit,
            SharedAttachments attachments,
            Messages messages) {
        this.jdbc = jdbc;
        this.movers = movers;
        this.inTransit = inTransit;
        this.attachments = attachments;
        this.messages = messages;
    }

    /** How many became drafts, and how many were good but came too late. */
    record Outcome(int saved, int refused) {}

    /** How many numbers are wanted of each region. */
    Map<String, Integer> regions(String importNo) {
        Map<String, Integer> regions = new LinkedHashMap<>();
        jdbc.query(
                "SELECT LEFT(r.unit_code, 6), COUNT(*) FROM sheet_import_row r WHERE " + GOOD
                        + " GROUP BY 1 ORDER BY 1",
                Map.of("import", importNo),
                row -> {
                    regions.put(row.getString(1), row.getInt(2));
                });
        return regions;
    }

    /** Makes drafts of all good rows whose keys are free, in the caller's transaction, which holds the import. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Outcome make(SheetImport one, Map<String, Numbers.Block> blocks, Actor actor) {
        blocks.forEach((region, block) -> number(one.no(), region, block));
        int refused = takeKeys(one.no()) ? 0 : refuse(one.no(), actor);
        int saved = 0;
        SharedAttachments.Share documents = attachments.of(one);
        for (int[] range : ranges(one.no())) {
            saved += write(one, range, actor);
            documents.among(range[0], range[1]);
        }
        return new Outcome(saved, refused);
    }

    private void number(String importNo, String region, Numbers.Block block) {
        jdbc.update(
                """
                INSERT INTO sheet_import_saved (import_no, row_no, declaration_no)
                SELECT n.import_no, n.row_no, CONCAT(:series, IF(n.number > 999999, n.number, LPAD(n.number, 6, '0'))) FROM (
                    SELECT r.import_no, r.row_no, :first - 1 + ROW_NUMBER() OVER (ORDER BY r.row_no) AS number
                    FROM sheet_import_row r WHERE\s""" + GOOD + " AND LEFT(r.unit_code, 6) = :region) n",
                new MapSqlParameterSource("import", importNo)
                        .addValue("region", region)
                        .addValue("series", block.series())
                        .addValue("first", block.first()));
    }

    /**
     * Whether all were free. In the order of the keys, so that two imports that want the same ones wait for each other in
     * turn.
     */
    private boolean takeKeys(String importNo) {
        jdbc.update("""
                INSERT IGNORE INTO declaration_transit (conflict_key, declaration_no)
                SELECT k.conflict_key, s.declaration_no FROM sheet_import_saved s
                JOIN sheet_import_key k ON k.import_no = s.import_no AND k.row_no = s.row_no
                WHERE s.import_no = :import ORDER BY k.conflict_key""", Map.of("import", importNo));
        // Each key that is another's already was passed over with a warning; to ask for them takes long.
        Long passedOver = jdbc.queryForObject("SELECT @@warning_count", Map.of(), Long.class);
        return Long.valueOf(0).equals(passedOver);
    }

    /** Rows whose key is another's by now stay behind, with the words why. */
    private int refuse(String importNo, Actor actor) {
        Map<Integer, String> holders = new LinkedHashMap<>();
        List<String> given = new ArrayList<>();
        jdbc.query("""
                SELECT s.row_no, s.declaration_no, t.declaration_no FROM sheet_import_saved s
                JOIN sheet_import_key k ON k.import_no = s.import_no AND k.row_no = s.row_no
                JOIN declaration_transit t ON t.conflict_key = k.conflict_key AND t.declaration_no <> s.declaration_no
                WHERE s.import_no = :import ORDER BY s.row_no""", Map.of("import", importNo), row -> {
            if (holders.putIfAbsent(row.getInt(1), row.getString(3)) == null) {
                given.add(row.getString(2));
            }
        });
        if (holders.isEmpty()) {
            return 0;
        }
        Map<String, String> words = inTransit.eachInWords(Set.copyOf(holders.values()), actor);
        List<Object[]> rows = new ArrayList<>(holders.size());
        holders.forEach((row, holder) -> rows.add(
                new Object[] {words.getOrDefault(holder, messages.get("declaration.in-transit-gone")), importNo, row}));
        jdbc.getJdbcOperations()
                .batchUpdate(
                        "UPDATE sheet_import_row SET verdict = 'REFUSED', refusal = ? WHERE import_no = ? AND row_no = ?",
                        rows);
        List<Object[]> numbers =
                given.stream().map(number -> new Object[] {number}).toList();
        jdbc.getJdbcOperations().batchUpdate("DELETE FROM declaration_transit WHERE declaration_no = ?", numbers);
        jdbc.getJdbcOperations().batchUpdate("DELETE FROM sheet_import_saved WHERE declaration_no = ?", numbers);
        return holders.size();
    }

    /** First and last row number of each portion; rows of a sheet are numbered nearly without gaps. */
    private List<int[]> ranges(String importNo) {
        int[] all = Objects.requireNonNull(jdbc.queryForObject(
                "SELECT COALESCE(MIN(row_no), 0), COALESCE(MAX(row_no), -1) FROM sheet_import_saved WHERE import_no = :import",
                Map.of("import", importNo),
                (row, number) -> new int[] {row.getInt(1), row.getInt(2)}));
        return IntStream.iterate(all[0], from -> from <= all[1], from -> from + PORTION)
                .mapToObj(from -> new int[] {from, Math.min(from + PORTION - 1, all[1])})
                .toList();
    }

    private int write(SheetImport one, int[] range, Actor actor) {
        Mover mover = movers.of(actor);
        MapSqlParameterSource parameters = new MapSqlParameterSource("import", one.no())
                .addValue("from", range[0])
                .addValue("to", range[1])
                .addValue("type", one.type())
                .addValue("draft", Status.DRAFT.name())
                .addValue("step", Step.SAVE.name())
                .addValue("by", mover.party().id())
                .addValue("name", mover.party().name())
                .addValue("role", mover.role())
                .addValue("at", Timestamp.from(mover.at()))
                .addValue("trace", TraceIds.current());
        String staged = """
                FROM sheet_import_saved s JOIN sheet_import_row r ON r.import_no = s.import_no AND r.row_no = s.row_no
                WHERE s.import_no = :import AND s.row_no BETWEEN :from AND :to ORDER BY s.row_no""";
        int saved = jdbc.update("""
                INSERT INTO declaration (no, type, status, revision, version, unit_code, unit_name, ref, subject_name,
                    subject_index, subject_mask, changed_fields, insurances, risk, warnings, body, declared_by,
                    declared_name, declared_at, since)
                SELECT s.declaration_no, COALESCE(r.type, :type), :draft, 1, 1, r.unit_code, r.unit_name, r.ref, r.subject_name, r.subject_index,
                    r.subject_mask, r.changed_fields, r.insurances, r.risk, r.warnings, r.body, :by, :name, :at, :at\s""" + staged, parameters);
        jdbc.update("""
                INSERT INTO declaration_revision (declaration_no, revision, saved_by, saved_name, saved_at, changed_fields)
                SELECT s.declaration_no, 1, :by, :name, :at, r.changed_fields\s""" + staged, parameters);
        jdbc.update("""
                INSERT INTO declaration_trail (declaration_no, revision, step, to_status, actor_id, actor_name, actor_role, at,
                    stay_ms, trace_id)
                SELECT s.declaration_no, 1, :step, :draft, :by, :name, :role, :at, 0, :trace
                FROM sheet_import_saved s WHERE s.import_no = :import AND s.row_no BETWEEN :from AND :to ORDER BY s.row_no""", parameters);
        return saved;
    }
}
