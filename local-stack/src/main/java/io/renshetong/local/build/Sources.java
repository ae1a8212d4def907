package io.renshetong.local.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * The content of modules as one name each. A file is read again only when its size or time changed, so asking about an
 * unchanged tree costs a walk.
 */
public final class Sources {

    private static final Set<String> NOT_SOURCES = Set.of("target", "node_modules", "dist", "generated");
    private static final Path TESTS = Path.of("src", "test");

    private final Path repository;
    private final Path memory;
    private final Map<String, Seen> seen = new ConcurrentHashMap<>();

    private record Seen(long modified, long size, String digest) {}

    /** Reads from this repository and remembers in this file. */
    public Sources(Path repository, Path memory) {
        this.repository = repository;
        this.memory = memory;
        recall();
    }

    /** The name of everything a module's jar is made from: its files without tests and without what a build made. */
    public String digest(String module) {
        Map<String, String> files = new TreeMap<>();
        Path root = repository.resolve(module);
        try {
            Files.walkFileTree(root, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    String name = folder.getFileName().toString();
                    boolean skipped = NOT_SOURCES.contains(name)
                            || name.startsWith(".")
                            || root.relativize(folder).equals(TESTS);
                    return skipped && !folder.equals(root) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    files.put(repository.relativize(file).toString(), digest(file, attributes));
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return Digest.of(files.toString());
    }

    /** Remembers what was read, for the next time. */
    public void remember() {
        String lines = seen.entrySet().stream()
                .map(entry -> entry.getValue().modified() + " "
                        + entry.getValue().size() + " " + entry.getValue().digest() + " " + entry.getKey() + "\n")
                .sorted()
                .collect(Collectors.joining());
        try {
            Files.createDirectories(memory.getParent());
            Files.writeString(memory, lines);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private String digest(Path file, BasicFileAttributes attributes) {
        long modified = attributes.lastModifiedTime().toMillis();
        String name = repository.relativize(file).toString();
        Seen before = seen.get(name);
        if (before != null && before.modified() == modified && before.size() == attributes.size()) {
            return before.digest();
        }
        String digest = Digest.of(file);
        seen.put(name, new Seen(modified, attributes.size(), digest));
        return digest;
    }

    private void recall() {
        if (!Files.exists(memory)) {
            return;
        }
        try {
            for (String line : Files.readAllLines(memory)) {
                String[] words = line.split(" ", 4);
                if (words.length == 4) {
                    seen.put(words[3], new Seen(Long.parseLong(words[0]), Long.parseLong(words[1]), words[2]));
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
