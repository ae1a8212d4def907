package io.renshetong.local.infra;

import io.renshetong.local.Fault;
import io.renshetong.local.Home;
import io.renshetong.local.Suite;
import io.renshetong.local.Text;
import io.renshetong.local.process.Launch;
import io.renshetong.local.process.LogTail;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A real MariaDB server out of a Maven artifact: no system package, data kept between runs. */
public final class MariaDb {

    private static final String TIME_ZONE = "+08:00";
    private static final int LAST_LINES = 15;

    private final Home home;
    private final Path base;
    private final Path data;

    /** A server whose program lies in the shared folder for programs and whose data lies in this home. */
    public MariaDb(Home home, Path apps) {
        this.home = home;
        this.base = new MariaDbProgram(apps).unpacked();
        this.data = home.data().resolve("mariadb");
    }

    /** Makes an empty data directory where there is none yet. */
    public void install() {
        Path mark = data.resolve("installed");
        if (Files.exists(mark)) {
            return;
        }
        Path log = home.log("mariadb-install");
        List<String> command = new ArrayList<>(List.of(
                base.resolve("scripts/mariadb-install-db").toString(),
                "--no-defaults",
                "--basedir=" + base,
                "--datadir=" + data,
                "--skip-name-resolve",
                "--skip-test-db",
                "--auth-root-authentication-method=socket"));
        asRoot(command);
        try {
            Trees.delete(data);
            Files.createDirectories(data);
            int status = new Launch(command, Map.of(), base, log).start().waitFor();
            if (status != 0) {
                throw new Fault(
                        Fault.Kind.PART, Text.of("mariadb.install-failed", status), LogTail.of(log, LAST_LINES));
            }
            Files.createFile(mark);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** How the server is started; the account and the schemas are made sure of at each start. */
    public Launch launch(int port, String password) {
        List<String> command = new ArrayList<>(List.of(
                base.resolve("bin/mariadbd").toString(),
                "--no-defaults",
                "--basedir=" + base,
                "--datadir=" + data,
                "--port=" + port,
                "--bind-address=127.0.0.1",
                "--socket=" + socket(),
                "--pid-file=" + home.run().resolve("mariadb.server-pid"),
                "--init-file=" + initFile(password),
                "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_unicode_ci",
                "--default-time-zone=" + TIME_ZONE,
                "--skip-name-resolve",
                // Loopback only; making a certificate at each start takes ten seconds.
                "--skip-ssl",
                "--skip-log-bin",
                "--max-connections=200",
                "--max-allowed-packet=64M",
                // What was answered with 2xx must survive whatever ends the process.
                "--innodb-flush-log-at-trx-commit=1",
                "--innodb-doublewrite=ON",
                "--innodb-buffer-pool-size=320M",
                // What does not fit into so small a pool comes back from memory the machine has to spare.
                "--innodb-data-file-buffering=ON",
                "--innodb-log-file-size=256M",
                "--performance-schema=OFF"));
        asRoot(command);
        return new Launch(command, Map.of(), base, home.log(Suite.MARIADB));
    }

    /** A socket path must stay below 108 bytes, and a home may lie deep. */
    private Path socket() {
        Path inHome = home.run().resolve("mariadb.sock");
        return inHome.toString().length() < 100
                ? inHome
                : Path.of("/tmp", "rst-" + Integer.toHexString(home.root().hashCode()) + ".sock");
    }

    private Path initFile(String password) {
        List<String> lines = new ArrayList<>();
        for (String schema : Suite.schemas()) {
            lines.add("CREATE DATABASE IF NOT EXISTS " + schema + ";");
        }
        String account = "'rst'@'127.0.0.1'";
        lines.add("CREATE USER IF NOT EXISTS " + account + " IDENTIFIED BY '" + password + "';");
        lines.add("ALTER USER " + account + " IDENTIFIED BY '" + password + "';");
        lines.add("GRANT ALL PRIVILEGES ON `rst\\_%`.* TO " + account + ";");
        try {
            Path file = home.keys().resolve("database.sql");
            Files.deleteIfExists(file);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            return Files.write(file, lines);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** MariaDB refuses to run as root unless told that this is meant. */
    private static void asRoot(List<String> command) {
        if (System.getProperty("user.name").equals("root")) {
            command.add("--user=root");
        }
    }
}
