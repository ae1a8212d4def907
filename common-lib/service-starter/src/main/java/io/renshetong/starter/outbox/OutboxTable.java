package io.renshetong.starter.outbox;

import io.renshetong.starter.crypto.PackedCipher;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;

/** The relay's side of the outbox table; every statement belongs into one READ COMMITTED transaction. */
final class OutboxTable {
    private static final int LINES_AT_ONCE = 100;

    private final JdbcTemplate jdbc;
    private final PackedCipher cipher;

    OutboxTable(JdbcTemplate jdbc, PackedCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    /** Locks the oldest rows no other relay holds, leaving out lines that have to wait. */
    List<WaitingEvent> lock(int most, Set<Line> leftOut) {
        List<Object> arguments = new ArrayList<>();
        for (Line line : leftOut) Collections.addAll(arguments, line.topic(), line.key());
        String where = leftOut.isEmpty()
                ? ""
                : " WHERE (topic, partition_key) NOT IN ("
                        + String.join(",", Collections.nCopies(leftOut.size(), "(?,?)")) + ")";
        arguments.add(most);
        return jdbc.query(
                "SELECT id, event_id, topic, partition_key, key_seq, body_bytes, trace_parent FROM outbox" + where
                        + " ORDER BY id LIMIT ? FOR UPDATE SKIP LOCKED",
                (row, _) -> new WaitingEvent(
                        row.getLong(1),
                        row.getString(2),
                        new Line(row.getString(3), row.getString(4)),
                        row.getLong(5),
                        row.getInt(6),
                        row.getString(7)),
                arguments.toArray());
    }

    /** The lowest sequence of each line that is not yet sent, whoever may hold it. */
    Map<Line, Long> firstUnsent(List<Line> lines) {
        Map<Line, Long> first = new HashMap<>();
        for (int from = 0; from < lines.size(); from += LINES_AT_ONCE) {
            addFirstUnsent(first, lines.subList(from, Math.min(lines.size(), from + LINES_AT_ONCE)));
        }
        return first;
    }

    private void addFirstUnsent(Map<Line, Long> first, List<Line> lines) {
        List<Object> arguments = new ArrayList<>(lines.size() * 2);
        List<String> selects = new ArrayList<>(lines.size());
        for (int index = 0; index < lines.size(); index++) {
            // One index dive each; a grouped query over a list of pairs would scan the backlog.
            selects.add("SELECT " + index + ", MIN(key_seq) FROM outbox WHERE topic = ? AND partition_key = ?");
            Collections.addAll(
                    arguments, lines.get(index).topic(), lines.get(index).key());
        }
        jdbc.query(
                String.join(" UNION ALL ", selects),
                row -> {
                    first.put(lines.get(row.getInt(1)), row.getLong(2));
                },
                arguments.toArray());
    }

    Map<Long, byte[]> bodies(List<WaitingEvent> events) {
        Map<Long, byte[]> bodies = new HashMap<>();
        jdbc.query(
                "SELECT id, body FROM outbox WHERE id IN (" + marks(events.size()) + ")",
                row -> {
                    bodies.put(row.getLong(1), cipher.open(row.getBytes(2)));
                },
                events.stream().map(WaitingEvent::id).toArray());
        return bodies;
    }

    void delete(List<Long> ids) {
        if (!ids.isEmpty()) jdbc.update("DELETE FROM outbox WHERE id IN (" + marks(ids.size()) + ")", ids.toArray());
    }

    private static String marks(int count) {
        return String.join(",", Collections.nCopies(count, "?"));
    }
}
