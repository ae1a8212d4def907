package io.renshetong.starter.outbox;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/** The headers our events carry. */
public final class RecordHeaders {
    public static final String EVENT_ID = "event-id";
    public static final String TRACE_PARENT = "traceparent";

    private static final int LONGEST_ID = 64;

    private RecordHeaders() {}

    /** The id the producer gave, or the record's place in its topic, which is as good for one consumer. */
    public static String eventId(ConsumerRecord<?, byte[]> record) {
        @Nullable String id = text(record, EVENT_ID);
        return id == null || id.isBlank() || id.length() > LONGEST_ID
                ? "at-" + record.partition() + "-" + record.offset()
                : id;
    }

    public static @Nullable String traceParent(ConsumerRecord<?, byte[]> record) {
        return text(record, TRACE_PARENT);
    }

    private static @Nullable String text(ConsumerRecord<?, byte[]> record, String name) {
        @Nullable Header header = record.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
