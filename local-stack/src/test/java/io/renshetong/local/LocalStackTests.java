package io.renshetong.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.renshetong.local.process.PidFiles;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real database server and a real broker, started and killed as the whole suite is. */
class LocalStackTests {

    @TempDir
    static Path data;

    private static LocalStack stack;

    @BeforeAll
    static void start() {
        stack = LocalStack.start(Options.forTests(Path.of("..").toAbsolutePath().normalize(), data)
                .withServices());
    }

    @AfterAll
    static void stop() {
        stack.close();
        assertThat(new PidFiles(stack.home().run()).running()).isEmpty();
    }

    @Test
    void givesTheAccountEverySchemaAndNothingElse() throws SQLException {
        for (String schema : Suite.schemas()) {
            try (Connection connection = connect(schema)) {
                assertThat(connection.isValid(1)).isTrue();
            }
        }
        assertThatExceptionOfType(SQLException.class).isThrownBy(() -> connect("mysql"));
    }

    @Test
    void keepsWhatWasCommittedWhenTheDatabaseIsKilled() throws SQLException {
        try (Connection connection = connect("rst_unit");
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE survivor (name VARCHAR(40) NOT NULL)");
            statement.execute("INSERT INTO survivor VALUES ('䶮𠮷')");
        }
        stack.kill(Suite.MARIADB);
        assertThatExceptionOfType(SQLException.class).isThrownBy(() -> connect("rst_unit"));
        stack.start(Suite.MARIADB);
        try (Connection connection = connect("rst_unit");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT name FROM survivor")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1)).isEqualTo("䶮𠮷");
        }
    }

    @Test
    void keepsTheTopicsWhenTheBrokerIsKilled() throws Exception {
        try (Admin admin = admin()) {
            admin.createTopics(List.of(new NewTopic("kept", 1, (short) 1)))
                    .all()
                    .get(30, TimeUnit.SECONDS);
        }
        stack.kill(Suite.KAFKA);
        stack.start(Suite.KAFKA);
        try (Admin admin = admin()) {
            assertThat(admin.listTopics().names().get(30, TimeUnit.SECONDS)).contains("kept");
        }
    }

    @Test
    void refusesASecondStackOnTheSamePorts(@TempDir Path other) {
        Options taken = new Options(
                Path.of("..").toAbsolutePath().normalize(),
                new Home(other),
                other.resolve("apps"),
                stack.ports(),
                List.of(),
                false,
                Map.of());
        assertThatExceptionOfType(Fault.class)
                .isThrownBy(() -> LocalStack.start(taken))
                .satisfies(fault -> assertThat(fault.kind()).isEqualTo(Fault.Kind.MACHINE));
    }

    private static Connection connect(String schema) throws SQLException {
        return DriverManager.getConnection(stack.jdbcUrl(schema), "rst", stack.databasePassword());
    }

    private static Admin admin() {
        return Admin.create(
                Map.of("bootstrap.servers", "127.0.0.1:" + stack.ports().of(Suite.KAFKA)));
    }
}
