package io.renshetong.starter.outbox;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionSynchronization;

/**
 * What a transaction has announced, written when it is about to commit: the heads of all its events are then locked in one
 * go and for a moment only, and none of its own work can fail or wait behind them.
 */
final class Announced implements TransactionSynchronization {
    private static final int CHUNK = 200;

    private final JdbcTemplate jdbc;
    private final Heads heads;
    private final Runnable wakeRelay;
    private final List<Sealed> events = new ArrayList<>();
    private final SortedMap<Line, Integer> counts = new TreeMap<>();

    Announced(JdbcTemplate jdbc, Heads heads, Runnable wakeRelay) {
        this.jdbc = jdbc;
        this.heads = heads;
        this.wakeRelay = wakeRelay;
    }

    /**
     * An event as it will lie in the table.
     *
     * @param bytes how many the broker will get
     */
    record Sealed(
            String eventId,
            Line line,
            byte[] body,
            int bytes,
            @Nullable String traceParent,
            long createdMillis) {}

    void add(List<Sealed> more) {
        events.addAll(more);
        for (Sealed event : more) counts.merge(event.line(), 1, Integer::sum);
    }

    /** Before the audit log's: whoever locks a head and the end of that log locks them in this order. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE - 1;
    }

    @Override
    public void beforeCommit(boolean readOnly) {
        Map<Line, Long> next = heads.take(counts);
        for (int from = 0; from < events.size(); from += CHUNK) {
            insert(events.subList(from, Math.min(events.size(), from + CHUNK)), next);
        }
        events.clear();
    }

    @Override
    public void afterCommit() {
        // Whoever announces something only now that others get ready for the commit must not believe it was done.
        if (!events.isEmpty()) throw new IllegalStateException("Announced too late to be written: " + counts.keySet());
        wakeRelay.run();
    }

    private void insert(List<Sealed> chunk, Map<Line, Long> next) {
        List<@Nullable Object> values = new ArrayList<>(chunk.size() * 8);
        for (Sealed event : chunk) {
            long sequence = next.merge(event.line(), 1L, Long::sum) - 1;
            values.addAll(Arrays.<@Nullable Object>asList(
                    event.eventId(),
                    event.line().topic(),
                    event.line().key(),
                    sequence,
                    event.body(),
                    event.bytes(),
                    event.traceParent(),
                    event.createdMillis()));
        }
        jdbc.update(
                "INSERT INTO outbox (event_id, topic, partition_key, key_seq, body, body_bytes, trace_parent, created_ms) VALUES "
                        + String.join(",", Collections.nCopies(chunk.size(), "(?,?,?,?,?,?,?,?)")),
                values.toArray());
    }
}
