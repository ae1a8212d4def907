package io.renshetong.bench;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What was asked for on the command line.
 *
 * @param rows of the big sheet
 * @param declarations of one confirmation
 * @param rounds how often everything is measured; the median is shown
 * @param only names of the experiments to run; empty means all
 * @param json where the figures go as JSON
 */
record Settings(int rows, int declarations, int rounds, Set<String> only, Path json) {

    /**
     * Reads {@code --rows=100000 --declarations=10000 --rounds=5 --only=reading,relay --json=file}.
     *
     * @throws IllegalArgumentException naming what could not be read
     */
    static Settings of(String[] arguments) {
        Map<String, String> given = new HashMap<>();
        for (String argument : arguments) {
            String[] parts = argument.split("=", 2);
            if (parts.length != 2 || !parts[0].startsWith("--")) {
                throw new IllegalArgumentException(argument);
            }
            given.put(parts[0].substring(2), parts[1]);
        }
        Settings settings = new Settings(
                number(given.remove("rows"), 100_000),
                number(given.remove("declarations"), 10_000),
                number(given.remove("rounds"), 5),
                words(given.remove("only")),
                Path.of(given.getOrDefault("json", "target/bench.json")));
        given.remove("json");
        if (!given.isEmpty()) {
            throw new IllegalArgumentException("--" + String.join(" --", given.keySet()));
        }
        return settings;
    }

    boolean wants(String experiment) {
        return only.isEmpty() || only.contains(experiment);
    }

    private static int number(@Nullable String text, int otherwise) {
        int number = text == null ? otherwise : Integer.parseInt(text);
        if (number < 1) {
            throw new IllegalArgumentException(text);
        }
        return number;
    }

    private static Set<String> words(@Nullable String text) {
        return text == null ? Set.of() : Set.of(text.split(","));
    }
}
