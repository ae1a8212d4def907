package io.renshetong.local.check;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Programs of the machine that the suite calls. */
public final class Tool {

    private Tool() {}

    /** The first line a program says about itself; empty when there is no such program. */
    public static Optional<String> version(String program, String flag) {
        return output(List.of(program, flag)).stream()
                .map(line -> line.replaceAll("\033\\[[\\d;]*m", "").strip())
                .filter(line -> !line.isEmpty())
                .findFirst();
    }

    /** System libraries the unpacked database server asks for and the machine does not have. */
    public static List<String> missingLibraries(Path apps) {
        Path servers = apps.resolve("mariadb");
        if (!Files.isDirectory(servers)) {
            return List.of();
        }
        try (Stream<Path> versions = Files.list(servers)) {
            return versions.map(version -> version.resolve("bin/mariadbd"))
                    .filter(Files::isExecutable)
                    .flatMap(server -> output(List.of("ldd", server.toString())).stream())
                    .filter(line -> line.contains("not found"))
                    .map(line -> line.strip().split(" ")[0])
                    .distinct()
                    .toList();
        } catch (IOException unreadable) {
            return List.of(unreadable.toString());
        }
    }

    private static List<String> output(List<String> command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try (BufferedReader lines = process.inputReader()) {
                List<String> all = lines.lines().toList();
                return process.waitFor() == 0 ? all : List.of();
            }
        } catch (IOException noSuchProgram) {
            return List.of();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
