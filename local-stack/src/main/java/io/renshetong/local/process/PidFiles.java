package io.renshetong.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Which processes this stack started, kept in files so that a later run can find what an earlier one left behind. */
public final class PidFiles {

    private static final String SUFFIX = ".pid";

    private final Path directory;

    /** Keeps the files in this directory, made when the first one is written. */
    public PidFiles(Path directory) {
        this.directory = directory;
    }

    /** Notes the process of a part; the file is never seen half written. */
    public void remember(String part, Identity process) {
        try {
            Files.createDirectories(directory);
            Path draft = Files.writeString(directory.resolve(part + ".draft"), process.text() + "\n");
            Files.move(draft, file(part), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Takes the note of a part away. */
    public void forget(String part) {
        try {
            Files.deleteIfExists(file(part));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The process of a part, if it was noted and still runs. */
    public Optional<Identity> running(String part) {
        try {
            return Identity.parse(Files.readString(file(part))).filter(Identity::isAlive);
        } catch (IOException absent) {
            return Optional.empty();
        }
    }

    /** Every noted process that still runs, by part; notes of processes that are gone are cleared away. */
    public Map<String, Identity> running() {
        Map<String, Identity> found = new TreeMap<>();
        if (!Files.isDirectory(directory)) {
            return found;
        }
        try (Stream<Path> files = Files.list(directory)) {
            files.map(path -> path.getFileName().toString())
                    .filter(name -> name.endsWith(SUFFIX))
                    .map(name -> name.substring(0, name.length() - SUFFIX.length()))
                    .forEach(part ->
                            running(part).ifPresentOrElse(process -> found.put(part, process), () -> forget(part)));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return found;
    }

    private Path file(String part) {
        return directory.resolve(part + SUFFIX);
    }
}
