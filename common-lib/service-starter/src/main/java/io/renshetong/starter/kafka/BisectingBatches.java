package io.renshetong.starter.kafka;

import io.renshetong.starter.deadletter.DeadLetters;
import io.renshetong.starter.inbox.Inbox;
import io.renshetong.starter.outbox.RecordHeaders;
import io.renshetong.starter.trace.TraceIds;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A batch in one transaction; when that fails for good, its halves, down to the one event that is to blame. */
final class BisectingBatches implements EventBatches {
    private static final Logger log = LoggerFactory.getLogger(BisectingBatches.class);

    private final EventReader reader;
    private final Inbox inbox;
    private final DeadLetters deadLetters;
    private final TransactionTemplate transaction;

    BisectingBatches(
            EventReader reader, Inbox inbox, DeadLetters deadLetters, PlatformTransactionManager transactions) {
        this.reader = reader;
        this.inbox = inbox;
        this.deadLetters = deadLetters;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public <E> void take(
            String consumer,
            Class<E> type,
            List<? extends ConsumerRecord<?, byte[]>> records,
            EventHandler<E> handler) {
        List<Received<E>> readable = new ArrayList<>(records.size());
        for (ConsumerRecord<?, byte[]> record : records) {
            try {
                readable.add(new Received<>(RecordHeaders.eventId(record), reader.read(record, type), record));
            } catch (MalformedEvent malformed) {
                deadLetters.keep(consumer, record, malformed);
            }
        }
        // A batch is one piece of work; it goes on in the trace its first event comes from.
        if (!readable.isEmpty())
            TraceIds.within(readable.getFirst().traceParent(), () -> handle(consumer, readable, handler));
    }

    private <E> void handle(String consumer, List<Received<E>> events, EventHandler<E> handler) {
        try {
            transaction.executeWithoutResult(_ -> handleFresh(consumer, events, handler));
        } catch (RuntimeException failure) {
            if (PassingFaults.include(failure)) throw failure;
            if (events.size() == 1) {
                log.error("{} cannot digest {}", consumer, events.getFirst().eventId(), failure);
                deadLetters.keep(consumer, events.getFirst().record(), failure);
                return;
            }
            log.warn("{} fails on a batch of {}, which is halved: {}", consumer, events.size(), failure.toString());
            int half = events.size() / 2;
            handle(consumer, events.subList(0, half), handler);
            handle(consumer, events.subList(half, events.size()), handler);
        }
    }

    private <E> void handleFresh(String consumer, List<Received<E>> events, EventHandler<E> handler) {
        Set<String> fresh = new HashSet<>(
                inbox.fresh(consumer, events.stream().map(Received::eventId).toList()));
        // Taken out as they are met, so that a second copy within the batch is dropped too.
        List<Received<E>> once =
                events.stream().filter(event -> fresh.remove(event.eventId())).toList();
        if (!once.isEmpty()) handler.handle(once);
    }
}
