package io.renshetong.bench;

import com.zaxxer.hikari.HikariDataSource;
import io.renshetong.local.LocalStack;
import io.renshetong.local.Options;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A suite of the bench's own, on empty data and free ports. */
final class Ground implements AutoCloseable {

    /** Experiments that need tables of their own have them here. */
    static final String SCHEMA = "rst_bench";

    private static final String OPTIONS =
            "cachePrepStmts=true&useLocalSessionState=true&connectionTimeZone=%2B08:00&sslMode=DISABLED&allowPublicKeyRetrieval=true";

    private final LocalStack stack;
    private final Settings settings;

    private Ground(LocalStack stack, Settings settings) {
        this.stack = stack;
        this.settings = settings;
    }

    static Ground start(Settings settings) throws IOException {
        Path module = Path.of("").toAbsolutePath();
        Path home = module.resolve("target").resolve("suite");
        empty(home.resolve("data"));
        // What the bench asks within a minute would be an attack anywhere else.
        LocalStack stack = LocalStack.start(
                Options.forTests(module.getParent(), home).withEnvironment(Map.of("RST_RATE_LIMIT", "false")));
        stack.probe();
        return new Ground(stack, settings);
    }

    Settings settings() {
        return settings;
    }

    /** This account at the gateway. */
    Portal as(String login) {
        return new Portal(stack.gateway(), stack.gateway(), login);
    }

    /** This account at a service itself, past the gateway. */
    Portal past(String service, String login) {
        return new Portal(URI.create("http://127.0.0.1:" + stack.ports().of(service)), stack.gateway(), login);
    }

    LocalStack stack() {
        return stack;
    }

    /** A connection that sends a batch of inserts as one statement, as the services do. */
    Connection database(String schema) throws SQLException {
        return connect(schema, "&rewriteBatchedStatements=true");
    }

    /** A connection as the driver gives it when nobody says anything. */
    Connection plainDatabase(String schema) throws SQLException {
        return connect(schema, "");
    }

    /** A pool of connections as the driver gives them when nobody says anything. */
    HikariDataSource plainPool(String schema) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(stack.jdbcUrl(schema) + "?sslMode=DISABLED&allowPublicKeyRetrieval=true");
        pool.setUsername("rst");
        pool.setPassword(stack.databasePassword());
        return pool;
    }

    void inBenchSchema(String... statements) throws SQLException {
        try (Connection connection = database("rst_person");
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE IF NOT EXISTS " + SCHEMA);
            statement.execute("USE " + SCHEMA);
            for (String sql : List.of(statements)) {
                statement.execute(sql);
            }
        }
    }

    long count(String schema, String sql) throws SQLException {
        try (Connection connection = database(schema);
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    @Override
    public void close() {
        stack.close();
    }

    private Connection connect(String schema, String more) throws SQLException {
        return DriverManager.getConnection(
                stack.jdbcUrl(schema) + "?" + OPTIONS + more, "rst", stack.databasePassword());
    }

    private static void empty(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
