package io.renshetong.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Folders and ports a test run has for itself, below the module's {@code target}. */
final class Workspace {
    private static final Path ROOT = Path.of("target", "testkit").toAbsolutePath();

    private Workspace() {}

    /** A folder that stays from run to run. */
    static Path kept(String name) {
        return created(ROOT.resolve(name));
    }

    /** A folder of this run alone, gone after it. */
    static Path ofThisRun(String name) {
        return ofThisRun(name, () -> {});
    }

    /**
     * A folder of this run alone, gone after it.
     *
     * @param leave ends whoever works in it; a broker whose folder goes away before it has ended halts the whole JVM
     */
    static Path ofThisRun(String name, Runnable leave) {
        Path folder = created(ROOT.resolve(name + "-" + ProcessHandle.current().pid()));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            leave.run();
            delete(folder);
        }));
        return folder;
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }

    static void delete(Path folder) {
        try (Stream<Path> paths = Files.walk(folder)) {
            paths.sorted(Comparator.reverseOrder())
                    .forEach(path -> path.toFile().delete());
        } catch (IOException | UncheckedIOException _) {
            // Some process still writes there; the next clean build takes it away.
            return;
        }
    }

    private static Path created(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
