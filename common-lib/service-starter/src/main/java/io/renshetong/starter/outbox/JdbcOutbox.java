package io.renshetong.starter.outbox;

import io.renshetong.starter.crypto.FieldCipher;
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
    private final FieldCipher cipher;
    private final JsonMapper json;
    private final Clock clock;
    private final Runnable wakeRelay;

    JdbcOutbox(JdbcTemplate jdbc, FieldCipher cipher, JsonMapper json, Clock clock, Runnable wakeRelay) {
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
        Map<Line, Long> next = takeSequences(events);
        @Nullable String traceParent = TraceIds.traceParent().orElse(null);
        List<Object[]> rows = new ArrayList<>(events.size());
        for (OutgoingEvent event : events) {
            long sequence = next.merge(Line.of(event), 1L, Long::sum) - 1;
            byte[] plain = event.event() instanceof byte[] bytes ? bytes : json.writeValueAsBytes(event.event());
            rows.add(new @Nullable Object[] {
                event.eventId(),
                event.topic(),
                event.key(),
                sequence,
                cipher.seal(plain),
                plain.length,
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
