package io.renshetong.declaration.imports;

import io.renshetong.starter.page.PageAsk;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** The rows of files handed in, written many at once. */
class StagedRows {
    private static final int AT_ONCE = 5_000;
    private static final RowMapper<ShownRow> ROW = (row, number) -> new ShownRow(
            row.getInt("row_no"),
            row.getString("type"),
            RowVerdict.valueOf(row.getString("verdict")),
            twins(row),
            row.getString("ref"),
            row.getString("unit_code"),
            row.getString("unit_name"),
            row.getString("subject_name"),
            row.getString("subject_index"),
            row.getString("subject_mask"),
            list(row.getString("changed_fields")),
            row.getString("refusal"),
            row.getBytes("content"),
            row.getBytes("body"),
            row.getString("declaration_no"));

    private final NamedParameterJdbcTemplate jdbc;

    StagedRows(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Writes judged rows with their conflict keys, as part of what is going on; rows of these numbers must not be there. */
    void insert(String importNo, List<StagedRow> rows) {
        jdbc.getJdbcOperations().execute((ConnectionCallback<Void>) connection -> {
            try (Staging staging = new Staging(connection, importNo)) {
                staging.insert(rows);
            }
            return null;
        });
    }

    /** Where many portions of one import are written, each committed by itself. */
    Stage stage(String importNo) {
        return new Stage(jdbc.getJdbcTemplate(), importNo);
    }

    /** Rows in their order, those a filter lets through or all. */
    List<ShownRow> page(SheetImport of, @Nullable RowFilter filter, PageAsk ask) {
        return jdbc.query(
                select("r.import_no = :no" + and(filter, of)) + " ORDER BY r.row_no LIMIT " + ask.size() + " OFFSET "
                        + ask.offset(),
                Map.of("no", of.no()),
                ROW);
    }

    long count(SheetImport of, @Nullable RowFilter filter) {
        Long count = jdbc.queryForObject(
                "SELECT COUNT(*) FROM sheet_import_row r WHERE r.import_no = :no" + and(filter, of),
                Map.of("no", of.no()),
                Long.class);
        return count == null ? 0 : count;
    }

    Optional<ShownRow> find(String importNo, int rowNo) {
        return find(importNo, List.of(rowNo)).stream().findFirst();
    }

    List<ShownRow> find(String importNo, Collection<Integer> rowNumbers) {
        return rowNumbers.isEmpty()
                ? List.of()
                : jdbc.query(
                        select("r.import_no = :no AND r.row_no IN (:rows)") + " ORDER BY r.row_no",
                        Map.of("no", importNo, "rows", rowNumbers),
                        ROW);
    }

    /** The next rows after one, of these verdicts; so that no more than a page of a large file is ever held. */
    List<ShownRow> after(String importNo, int rowNo, Collection<RowVerdict> verdicts, int most) {
        return after("", importNo, rowNo, verdicts, most);
    }

    private List<ShownRow> after(
            String further, String importNo, int rowNo, Collection<RowVerdict> verdicts, int most) {
        return jdbc.query(
                select("r.import_no = :no AND r.row_no > :row AND r.verdict IN (:verdicts)" + further)
                        + " ORDER BY r.row_no LIMIT " + most,
                Map.of(
                        "no",
                        importNo,
                        "row",
                        rowNo,
                        "verdicts",
                        verdicts.stream().map(Enum::name).toList()),
                ROW);
    }

    /** As {@link #after}, only rows about which there is something to acknowledge. */
    List<ShownRow> warnedAfter(String importNo, int rowNo, Collection<RowVerdict> verdicts, int most) {
        return after(" AND r.warned = 1", importNo, rowNo, verdicts, most);
    }

    /** Units the rows are declared for. */
    List<String> units(String importNo) {
        return jdbc.queryForList(
                "SELECT DISTINCT unit_code FROM sheet_import_row WHERE import_no = :no AND unit_code IS NOT NULL",
                Map.of("no", importNo),
                String.class);
    }

    void delete(String importNo, Collection<Integer> rowNumbers) {
        Map<String, Object> parameters = Map.of("no", importNo, "rows", rowNumbers);
        jdbc.update("DELETE FROM sheet_import_key WHERE import_no = :no AND row_no IN (:rows)", parameters);
        jdbc.update("DELETE FROM sheet_import_row WHERE import_no = :no AND row_no IN (:rows)", parameters);
    }

    /** Removes all rows, in portions that hold no lock for long. */
    void clear(String importNo) {
        for (String table : List.of("sheet_import_key", "sheet_import_row")) {
            int gone;
            do {
                gone = jdbc.update(
                        "DELETE FROM " + table + " WHERE import_no = :no LIMIT " + AT_ONCE, Map.of("no", importNo));
            } while (gone == AT_ONCE);
        }
    }

    private static String select(String condition) {
        return """
                SELECT r.row_no, r.type, r.verdict, r.twins, r.ref, r.unit_code, r.unit_name, r.subject_name, r.subject_index,
                    r.subject_mask, r.changed_fields, r.refusal, r.content, r.body, s.declaration_no
                FROM sheet_import_row r LEFT JOIN sheet_import_saved s ON s.import_no = r.import_no AND s.row_no = r.row_no
                WHERE\s""" + condition;
    }

    private static String and(@Nullable RowFilter filter, SheetImport of) {
        return filter == null ? "" : " AND " + filter.sql(of.state());
    }

    private static @Nullable List<Integer> twins(ResultSet row) throws SQLException {
        String joined = row.getString("twins");
        return joined == null
                ? null
                : Stream.of(joined.split(",")).map(Integer::valueOf).toList();
    }

    private static List<String> list(String joined) {
        return joined.isEmpty() ? List.of() : Arrays.asList(joined.split(","));
    }
}
