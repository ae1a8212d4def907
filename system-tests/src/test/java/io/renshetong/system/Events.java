package io.renshetong.system;

import com.fasterxml.jackson.databind.JsonNode;
import io.renshetong.contract.Topics;
import io.renshetong.local.Suite;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Everything that ever went over the broker, read as any consumer could read it. */
final class Events implements AutoCloseable {

    private final KafkaConsumer<String, byte[]> consumer;
    private final Map<String, List<JsonNode>> byTopic;

    private Events(KafkaConsumer<String, byte[]> consumer) {
        this.consumer = consumer;
        this.byTopic = Map.of(Topics.CONFIRMED, new ArrayList<>(), Topics.EFFECTIVE, new ArrayList<>());
    }

    /** Reads both topics from their beginning to where they end now. */
    static Events upToNow() {
        String broker = "127.0.0.1:" + RunningSuite.stack().ports().of(Suite.KAFKA);
        Events events = new Events(new KafkaConsumer<>(
                Map.of("bootstrap.servers", broker, "enable.auto.commit", "false"),
                new StringDeserializer(),
                new ByteArrayDeserializer()));
        events.read();
        return events;
    }

    private void read() {
        List<TopicPartition> partitions = byTopic.keySet().stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
            for (ConsumerRecord<String, byte[]> one : consumer.poll(Duration.ofSeconds(1))) {
                try {
                    byTopic.get(one.topic()).add(Api.JSON.readTree(one.value()));
                } catch (IOException notJson) {
                    throw new UncheckedIOException(notJson);
                }
            }
        }
    }

    /** The ids of all different events that say this declaration was confirmed; copies of one event count once. */
    Set<String> confirmations(String no) {
        return about(Topics.CONFIRMED, no);
    }

    /** The ids of all different events that say this declaration took effect. */
    Set<String> effects(String no) {
        return about(Topics.EFFECTIVE, no);
    }

    private Set<String> about(String topic, String no) {
        return byTopic.get(topic).stream()
                .filter(event ->
                        event.path("declarations").findValuesAsText("no").contains(no))
                .map(event -> event.path("eventId").asText())
                .collect(Collectors.toSet());
    }

    @Override
    public void close() {
        consumer.close();
    }
}
