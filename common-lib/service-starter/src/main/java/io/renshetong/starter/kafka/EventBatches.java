package io.renshetong.starter.kafka;

import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Takes a batch of records through inbox and handler, exactly once in effect:
 *
 * <pre>{@code
 * @KafkaListener(topics = Topics.DECIDED, groupId = "person-service")
 * void on(List<ConsumerRecord<String, byte[]>> records) {
 *     batches.take("declaration-decided", DeclarationDecided.class, records, this::decide);
 * }
 * }</pre>
 */
public interface EventBatches {
    /**
     * Hands the fresh events to the handler, all in one transaction with their marks. A record that cannot be read, or an
     * event the handler cannot digest even alone, goes to the dead letters and the rest goes on. What passes by itself,
     * such as a database that is away, is thrown, and the listener container tries the batch again until it has passed.
     */
    <E> void take(
            String consumer, Class<E> type, List<? extends ConsumerRecord<?, byte[]>> records, EventHandler<E> handler);
}
