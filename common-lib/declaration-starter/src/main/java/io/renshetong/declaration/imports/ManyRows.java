package io.renshetong.declaration.imports;

import com.mysql.cj.jdbc.JdbcConnection;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcOperations;

/**
 * Inserts many rows with a statement that stays parsed in the server. The driver's own statements are text: sealed values
 * in it are twice as long, and each value is looked at several times on its way.
 */
final class ManyRows {
    private static final int AT_ONCE = 250;

    private final String insert;
    private final String row;

    /** @param insert up to and with {@code VALUES} */
    ManyRows(String insert, int columns) {
        this.insert = insert;
        this.row = "(" + String.join(",", Collections.nCopies(columns, "?")) + ")";
    }

    /** Sets the values of a row behind those that were set before, and says how far it came. */
    interface Binding<T> {
        int bind(PreparedStatement statement, int last, T row) throws SQLException;
    }

    <T> void insert(JdbcOperations jdbc, List<T> rows, Binding<T> binding) {
        int whole = rows.size() - rows.size() % AT_ONCE;
        jdbc.execute((ConnectionCallback<Void>) connection -> {
            insert(connection, rows.subList(0, whole), AT_ONCE, binding);
            insert(connection, rows.subList(whole, rows.size()), rows.size() - whole, binding);
            return null;
        });
    }

    private <T> void insert(Connection connection, List<T> rows, int atOnce, Binding<T> binding) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = prepare(connection, atOnce)) {
            for (int from = 0; from < rows.size(); from += atOnce) {
                int last = 0;
                for (T one : rows.subList(from, from + atOnce)) {
                    last = binding.bind(statement, last, one);
                }
                statement.executeUpdate();
            }
        }
    }

    private PreparedStatement prepare(Connection connection, int rows) throws SQLException {
        String sql = insert + String.join(",", Collections.nCopies(rows, row));
        return connection.isWrapperFor(JdbcConnection.class)
                ? connection.unwrap(JdbcConnection.class).serverPrepareStatement(sql)
                : connection.prepareStatement(sql);
    }
}
