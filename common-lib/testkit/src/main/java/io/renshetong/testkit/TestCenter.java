package io.renshetong.testkit;

import io.renshetong.contract.DeclarationDecided;
import io.renshetong.contract.DeclarationDecided.Decision;
import io.renshetong.contract.DeclarationDecided.Stage;
import io.renshetong.contract.DeclarationDecided.Verdict;
import io.renshetong.contract.Party;
import io.renshetong.contract.Topics;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Sends decisions over the real broker, as a centre would; also those a centre should never send. */
public final class TestCenter {
    private static final Clock CLOCK = Clock.systemUTC();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final KafkaProducer<String, byte[]> producer;
    private final String service;
    private final String type;
    private final String unitCode;

    public TestCenter(String service, String type, String unitCode) {
        EmbeddedBroker.shared().createTopics(Topics.DECIDED);
        this.producer = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        EmbeddedBroker.shared().address(),
                        ProducerConfig.LINGER_MS_CONFIG,
                        0),
                new StringSerializer(),
                new ByteArraySerializer());
        this.service = service;
        this.type = type;
        this.unitCode = unitCode;
    }

    public DeclarationDecided accepts(String no, int revision) {
        return send(event(no, revision, Verdict.ACCEPT, null, null, null));
    }

    public DeclarationDecided passes(String no, int revision) {
        return send(event(no, revision, Verdict.PASS, null, null, null));
    }

    public DeclarationDecided returns(String no, int revision, String reasonCode, String field, String opinion) {
        return send(event(no, revision, Verdict.RETURN, reasonCode, field, opinion));
    }

    /** Sends an event again, as a broker may. */
    public DeclarationDecided send(DeclarationDecided event) {
        sendBytes(JSON.writeValueAsBytes(event));
        return event;
    }

    /** Sends anything at all. */
    public void sendBytes(byte[] body) {
        try {
            producer.send(new ProducerRecord<>(Topics.DECIDED, unitCode, body)).get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private DeclarationDecided event(
            String no,
            int revision,
            Verdict verdict,
            @Nullable String reasonCode,
            @Nullable String field,
            @Nullable String opinion) {
        return new DeclarationDecided(
                UUID.randomUUID().toString(),
                CLOCK.instant(),
                service,
                type,
                unitCode,
                List.of(new Decision(
                        no,
                        revision,
                        verdict,
                        Stage.FIRST_AUDIT,
                        new Party("account-center", "审核员甲"),
                        CLOCK.instant(),
                        reasonCode,
                        field,
                        opinion)));
    }
}
