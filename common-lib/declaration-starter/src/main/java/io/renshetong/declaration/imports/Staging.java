package io.renshetong.declaration.imports;

import io.renshetong.starter.rows.ManyRows;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes judged rows of one import, with their conflict keys, on one connection. */
final class Staging implements AutoCloseable {
    private final ManyRows<StagedRow>.Writing rows;
    private final ManyRows<Key>.Writing keys;

    Staging(Connection connection, String importNo) {
        this.rows = rowsOf(importNo).on(connection);
        this.keys = keysOf(importNo).on(connection);
    }

    /** What a row of this number claims. */
    private record Key(int rowNo, String key) {}

    void insert(List<StagedRow> some) throws SQLException {
        rows.write(some);
        keys.write(some.stream()
                .flatMap(row -> row.conflictKeys().stream().map(key -> new Key(row.rowNo(), key)))
                .toList());
    }

    @Override
    public void close() throws SQLException {
        try (keys) {
            rows.close();
        }
    }

    private static ManyRows<StagedRow> rowsOf(String importNo) {
        return new ManyRows<StagedRow>("sheet_import_row")
                .column("import_no", (into, at, row) -> into.setString(at, importNo))
                .column("row_no", (into, at, row) -> into.setInt(at, row.rowNo()))
                .column("judged", text(row -> row.judged().name()))
                .column("verdict", text(row -> row.judged().name()))
                .column("warned", (into, at, row) -> into.setInt(at, row.warned() ? 1 : 0))
                .column("ref", text(StagedRow::ref))
                .column("unit_code", text(StagedRow::unitCode))
                .column("unit_name", text(StagedRow::unitName))
                .column("subject_name", text(StagedRow::subjectName))
                .column("subject_index", text(StagedRow::subjectIndex))
                .column("subject_mask", text(StagedRow::subjectMask))
                .column("changed_fields", text(row -> joined(row.changedFields())))
                .column("risk", text(row -> row.risk().name()))
                .column("warnings", text(row -> joined(row.warnings())))
                .column("content", (into, at, row) -> ManyRows.bytes(into, at, row.content()))
                .column("body", (into, at, row) -> ManyRows.bytes(into, at, row.body()))
                .column("type", text(StagedRow::type))
                .column("insurances", text(row -> joined(row.insurances())));
    }

    private static ManyRows<Key> keysOf(String importNo) {
        return new ManyRows<Key>("sheet_import_key")
                .column("import_no", (into, at, key) -> into.setString(at, importNo))
                .column("row_no", (into, at, key) -> into.setInt(at, key.rowNo()))
                .column("conflict_key", (into, at, key) -> into.setString(at, key.key()));
    }

    private static ManyRows.Bind<StagedRow> text(Function<StagedRow, @Nullable String> read) {
        return (PreparedStatement into, int at, StagedRow row) -> into.setString(at, read.apply(row));
    }

    private static String joined(Collection<String> texts) {
        return String.join(",", texts);
    }
}
