package io.renshetong.local.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The modules of the repository and which of them are made from which others, as their poms say. */
public final class Modules {

    private static final Pattern MODULE = Pattern.compile("<module>([^<]+)</module>");
    private static final Pattern OURS = Pattern.compile(
            "<dependency>\\s*<groupId>(?:io\\.renshetong|\\$\\{project\\.groupId})</groupId>"
                    + "\\s*<artifactId>([^<]+)</artifactId>(?<rest>.*?)</dependency>",
            Pattern.DOTALL);

    private final Map<String, Path> folders = new LinkedHashMap<>();
    private final Map<String, List<String>> needs = new LinkedHashMap<>();
    private final String rootPom;

    /** Reads the poms of this repository. */
    public Modules(Path repository) {
        rootPom = read(repository.resolve("pom.xml"));
        for (String folder : all(MODULE, rootPom)) {
            Path path = Path.of(folder);
            folders.put(path.getFileName().toString(), path);
        }
        folders.forEach((name, folder) ->
                needs.put(name, needsOf(read(repository.resolve(folder).resolve("pom.xml")))));
    }

    /** The folder of a module, below the repository. */
    public Path folder(String module) {
        Path folder = folders.get(module);
        if (folder == null) {
            throw new IllegalArgumentException("no module " + module);
        }
        return folder;
    }

    /** Whether the repository has this module. */
    public boolean has(String module) {
        return folders.containsKey(module);
    }

    /** A name for everything a module is made from: its sources, those of the modules it needs, the parent pom. */
    public String key(String module, UnaryOperator<String> digestOfFolder) {
        TreeSet<String> parts = new TreeSet<>();
        collect(module, parts);
        StringBuilder all = new StringBuilder(Digest.of(rootPom));
        for (String part : parts) {
            all.append(' ')
                    .append(part)
                    .append('=')
                    .append(digestOfFolder.apply(folder(part).toString()));
        }
        return Digest.of(all.toString());
    }

    private void collect(String module, TreeSet<String> parts) {
        if (parts.add(module)) {
            needs.getOrDefault(module, List.of()).stream().filter(this::has).forEach(need -> collect(need, parts));
        }
    }

    private static List<String> needsOf(String pom) {
        return OURS.matcher(pom)
                .results()
                .filter(dependency -> !dependency.group("rest").contains("<scope>test</scope>"))
                .map(dependency -> dependency.group(1))
                .toList();
    }

    private static List<String> all(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }

    private static String read(Path pom) {
        try {
            return Files.readString(pom);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
