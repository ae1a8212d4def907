package io.renshetong.center.preaudit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What any service warns of, it says under {@code warning.<code>} in its messages; the desk has a name for each. */
class WarningNamesTests {
    private static final List<Path> MODULES = List.of(Path.of(".."), Path.of("..", "common-lib"));

    @Test
    void givesANameToEachWarningThereIsAndToNoOther() throws IOException {
        assertThat(after("warning."))
                .contains("enrollment.start-moved", "citizen-id.unknown-county")
                .isEqualTo(after("center.finding." + Finding.WARNED));
    }

    private static Set<String> after(String prefix) throws IOException {
        Set<String> rests = new TreeSet<>();
        for (Path file : messageFiles()) {
            for (String key : keys(file)) {
                if (key.startsWith(prefix)) rests.add(key.substring(prefix.length()));
            }
        }
        return rests;
    }

    private static List<Path> messageFiles() throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path modules : MODULES) {
            try (Stream<Path> each = Files.list(modules)) {
                for (Path folder : each.map(module -> module.resolve("src/main/resources/messages"))
                        .filter(Files::isDirectory)
                        .toList()) {
                    try (Stream<Path> found = Files.list(folder)) {
                        files.addAll(found.toList());
                    }
                }
            }
        }
        return files;
    }

    private static Set<String> keys(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return properties.stringPropertyNames();
    }
}
