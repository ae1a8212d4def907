package io.renshetong.starter.outbox;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The head row of each line, which hands out its sequence. It stays locked until the commit, so the sequence of a line is
 * also the order of its commits.
 */
final class Heads {
    private static final int AT_ONCE = 200;

    private final JdbcTemplate jdbc;

    Heads(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The first free sequence number of each line, for as many events as it has. Heads are locked in sorted order, so two
     * writers never dead-lock here, as long as each comes once and last in its transaction: were it rolled back after it
     * began a line, those who wait for that head would all be given its gap, and each would keep the others from inserting.
     */
    Map<Line, Long> take(SortedMap<Line, Integer> counts) {
        Map<Line, Long> first = new HashMap<>();
        List<Line> lines = List.copyOf(counts.keySet());
        for (int from = 0; from < lines.size(); from += AT_ONCE) {
            List<Line> some = lines.subList(from, Math.min(lines.size(), from + AT_ONCE));
            advance(some, counts);
            last(some).forEach((line, last) -> first.put(line, last - counts.get(line) + 1));
        }
        return first;
    }

    private void advance(List<Line> some, Map<Line, Integer> counts) {
        jdbc.update(
                "INSERT INTO outbox_head (topic, partition_key, last_seq) VALUES "
                        + String.join(",", Collections.nCopies(some.size(), "(?,?,?)"))
                        + " ON DUPLICATE KEY UPDATE last_seq = last_seq + VALUES(last_seq)",
                some.stream()
                        .flatMap(line -> Stream.<Object>of(line.topic(), line.key(), counts.get(line)))
                        .toArray());
    }

    private Map<Line, Long> last(List<Line> some) {
        Map<Line, Long> last = new HashMap<>();
        jdbc.query(
                "SELECT topic, partition_key, last_seq FROM outbox_head WHERE (topic, partition_key) IN ("
                        + String.join(",", Collections.nCopies(some.size(), "(?,?)")) + ")",
                row -> {
                    last.put(new Line(row.getString(1), row.getString(2)), row.getLong(3));
                },
                some.stream()
                        .flatMap(line -> Stream.<Object>of(line.topic(), line.key()))
                        .toArray());
        return last;
    }
}
