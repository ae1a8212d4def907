package io.renshetong.local.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Builds what is stale and nothing else. */
public final class Build {

    private final Path repository;
    private final Path notes;
    private final Modules modules;
    private final Sources sources;
    private final Map<String, String> digests = new TreeMap<>();

    /** Builds this repository and notes in this folder what the jars were made from. */
    public Build(Path repository, Path notes) {
        this.repository = repository;
        this.notes = notes;
        this.modules = new Modules(repository);
        this.sources = new Sources(repository, notes.resolve("files"));
    }

    /** Those of the modules whose jar is missing or was made from other sources. */
    public List<String> stale(List<String> wanted) {
        List<String> stale = wanted.stream()
                .filter(modules::has)
                .filter(module -> jar(module).isEmpty() || !key(module).equals(noted(module)))
                .toList();
        sources.remember();
        return stale;
    }

    /** Builds these modules and notes what they were made from, as it was before the build began. */
    public void run(List<String> stale, Path log, Consumer<String> progress) {
        // Taken first: what is edited while Maven runs is stale again afterwards.
        stale.forEach(this::key);
        List<String> folders = new ArrayList<>();
        stale.forEach(module -> folders.add(modules.folder(module).toString()));
        new Maven(repository, log).install(folders, progress);
        noteAll(stale);
    }

    void noteAll(List<String> modules) {
        modules.forEach(module -> note(module, key(module)));
    }

    /** The jar of a module, if it was built. */
    public Optional<Path> jar(String module) {
        Path target = repository.resolve(modules.folder(module)).resolve("target");
        if (!Files.isDirectory(target)) {
            return Optional.empty();
        }
        String name = modules.folder(module).getFileName().toString();
        try (Stream<Path> files = Files.list(target)) {
            return files.filter(
                            file -> file.getFileName().toString().matches(name + "-\\d[\\w.-]*?(?<!-sources)\\.jar"))
                    .findFirst();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private String key(String module) {
        return modules.key(module, folder -> digests.computeIfAbsent(folder, sources::digest));
    }

    private String noted(String module) {
        try {
            return Files.readString(notes.resolve(module + ".key")).strip();
        } catch (IOException absent) {
            return "";
        }
    }

    private void note(String module, String key) {
        try {
            Files.createDirectories(notes);
            Files.writeString(notes.resolve(module + ".key"), key + "\n");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
