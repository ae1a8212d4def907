package io.renshetong.local.app;

import io.renshetong.local.Fault;
import io.renshetong.local.Text;
import io.renshetong.local.build.Digest;
import io.renshetong.local.infra.Trees;
import io.renshetong.local.process.Launch;
import io.renshetong.local.process.LogTail;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The unpacked boot jars, one folder per program and content; the two used last are kept. */
public final class Apps {

    private static final int KEPT = 2;
    private static final int LAST_LINES = 10;

    private final Path root;
    private final Path logs;
    private final Clock clock;

    /** Unpacks below this root and logs there. */
    public Apps(Path root, Path logs, Clock clock) {
        this.root = root;
        this.logs = logs;
        this.clock = clock;
    }

    /** The program of this jar, unpacked now if its content is new. */
    public App prepare(String program, Path jar, List<String> flags) {
        try {
            Path home = Files.createDirectories(root.resolve(program));
            Path folder = home.resolve(content(home, jar));
            if (!Files.isDirectory(folder)) {
                Path draft = home.resolve(folder.getFileName() + ".draft");
                Trees.delete(draft);
                unpack(program, jar, draft);
                Files.move(draft, folder);
            }
            Files.setLastModifiedTime(folder, FileTime.from(clock.instant()));
            prune(home);
            return App.unpacked(folder.resolve(jar.getFileName()), flags);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The folder in which a program with this content keeps its cache; older ones are cleared away. */
    public Path folder(String program, String content) {
        try {
            Path folder = Files.createDirectories(root.resolve(program).resolve(content));
            Files.setLastModifiedTime(folder, FileTime.from(clock.instant()));
            prune(folder.getParent());
            return folder;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The digest is noted with size and time, so that a jar of a hundred megabytes is read once. */
    private static String content(Path home, Path jar) throws IOException {
        Path note = home.resolve("current");
        // Reproducible builds give every jar the same modification time; the change of the inode cannot be set.
        String state = Files.size(jar) + " " + Files.getAttribute(jar, "unix:ctime");
        if (Files.exists(note)) {
            List<String> lines = Files.readAllLines(note);
            if (lines.size() == 2 && lines.getFirst().equals(state)) {
                return lines.getLast();
            }
        }
        String digest = Digest.of(jar);
        Files.write(note, List.of(state, digest));
        return digest;
    }

    private void unpack(String program, Path jar, Path target) {
        Path log = logs.resolve("unpack-" + program + ".log");
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Djarmode=tools",
                "-jar",
                jar.toString(),
                "extract",
                "--destination",
                target.toString());
        try {
            if (new Launch(command, Map.of(), jar.getParent(), log).start().waitFor() != 0) {
                throw new Fault(Fault.Kind.PART, Text.of("app.unpack-failed", jar), LogTail.of(log, LAST_LINES));
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static void prune(Path home) throws IOException {
        List<Path> old;
        try (Stream<Path> folders = Files.list(home)) {
            old = folders.filter(Files::isDirectory)
                    .sorted(Comparator.comparing(Apps::used).reversed())
                    .skip(KEPT)
                    .toList();
        }
        for (Path folder : old) {
            Trees.delete(folder);
        }
    }

    private static FileTime used(Path folder) {
        try {
            return Files.getLastModifiedTime(folder);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
