package io.renshetong.system;

import io.renshetong.local.LocalStack;
import io.renshetong.local.Options;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The one suite all tests of a JVM share: started for the first of them on empty data and free ports, ended with the JVM. */
final class RunningSuite {

    private static final Path MODULE = Path.of("").toAbsolutePath();

    private RunningSuite() {}

    /** Loaded, and with that started, when somebody first asks for it. */
    private static final class Holder {
        private static final LocalStack STACK = start(Map.of());
    }

    static LocalStack stack() {
        return Holder.STACK;
    }

    /** Starts a suite on empty data, with these variables for every service, and proves that a declaration goes round. */
    static LocalStack start(Map<String, String> environment) {
        Path home = MODULE.resolve("target").resolve("suite");
        empty(home.resolve("data"));
        LocalStack stack =
                LocalStack.start(Options.forTests(MODULE.getParent(), home).withEnvironment(environment));
        Runtime.getRuntime().addShutdownHook(new Thread(stack::close, "end-of-suite"));
        stack.probe();
        return stack;
    }

    /** Where a service itself listens, past the gateway. */
    static URI address(String service) {
        return URI.create("http://127.0.0.1:" + stack().ports().of(service));
    }

    static Connection database(String schema) throws SQLException {
        return DriverManager.getConnection(stack().jdbcUrl(schema), "rst", stack().databasePassword());
    }

    private static void empty(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> all = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : all) {
                Files.delete(file);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
