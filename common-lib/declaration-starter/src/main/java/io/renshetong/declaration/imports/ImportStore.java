package io.renshetong.declaration.imports;

import io.renshetong.contract.Party;
import io.renshetong.starter.page.Page;
import io.renshetong.starter.page.PageAsk;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** The table of files handed in. Its state changes by compare-and-set only: whoever loses that has nothing to do. */
class ImportStore {
    private static final String SEEN = """
            NOT EXISTS (SELECT 1 FROM sheet_import_unit u WHERE u.import_no = i.no AND u.unit_code NOT IN (:units))""";
    /** Nothing is left of one that was taken back, discarded or refused. */
    private static final String LASTING = " IN ('READING', 'PREVIEW', 'CHECKING', 'SAVING', 'SAVED')";

    private static final String SELECT =
            "SELECT i.*, EXISTS (SELECT 1 FROM sheet_import s WHERE s.no = i.same_no AND s.state" + LASTING
                    + ") AS same_lasts FROM sheet_import i WHERE ";
    private static final RowMapper<SheetImport> IMPORT = (row, number) -> new SheetImport(
            row.getString("no"),
            row.getString("type"),
            ImportState.valueOf(row.getString("state")),
            row.getInt("version"),
            row.getString("unit_code"),
            row.getString("file_id"),
            row.getString("file_name"),
            row.getLong("file_size"),
            row.getString("sha256"),
            new Party(row.getString("created_by"), row.getString("created_name")),
            row.getTimestamp("created_at").toInstant(),
            instant(row, "ended_at"),
            row.getString("task_id"),
            row.getBoolean("same_lasts") ? row.getString("same_no") : null,
            row.getBoolean("same_lasts") ? instant(row, "same_at") : null,
            row.getBytes("about"),
            counts(row));

    private final NamedParameterJdbcTemplate jdbc;
    private final Clock clock;

