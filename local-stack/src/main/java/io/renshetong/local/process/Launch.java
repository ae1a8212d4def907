package io.renshetong.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How a process is started: its command line, what is added to the environment, and where its output goes. */
public record Launch(List<String> command, Map<String, String> environment, Path directory, Path log) {

    private static final Path SETSID = Path.of("/usr/bin/setsid");
    private static final Path NICE = Path.of("/usr/bin/nice");

    /** The same for a process that leaves the processors to the others while they are short. */
    public Launch yielding() {
        if (!Files.isExecutable(NICE)) {
            return this;
        }
        List<String> line = new ArrayList<>(List.of(NICE.toString(), "-n", "10"));
        line.addAll(command);
        return new Launch(line, environment, directory, log);
    }

    /** Starts it in a session of its own, so that Ctrl-C in the terminal reaches the supervisor alone. */
    public Process start() {
        List<String> line = new ArrayList<>();
        if (Files.isExecutable(SETSID)) {
            line.add(SETSID.toString());
        }
        line.addAll(command);
        try {
            Files.createDirectories(log.getParent());
            keepTheLogBefore();
            ProcessBuilder builder = new ProcessBuilder(line).directory(directory.toFile());
            builder.environment().putAll(environment);
            return builder.redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .redirectInput(
                            ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                    .start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** One earlier log is kept: what a part said before it was started again is often the answer. */
    private void keepTheLogBefore() throws IOException {
        if (Files.exists(log)) {
            Path before = log.resolveSibling(log.getFileName() + ".1");
            Files.move(log, before, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
