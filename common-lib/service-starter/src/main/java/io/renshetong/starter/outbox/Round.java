package io.renshetong.starter.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** One go of the relay: lock, send, wait, delete, in one transaction, so that a crash at any point leaves the rows as they were. */
final class Round {
    private static final Logger log = LoggerFactory.getLogger(Round.class);
    private static final int MOST_EVENTS = 500;
    private static final long MOST_BYTES = 16L * 1024 * 1024;
    private static final Duration REFUSED_LINE_WAITS = Duration.ofSeconds(30);

    private final OutboxTable table;
    private final Sender sender;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Map<Line, Instant> waiting = new ConcurrentHashMap<>();
    private boolean away;

    Round(OutboxTable table, Sender sender, PlatformTransactionManager transactions, Clock clock) {
        this.table = table;
        this.sender = sender;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.transaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
    }

    /**
     * What a go came to.
     *
     * @param locked rows that could be had
     * @param sent rows the broker has taken and that are gone
     * @param brokerAway whether the broker stopped it
     */
    record Result(int locked, int sent, boolean brokerAway) {}

    Result run() {
        waiting.values().removeIf(until -> !until.isAfter(clock.instant()));
        Result result = transaction.execute(_ -> sendLocked());
        if (result == null) throw new IllegalStateException("A round without a result");
        return result;
    }

    private Result sendLocked() {
        List<WaitingEvent> locked = table.lock(MOST_EVENTS, waiting.keySet());
        if (locked.isEmpty()) return new Result(0, 0, false);
        List<WaitingEvent> due = due(locked);
        if (due.isEmpty()) return new Result(locked.size(), 0, false);
        Delivery delivery = sender.send(due, table.bodies(due));
        List<Long> settled = delivery.settled(due);
        table.delete(settled);
        delivery.refused().forEach((line, why) -> {
            log.error("An event of {} is refused by the broker and holds up its key", line, why);
            waiting.put(line, clock.instant().plus(REFUSED_LINE_WAITS));
        });
        @Nullable Exception failure = delivery.failure();
        tellOnce(failure, due.size() - settled.size());
        return new Result(locked.size(), settled.size(), failure != null);
    }

    /** Says when the broker goes and when it comes, not at every try between. */
    private void tellOnce(@Nullable Exception failure, int waiting) {
        if (failure != null && !away) log.warn("Broker away, events wait ({}): {}", waiting, failure.toString());
        if (failure == null && away) log.info("Broker back, events leave again");
        away = failure != null;
    }

    /** Of each line the rows that follow its first unsent one without a gap; another relay may hold what is missing. */
    private List<WaitingEvent> due(List<WaitingEvent> locked) {
        Map<Line, Long> next = new HashMap<>(table.firstUnsent(
                locked.stream().map(WaitingEvent::line).distinct().toList()));
        List<WaitingEvent> due = new ArrayList<>();
        long bytes = 0;
        for (WaitingEvent event : locked) {
            Long expected = next.get(event.line());
            if (expected == null || expected != event.sequence()) continue;
            if (!due.isEmpty() && bytes + event.bytes() > MOST_BYTES) break;
            due.add(event);
            bytes += event.bytes();
            next.put(event.line(), expected + 1);
        }
        return due;
    }
}