    ImportStore(NamedParameterJdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void insert(SheetImport one) {
        jdbc.update(
                """
                INSERT INTO sheet_import (no, type, state, version, unit_code, file_id, file_name, file_size, sha256,
                    created_by, created_name, created_at, same_no, same_at)
                VALUES (:no, :type, :state, :version, :unit, :file, :name, :size, :sha256, :by, :byName, :at, :same, :sameAt)""",
                new MapSqlParameterSource("no", one.no())
                        .addValue("type", one.type())
                        .addValue("state", one.state().name())
                        .addValue("version", one.version())
                        .addValue("unit", one.unitCode())
                        .addValue("file", one.fileId())
                        .addValue("name", one.fileName())
                        .addValue("size", one.fileSize())
                        .addValue("sha256", one.sha256())
                        .addValue("by", one.by().id())
                        .addValue("byName", one.by().name())
                        .addValue("at", Timestamp.from(one.createdAt()))
                        .addValue("same", one.sameNo())
                        .addValue("sameAt", timestamp(one.sameAt())));
        touches(one.no(), Set.of(one.unitCode()));
    }

    /** Remembers further units the import touches. */
    void touches(String no, Collection<String> units) {
        MapSqlParameterSource[] rows = units.stream()
                .map(unit -> new MapSqlParameterSource("no", no).addValue("unit", unit))
                .toArray(MapSqlParameterSource[]::new);
        jdbc.batchUpdate("INSERT IGNORE INTO sheet_import_unit (import_no, unit_code) VALUES (:no, :unit)", rows);
    }

    Optional<SheetImport> find(String no) {
        return query("i.no = :no", new MapSqlParameterSource("no", no), "").stream()
                .findFirst();
    }

    /** As {@link #find}, if that is still its state: a task may come to it a second time, when there is nothing to do. */
    Optional<SheetImport> waiting(String no, ImportState state) {
        return find(no).filter(one -> one.state() == state);
    }

    /** As {@link #find}; nobody else changes it until the transaction ends. */
    Optional<SheetImport> lock(String no) {
        return query("i.no = :no", new MapSqlParameterSource("no", no), " FOR UPDATE").stream()
                .findFirst();
    }

    /** Whether somebody of these units may see it. */
    boolean isSeenFrom(String no, Set<String> units) {
        return !query("i.no = :no AND " + SEEN, new MapSqlParameterSource("no", no).addValue("units", some(units)), "")
                .isEmpty();
    }

    /** Newest first. */
    Page<SheetImport> page(Collection<String> types, @Nullable ImportState state, Set<String> units, PageAsk ask) {
        String condition = "i.type IN (:types) AND " + SEEN + (state == null ? "" : " AND i.state = :state");
        MapSqlParameterSource parameters = new MapSqlParameterSource("types", types)
                .addValue("units", some(units))
                .addValue("state", state == null ? null : state.name());
        Long total =
                jdbc.queryForObject("SELECT COUNT(*) FROM sheet_import i WHERE " + condition, parameters, Long.class);
        List<SheetImport> rows = query(
                condition,
                parameters,
                " ORDER BY i.created_at DESC, i.no DESC LIMIT " + ask.size() + " OFFSET " + ask.offset());
        return new Page<>(rows, total == null ? 0 : total, ask.page(), ask.size());
    }

    /** The latest import of the same file for the same type of which something is left. */
    Optional<SheetImport> same(String sha256, String type, Set<String> units) {
        return query(
                        "i.sha256 = :sha256 AND i.type = :type AND i.state" + LASTING + " AND " + SEEN,
                        new MapSqlParameterSource("sha256", sha256)
                                .addValue("type", type)
                                .addValue("units", some(units)),
                        " ORDER BY i.created_at DESC LIMIT 1")
                .stream()
                .findFirst();
    }

    /** Makes it {@code to} if it still is {@code from}; ended ones are told by their state. */
    boolean move(String no, ImportState from, ImportState to) {
        return jdbc.update(
                        "UPDATE sheet_import SET state = :to, ended_at = :ended WHERE no = :no AND state = :from",
                        new MapSqlParameterSource("no", no)
                                .addValue("from", from.name())
                                .addValue("to", to.name())
                                .addValue("ended", ends(to) ? timestamp(clock.instant()) : null))
                == 1;
    }

    /** Takes the version somebody saw and makes the next one; fails if they did not see the latest. */
    boolean advance(String no, int version) {
        return jdbc.update("""
                        UPDATE sheet_import SET version = version + 1
                        WHERE no = :no AND version = :version AND state = 'PREVIEW'""", new MapSqlParameterSource("no", no).addValue("version", version)) == 1;
    }

    void task(String no, String taskId) {
        jdbc.update(
                "UPDATE sheet_import SET task_id = :task WHERE no = :no",
                new MapSqlParameterSource("no", no).addValue("task", taskId));
    }

    void about(String no, byte[] sealed) {
        jdbc.update(
                "UPDATE sheet_import SET about = :about WHERE no = :no",
                new MapSqlParameterSource("no", no).addValue("about", sealed));
    }

    /** Counts its rows anew. */
    void recount(String no) {
        jdbc.update("""
                UPDATE sheet_import i JOIN (
                    SELECT COUNT(*) AS n, COALESCE(SUM(verdict = 'NEW'), 0) AS news,
                        COALESCE(SUM(verdict = 'CHANGED'), 0) AS changed, COALESCE(SUM(verdict = 'UNCHANGED'), 0) AS unchanged,
                        COALESCE(SUM(verdict = 'DUPLICATE'), 0) AS duplicate, COALESCE(SUM(verdict = 'BAD'), 0) AS bad,
                        COALESCE(SUM(warned = 1 AND verdict IN ('NEW', 'CHANGED')), 0) AS warned
                    FROM sheet_import_row WHERE import_no = :no) c ON TRUE
                SET i.row_count = c.n, i.news = c.news, i.changed = c.changed, i.unchanged = c.unchanged,
                    i.duplicate = c.duplicate, i.bad = c.bad, i.warned = c.warned
                WHERE i.no = :no""", new MapSqlParameterSource("no", no));
    }

    /** What became of the rows. */
    void outcome(String no, int saved, int refused) {
        jdbc.update(
                """
                UPDATE sheet_import SET saved = :saved, refused = :refused, skipped = row_count - :saved - :refused
                WHERE no = :no""",
                new MapSqlParameterSource("no", no).addValue("saved", saved).addValue("refused", refused));
    }

    /** Numbers of imports in one of these states since before a time, whose file or rows may be put away. */
    List<String> ended(Collection<ImportState> states, Instant before) {
        return jdbc.queryForList(
                """
                SELECT i.no FROM sheet_import i WHERE i.state IN (:states) AND i.created_at < :before
                AND (i.file_id IS NOT NULL OR EXISTS (SELECT 1 FROM sheet_import_row r WHERE r.import_no = i.no))""",
                new MapSqlParameterSource(
                                "states", states.stream().map(Enum::name).toList())
                        .addValue("before", Timestamp.from(before)),
                String.class);
    }

    /** Imports in one of these states, oldest first. */
    List<SheetImport> in(Collection<ImportState> states) {
        return query(
                "i.state IN (:states)",
                new MapSqlParameterSource(
                        "states", states.stream().map(Enum::name).toList()),
                " ORDER BY i.created_at");
    }

    void withoutFile(String no) {
        jdbc.update("UPDATE sheet_import SET file_id = NULL WHERE no = :no", new MapSqlParameterSource("no", no));
    }

    private List<SheetImport> query(String condition, MapSqlParameterSource parameters, String suffix) {
        return jdbc.query(SELECT + condition + suffix, parameters, IMPORT);
    }

    private static boolean ends(ImportState state) {
        return switch (state) {
            case READING, PREVIEW, CHECKING, SAVING -> false;
            case REFUSED, SAVED, CANCELLED, UNDONE, FAILED -> true;
        };
    }

    private static Collection<String> some(Set<String> units) {
        return units.isEmpty() ? Set.of("-") : units;
    }

    private static SheetImport.Counts counts(ResultSet row) throws SQLException {
        int[] n = new int[10];
        List<String> columns = Arrays.asList(
                "row_count",
                "news",
                "changed",
                "unchanged",
                "duplicate",
                "bad",
                "warned",
                "saved",
                "refused",
                "skipped");
        for (int i = 0; i < n.length; i++) {
            n[i] = row.getInt(columns.get(i));
        }
        return new SheetImport.Counts(n[0], n[1], n[2], n[3], n[4], n[5], n[6], n[1] + n[2], n[7], n[8], n[9]);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }
}
