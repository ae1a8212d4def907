package io.renshetong.center;

import io.renshetong.contract.DeclarationSubmission;
import io.renshetong.contract.Topics;
import io.renshetong.starter.outbox.RecordHeaders;
import io.renshetong.testkit.EmbeddedBroker;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import tools.jackson.databind.json.JsonMapper;

/** A declaring service as the centre knows it: somebody who writes to the topic. */
final class Unit {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final KafkaProducer<String, byte[]> PRODUCER = new KafkaProducer<>(
            Map.of(
                    ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                    EmbeddedBroker.shared().address(),
                    ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                    8 * 1024 * 1024,
                    ProducerConfig.LINGER_MS_CONFIG,
                    0),
            new StringSerializer(),
            new ByteArraySerializer());

    private Unit() {}

    static void sends(DeclarationSubmission... events) {
        for (DeclarationSubmission event : events) {
            ProducerRecord<String, byte[]> record =
                    new ProducerRecord<>(Topics.CONFIRMED, event.unitCode(), JSON.writeValueAsBytes(event));
            record.headers().add(RecordHeaders.EVENT_ID, event.eventId().getBytes(StandardCharsets.UTF_8));
            PRODUCER.send(record);
        }
        PRODUCER.flush();
    }

    /** Something no service of ours would send. */
    static void sendsRaw(String key, String body) {
        PRODUCER.send(new ProducerRecord<>(Topics.CONFIRMED, key, body.getBytes(StandardCharsets.UTF_8)));
        PRODUCER.flush();
    }
}
