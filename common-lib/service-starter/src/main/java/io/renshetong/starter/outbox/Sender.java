package io.renshetong.starter.outbox;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/**
 * Hands events to the broker and waits, within bounds, until it has taken them.
 *
 * <p>Order is kept even when the broker fails half-way: one request at a time, and the first failure closes the producer
 * before it can send what came after. With no lingering a lone event leaves at once; while a request is under way, the
 * events behind it gather into the next batch by themselves.
 */
final class Sender implements AutoCloseable {
    private static final Map<String, Object> SETTINGS = Map.ofEntries(
            Map.entry(ProducerConfig.ACKS_CONFIG, "all"),
            Map.entry(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true),
            Map.entry(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1),
            Map.entry(ProducerConfig.LINGER_MS_CONFIG, 0),
            Map.entry(ProducerConfig.BATCH_SIZE_CONFIG, 512 * 1024),
            Map.entry(ProducerConfig.BUFFER_MEMORY_CONFIG, 48L * 1024 * 1024),
            Map.entry(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, 8 * 1024 * 1024),
            Map.entry(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4"),
            Map.entry(ProducerConfig.MAX_BLOCK_MS_CONFIG, 2_000),
            Map.entry(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 3_000),
            Map.entry(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 5_000));

    private final Map<String, Object> properties;
    private @Nullable KafkaProducer<String, byte[]> producer;

    Sender(Map<String, Object> connection) {
        properties = new HashMap<>(connection);
        properties.putAll(SETTINGS);
    }

    /** Sends in the given order and returns when every event is taken or given up. */
    Delivery send(List<WaitingEvent> events, Map<Long, byte[]> bodies) {
        Delivery delivery = new Delivery();
        try {
            KafkaProducer<String, byte[]> current = open();
            for (WaitingEvent event : events) {
                if (delivery.hasFailed()) break;
                if (!delivery.isRefused(event.line())) hand(current, event, bodies.get(event.id()), delivery);
            }
            current.flush();
        } catch (KafkaException unusable) {
            delivery.fail(unusable);
        }
        if (delivery.hasFailed()) close();
        return delivery;
    }

    private static void hand(
            KafkaProducer<String, byte[]> producer, WaitingEvent event, byte @Nullable [] body, Delivery delivery) {
        ProducerRecord<String, byte[]> message =
                new ProducerRecord<>(event.line().topic(), event.line().key(), body);
        message.headers().add(RecordHeaders.EVENT_ID, event.eventId().getBytes(StandardCharsets.UTF_8));
        if (event.traceParent() != null)
            message.headers()
                    .add(RecordHeaders.TRACE_PARENT, event.traceParent().getBytes(StandardCharsets.UTF_8));
        producer.send(message, (_, failure) -> {
            if (failure == null) {
                delivery.acknowledge(event);
            } else if (isItsOwnFault(failure)) {
                delivery.refuse(event, failure);
            } else {
                delivery.fail(failure);
                // Nothing behind this event may overtake it.
                producer.close(Duration.ZERO);
            }
        });
    }

    private static boolean isItsOwnFault(Exception failure) {
        return failure instanceof RecordTooLargeException || failure instanceof InvalidTopicException;
    }

    private KafkaProducer<String, byte[]> open() {
        if (producer == null) {
            producer = new KafkaProducer<>(properties, new StringSerializer(), new ByteArraySerializer());
        }
        return producer;
    }

    @Override
    public void close() {
        if (producer != null) producer.close(Duration.ZERO);
        producer = null;
    }
}
