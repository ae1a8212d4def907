package io.renshetong.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was found, as a table to read and as JSON to keep. */
final class Report {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<Comparison> comparisons = new ArrayList<>();

    void add(List<Comparison> found) {
        comparisons.addAll(found);
    }

    String table() {
        StringBuilder table = new StringBuilder("""
                | 实验 | 人社通 | 中位数（最快–最慢） | 每秒 | 常见做法 | 每秒 | 倍数 | 目标 |
                |---|---|---|---|---|---|---|---|
                """);
        for (Comparison one : comparisons) {
            Timing usual = one.usual();
            table.append("| %s | %s · %,d | %s（%s–%s） | %s | %s | %s | %s | %s |\n"
                    .formatted(
                            one.what(),
                            one.ours().way(),
                            one.ours().rows(),
                            shown(one.ours().median()),
                            shown(one.ours().fastest()),
                            shown(one.ours().slowest()),
                            rate(one.ours()),
                            usual == null ? "—" : "%s · %,d".formatted(usual.way(), usual.rows()),
                            rate(usual),
                            usual == null ? "—" : "%.1f".formatted(one.ratio()),
                            one.goal().isEmpty() ? "—" : one.goal()));
        }
        return table.toString();
    }

    void write(Path file, Instant at) throws IOException {
        ObjectNode root = JSON.createObjectNode()
                .put("at", at.toString())
                .put("processors", Runtime.getRuntime().availableProcessors())
                .put("java", Runtime.version().toString());
        var list = root.putArray("experiments");
        for (Comparison one : comparisons) {
            ObjectNode entry = list.addObject().put("what", one.what()).put("goal", one.goal());
            entry.set("ours", json(one.ours()));
            Timing usual = one.usual();
            if (usual != null) {
                entry.set("usual", json(usual));
                entry.put("ratio", one.ratio());
            }
        }
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        JSON.writerWithDefaultPrettyPrinter().writeValue(file.toFile(), root);
    }

    private static ObjectNode json(Timing timing) {
        ObjectNode node = JSON.createObjectNode()
                .put("way", timing.way())
                .put("rows", timing.rows())
                .put("medianMillis", timing.median().toNanos() / 1e6)
                .put("rowsPerSecond", timing.rowsPerSecond());
        var rounds = node.putArray("roundsMillis");
        timing.rounds().forEach(round -> rounds.add(round.toNanos() / 1e6));
        return node;
    }

    private static String rate(@Nullable Timing timing) {
        return timing == null ? "—" : "%,.0f".formatted(timing.rowsPerSecond());
    }

    private static String shown(Duration duration) {
        double millis = duration.toNanos() / 1e6;
        return millis < 1000 ? "%.0f 毫秒".formatted(millis) : "%.2f 秒".formatted(millis / 1000);
    }
}
