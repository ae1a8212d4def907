package io.renshetong.starter.kafka;

import io.renshetong.starter.outbox.RecordHeaders;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * One event as it came in.
 *
 * @param eventId by which it is known again
 * @param event the contract record
 * @param record where it came from, with its key, offset and headers
 */
public record Received<E>(String eventId, E event, ConsumerRecord<?, byte[]> record) {
    /** The place in a trace it was announced from, for {@code TraceIds.within}. */
    public @Nullable String traceParent() {
        return RecordHeaders.traceParent(record);
    }
}
