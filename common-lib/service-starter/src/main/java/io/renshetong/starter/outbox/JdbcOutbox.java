package io.renshetong.starter.outbox;

import io.renshetong.starter.crypto.PackedCipher;
import io.renshetong.starter.trace.TraceIds;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes events beside the change they tell of. The head row of a topic and key hands out the sequence; its lock is held
 * until the commit, so the sequence of a key is also the order of its commits.
 */
final class JdbcOutbox implements Outbox {
    private static final int CHUNK = 200;

    private final JdbcTemplate jdbc;
    private final PackedCipher cipher;
    private final JsonMapper json;
    private final Clock clock;
    private final Runnable wakeRelay;

    JdbcOutbox(JdbcTemplate jdbc, PackedCipher cipher, JsonMapper json, Clock clock, Runnable wakeRelay) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.json = json;
        this.clock = clock;
        this.wakeRelay = wakeRelay;
    }

    @Override
    public void announceAll(List<OutgoingEvent> events) {
        if (!TransactionSynchronizationManager.isActualTransactionActive())
            throw new IllegalTransactionStateException("An event is announced within the transaction it tells of");
        if (events.isEmpty()) return;
        // Before the heads are locked, since this is what takes long.
        List<Sealed> bodies = sealed(events);
        Map<Line, Long> next = takeSequences(events);
        @Nullable String traceParent = TraceIds.traceParent().orElse(null);
        List<Object[]> rows = new ArrayList<>(events.size());
        for (int i = 0; i < events.size(); i++) {
            OutgoingEvent event = events.get(i);
            Sealed body = bodies.get(i);
            long sequence = next.merge(Line.of(event), 1L, Long::sum) - 1;
            rows.add(new @Nullable Object[] {
                event.eventId(),
                event.topic(),
                event.key(),
                sequence,
                body.body(),
                body.bytes(),
                traceParent,
                clock.millis()
            });
        }
        insert(rows);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                wakeRelay.run();
            }
        });
    }

    /**
     * An event as it will lie in the table.
     *
     * @param bytes how many the broker will get
     */
    private record Sealed(byte[] body, int bytes) {}

    /** Many events are written and sealed on all processors. */
    private List<Sealed> sealed(List<OutgoingEvent> events) {
        Stream<OutgoingEvent> each = events.size() == 1 ? events.stream() : events.parallelStream();
        return each.map(event -> {
                    byte[] plain =
                            event.event() instanceof byte[] bytes ? bytes : json.writeValueAsBytes(event.event());
                    return new Sealed(cipher.seal(plain), plain.length);
                })
                .toList();
    }

    /** The first free sequence number of each line; lines are locked in sorted order, so two writers never dead-lock here. */
    private Map<Line, Long> takeSequences(List<OutgoingEvent> events) {
        SortedMap<Line, Integer> counts = new TreeMap<>();
        for (OutgoingEvent event : events) counts.merge(Line.of(event), 1, Integer::sum);
        Map<Line, Long> first = new HashMap<>();
        counts.forEach((line, count) -> {
            jdbc.update(
                    "INSERT INTO outbox_head (topic, partition_key, last_seq) VALUES (?, ?, ?)"
                            + " ON DUPLICATE KEY UPDATE last_seq = last_seq + VALUES(last_seq)",
                    line.topic(),
                    line.key(),
                    count);
            Long last = jdbc.queryForObject(
                    "SELECT last_seq FROM outbox_head WHERE topic = ? AND partition_key = ?",
                    Long.class,
                    line.topic(),
                    line.key());
            if (last == null) throw new IllegalStateException("No head of " + line);
            first.put(line, last - count + 1);
        });
        return first;
    }

    private void insert(List<Object[]> rows) {
        for (int from = 0; from < rows.size(); from += CHUNK) {
            List<Object[]> chunk = rows.subList(from, Math.min(rows.size(), from + CHUNK));
            jdbc.update(
                    "INSERT INTO outbox (event_id, topic, partition_key, key_seq, body, body_bytes, trace_parent, created_ms) VALUES "
                            + String.join(",", Collections.nCopies(chunk.size(), "(?,?,?,?,?,?,?,?)")),
                    chunk.stream().flatMap(Arrays::stream).toArray());
        }
    }
}
