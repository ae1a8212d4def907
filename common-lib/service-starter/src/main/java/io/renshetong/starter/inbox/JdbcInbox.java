package io.renshetong.starter.inbox;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The inbox as a table; a concurrent consumer of the same event waits for this transaction and then finds it taken. */
final class JdbcInbox implements Inbox {
    private static final int CHUNK = 500;

    private final JdbcTemplate jdbc;
    private final Clock clock;

    JdbcInbox(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Set<String> fresh(String consumer, Collection<String> eventIds) {
        if (!TransactionSynchronizationManager.isActualTransactionActive())
            throw new IllegalTransactionStateException("An event is marked within the transaction of its effect");
        // In sorted order, so that two consumers with overlapping batches wait for each other instead of dead-locking.
        List<String> sorted = List.copyOf(new TreeSet<>(eventIds));
        String claim = UUID.randomUUID().toString();
        Set<String> mine = new LinkedHashSet<>();
        for (int from = 0; from < sorted.size(); from += CHUNK) {
            mine.addAll(claim(consumer, sorted.subList(from, Math.min(sorted.size(), from + CHUNK)), claim));
        }
        Set<String> fresh = new LinkedHashSet<>(eventIds);
        fresh.retainAll(mine);
        return fresh;
    }

    private List<String> claim(String consumer, List<String> ids, String claim) {
        List<Object> values = new ArrayList<>(ids.size() * 4);
        for (String id : ids) Collections.addAll(values, consumer, id, claim, clock.millis());
        int inserted = jdbc.update(
                "INSERT IGNORE INTO inbox (consumer, event_id, claim, received_ms) VALUES "
                        + String.join(",", Collections.nCopies(ids.size(), "(?,?,?,?)")),
                values.toArray());
        if (inserted == ids.size()) return ids;
        if (inserted == 0) return List.of();
        List<Object> arguments = new ArrayList<>(List.of(claim, consumer));
        arguments.addAll(ids);
        return jdbc.queryForList(
                "SELECT event_id FROM inbox WHERE claim = ? AND consumer = ? AND event_id IN ("
                        + String.join(",", Collections.nCopies(ids.size(), "?")) + ")",
                String.class,
                arguments.toArray());
    }
}
