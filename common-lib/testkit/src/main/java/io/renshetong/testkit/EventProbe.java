package io.renshetong.testkit;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Collects what is sent to topics from the moment it is opened. */
public final class EventProbe implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final KafkaConsumer<String, byte[]> consumer;
    private final List<ConsumerRecord<String, byte[]>> records = new CopyOnWriteArrayList<>();
    private final JsonMapper json = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private final Thread thread;

    private EventProbe(KafkaConsumer<String, byte[]> consumer) {
        this.consumer = consumer;
        this.thread = Thread.ofPlatform().name("event-probe").daemon().start(this::collect);
    }

    /** Opens a probe on topics of the shared broker and creates those that are missing. */
    public static EventProbe on(String... topics) {
        EmbeddedBroker broker = EmbeddedBroker.shared();
        broker.createTopics(topics);
        KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        broker.address(),
                        ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG,
                        9 * 1024 * 1024),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> partitions = Arrays.stream(topics)
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        // Positions are taken lazily; asking for them now makes "from this moment" true.
        partitions.forEach(consumer::position);
        return new EventProbe(consumer);
    }

    public List<ConsumerRecord<String, byte[]>> records() {
        return List.copyOf(records);
    }

    /** Waits until at least so many records have come and gives all. */
    public List<ConsumerRecord<String, byte[]>> await(int count) {
        Awaitility.await("records of " + consumer)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> records.size() >= count);
        return records();
    }

    /** Waits until at least so many records have come and reads all as this contract type. */
    public <E> List<E> await(int count, Class<E> type) {
        return await(count).stream()
                .map(record -> json.readValue(record.value(), type))
                .toList();
    }

    private void collect() {
        try (consumer) {
            while (true) consumer.poll(Duration.ofSeconds(1)).forEach(records::add);
        } catch (WakeupException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        consumer.wakeup();
        try {
            thread.join(Duration.ofSeconds(5));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
