package io.renshetong.starter.rows;

import com.mysql.cj.jdbc.JdbcConnection;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcOperations;

/**
 * Inserts many rows into one table, hundreds with each statement, each value bound once. The driver's own batches are text:
 * sealed values in it are twice as long, and each value is looked at several times on its way.
 */
public final class ManyRows<R> {
    private static final int AT_ONCE = 250;
    /** Of fewer rows, having the server keep a statement costs more than it saves. */
    private static final int WORTH_KEEPING = 25;

    private final String table;
    private final Map<String, Bind<R>> columns = new LinkedHashMap<>();
    private String onDuplicate = "";

    public ManyRows(String table) {
        this.table = table;
    }

    /** Rows that are arrays of as many values as there are columns. */
    public static ManyRows<@Nullable Object[]> of(String table, String... columns) {
        ManyRows<@Nullable Object[]> rows = new ManyRows<>(table);
        for (int i = 0; i < columns.length; i++) {
            int column = i;
            rows.column(columns[i], (into, at, row) -> set(into, at, row[column]));
        }
        return rows;
    }

    /** Sets one value of one row. */
    @FunctionalInterface
    public interface Bind<R> {
        void set(PreparedStatement statement, int at, R row) throws SQLException;
    }

    /**
     * Binds bytes as such. The driver's {@code setBytes} declares them to be text of the connection's character set, and the
     * server then looks for characters in what is sealed, byte by byte.
     */
    public static void bytes(PreparedStatement into, int at, byte @Nullable [] bytes) throws SQLException {
        into.setObject(at, bytes, Types.BLOB);
    }

    private static void set(PreparedStatement into, int at, @Nullable Object value) throws SQLException {
        if (value instanceof byte[] bytes) {
            bytes(into, at, bytes);
        } else {
            into.setObject(at, value);
        }
    }

    public ManyRows<R> column(String name, Bind<R> bind) {
        columns.put(name, bind);
        return this;
    }

    /** A row that is there already has every column given so far replaced. @param more further assignments, each led by a comma */
    public ManyRows<R> replacing(String more) {
        return onDuplicate(columns.keySet().stream()
                .map(name -> name + " = VALUES(" + name + ")")
                .collect(Collectors.joining(", ", "", more)));
    }

    /** What happens to a row that is there already. */
    public ManyRows<R> onDuplicate(String assignments) {
        onDuplicate = " ON DUPLICATE KEY UPDATE " + assignments;
        return this;
    }

    /** Writes all of them, in the caller's transaction if there is one. */
    public void write(JdbcOperations jdbc, List<R> rows) {
        if (!rows.isEmpty()) {
            jdbc.execute((ConnectionCallback<Void>) connection -> {
                try (Writing writing = on(connection)) {
                    writing.write(rows);
                }
                return null;
            });
        }
    }

    /** Writes on one connection for as long as it is open; commits are its owner's. */
    public Writing on(Connection connection) {
        return new Writing(connection);
    }

    /** The statement of one connection, which stays parsed between one portion and the next. */
    public final class Writing implements AutoCloseable {
        private final Connection connection;
        private @Nullable PreparedStatement full;

        private Writing(Connection connection) {
            this.connection = connection;
        }

        public void write(List<R> rows) throws SQLException {
            int whole = rows.size() - rows.size() % AT_ONCE;
            for (int from = 0; from < whole; from += AT_ONCE) {
                if (full == null) {
                    full = kept(connection, AT_ONCE);
                }
                execute(full, rows.subList(from, from + AT_ONCE));
            }
            if (whole < rows.size()) {
                try (PreparedStatement rest = prepared(connection, rows.size() - whole)) {
                    execute(rest, rows.subList(whole, rows.size()));
                }
            }
        }

        private void execute(PreparedStatement statement, List<R> rows) throws SQLException {
            int at = 1;
            for (R row : rows) {
                for (Bind<R> bind : columns.values()) {
                    bind.set(statement, at++, row);
                }
            }
            statement.executeUpdate();
        }

        @Override
        public void close() throws SQLException {
            if (full != null) {
                full.close();
            }
        }
    }

    private PreparedStatement prepared(Connection connection, int rows) throws SQLException {
        return rows < WORTH_KEEPING ? connection.prepareStatement(sql(rows)) : kept(connection, rows);
    }

    private PreparedStatement kept(Connection connection, int rows) throws SQLException {
        return connection.isWrapperFor(JdbcConnection.class)
                ? connection.unwrap(JdbcConnection.class).serverPrepareStatement(sql(rows))
                : connection.prepareStatement(sql(rows));
    }

    private String sql(int rows) {
        String marks = "(" + String.join(",", Collections.nCopies(columns.size(), "?")) + ")";
        return "INSERT INTO " + table + " (" + String.join(", ", columns.keySet()) + ") VALUES "
                + String.join(",", Collections.nCopies(rows, marks)) + onDuplicate;
    }
}
