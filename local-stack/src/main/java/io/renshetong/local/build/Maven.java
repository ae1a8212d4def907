package io.renshetong.local.build;

import io.renshetong.local.Fault;
import io.renshetong.local.Text;
import io.renshetong.local.process.LogTail;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One quiet Maven run: its noise goes to a log, only the module it is at is told. */
public final class Maven {

    private static final Pattern AT_MODULE = Pattern.compile("\\[INFO] Building (.+?) +\\S+ +\\[(\\d+)/(\\d+)]");
    private static final int LAST_LINES = 40;

    private final Path repository;
    private final Path log;

    /** Builds this repository and writes to this log. */
    public Maven(Path repository, Path log) {
        this.repository = repository;
        this.log = log;
    }

    /** Builds and installs the given modules and what they need, without tests and format check. */
    public void install(List<String> folders, Consumer<String> progress) {
        List<String> command = new ArrayList<>(List.of(executable(), "-B", "-ntp", "-pl", String.join(",", folders)));
        command.addAll(List.of("-am", "install", "-Dmaven.test.skip=true", "-Dspotless.check.skip=true"));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(repository.toFile()).redirectErrorStream(true);
        environment(builder.environment());
        try {
            Files.createDirectories(log.getParent());
            Process maven = builder.start();
            try (BufferedReader lines = maven.inputReader();
                    Writer copy = Files.newBufferedWriter(log)) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    copy.write(line + "\n");
                    Matcher module = AT_MODULE.matcher(line);
                    if (module.find()) {
                        copy.flush();
                        progress.accept(module.group(1) + " " + module.group(2) + "/" + module.group(3));
                    }
                }
            }
            if (maven.waitFor() != 0) {
                throw new Fault(Fault.Kind.BUILD, Text.of("build.failed", log), errors());
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** Maven itself must run on the JDK this program runs on: the formatter reads Java 25 with it. */
    private static void environment(Map<String, String> environment) {
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        String options = environment.getOrDefault("MAVEN_OPTS", "");
        environment.put(
                "MAVEN_OPTS",
                ("-Xmx1g --sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED " + options).strip());
    }

    private static String executable() {
        return System.getenv().getOrDefault("RST_MVN", "mvn");
    }

    private List<String> errors() {
        List<String> last = LogTail.of(log, LAST_LINES * 4);
        List<String> errors =
                last.stream().filter(line -> line.startsWith("[ERROR]")).toList();
        List<String> telling = errors.isEmpty() ? last : errors;
        return telling.subList(0, Math.min(LAST_LINES, telling.size()));
    }
}
