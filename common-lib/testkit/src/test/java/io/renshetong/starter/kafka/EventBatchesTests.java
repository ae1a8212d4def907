package io.renshetong.starter.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.renshetong.starter.outbox.Outbox;
import io.renshetong.starter.outbox.OutgoingEvent;
import io.renshetong.starter.sample.SampleService;
import io.renshetong.starter.trace.TraceIds;
import io.renshetong.testkit.Caller;
import io.renshetong.testkit.EmbeddedBroker;
import io.renshetong.testkit.EmbeddedMariaDb;
import io.renshetong.testkit.EventProbe;
import io.renshetong.testkit.ServiceTest;
import io.renshetong.testkit.TestTokens;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

@ServiceTest
@ContextConfiguration(classes = {SampleService.class, EventBatchesTests.Consumers.class})
class EventBatchesTests {
    private static final String TOPIC = "rst.test.batches.v1";
    private static final String DEAD = TOPIC + ".dlt";

    /** An event that can be told to be hard to digest. */
    record Parcel(String name) {}

    /** Counts what arrives, in the database, so that its effect stands or falls with the transaction. */
    static class Counting {
        private final EventBatches batches;
        private final JdbcTemplate jdbc;
        final Set<String> poison = ConcurrentHashMap.newKeySet();
        final List<String> traces = new CopyOnWriteArrayList<>();

        Counting(EventBatches batches, JdbcTemplate jdbc) {
            this.batches = batches;
            this.jdbc = jdbc;
            jdbc.execute("CREATE TABLE parcels (id BIGINT AUTO_INCREMENT PRIMARY KEY, name VARCHAR(60) NOT NULL)");
        }

        @KafkaListener(topics = TOPIC)
        void on(List<ConsumerRecord<String, byte[]>> records) {
            batches.take("counting", Parcel.class, records, this::count);
        }

        private void count(List<Received<Parcel>> fresh) {
            traces.add(TraceIds.current());
            for (Received<Parcel> parcel : fresh) {
                jdbc.update(
                        "INSERT INTO parcels (name) VALUES (?)", parcel.event().name());
                if (poison.contains(parcel.event().name())) throw new IllegalStateException("cannot digest this");
            }
        }

        List<String> names() {
            return jdbc.queryForList("SELECT name FROM parcels ORDER BY id", String.class);
        }
    }

    @TestConfiguration
    static class Consumers {
        @Bean
        Counting counting(EventBatches batches, JdbcTemplate jdbc) {
            return new Counting(batches, jdbc);
        }
    }

    @Autowired
    Counting counting;

    @Autowired
    Outbox outbox;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Caller nobody;

    @BeforeAll
    static void createTopics() {
        EmbeddedBroker.shared().createTopics(TOPIC, DEAD);
    }

    @BeforeEach
    void forget() {
        jdbc.update("DELETE FROM parcels");
        jdbc.update("DELETE FROM dead_letter");
        counting.poison.clear();
    }

    @Test
    void hasEachEventItsEffectOnceHoweverOftenItArrives() {
        String id = UUID.randomUUID().toString();
        send(event(id, "once"), event(id, "once"));
        send(event(id, "once"));
        send(event(UUID.randomUUID().toString(), "last"));
        awaitNames("once", "last");
    }

    @Test
    void setsAsideWhatIsMalformedAndGoesOn() {
        try (EventProbe dead = EventProbe.on(DEAD)) {
            send(
                    event(UUID.randomUUID().toString(), "before"),
                    new OutgoingEvent(TOPIC, "k", "broken-1", "{\"name\":".getBytes()),
                    new OutgoingEvent(TOPIC, "k", "broken-2", new byte[0]),
                    new OutgoingEvent(TOPIC, "k", "broken-3", "[1]".getBytes()),
                    event(UUID.randomUUID().toString(), "behind"));
            awaitNames("before", "behind");
            assertThat(dead.await(3))
                    .extracting(record -> new String(record.value()))
                    .contains("{\"name\":", "[1]");
            assertThat(deadLetters().path("total").asInt()).isEqualTo(3);
        }
    }

    @Test
    void findsTheOnePoisonousEventOfABatchAndLetsItBeReplayed() {
        try (EventProbe dead = EventProbe.on(DEAD)) {
            counting.poison.add("parcel-13");
            String poisonId = UUID.randomUUID().toString();
            send(IntStream.range(0, 40)
                    .mapToObj(number ->
                            event(number == 13 ? poisonId : UUID.randomUUID().toString(), "parcel-" + number))
                    .toArray(OutgoingEvent[]::new));
            awaitNames(IntStream.range(0, 40)
                    .filter(number -> number != 13)
                    .mapToObj(number -> "parcel-" + number)
                    .toArray(String[]::new));
            dead.await(1);

            JsonNode letter = deadLetters().path("rows").path(0);
            assertThat(letter.path("eventId").asString()).isEqualTo(poisonId);
            assertThat(letter.path("reason").asString()).contains("cannot digest this");

            counting.poison.clear();
            String path = "/ops/dead-letters/" + letter.path("id").asString();
            assertThat(nobody.as(TestTokens.operator("430203000101"))
                            .post(path + "/replay", null)
                            .status())
                    .isEqualTo(403);
            assertThat(ops().post(path + "/replay", null).status()).isEqualTo(204);
            Awaitility.await()
                    .untilAsserted(
                            () -> assertThat(counting.names()).hasSize(40).endsWith("parcel-13"));
            assertThat(deadLetters().path("rows").path(0).path("replayedAt").isNull())
                    .isFalse();

            assertThat(ops().delete(path).status()).isEqualTo(204);
            assertThat(ops().delete(path).status()).isEqualTo(404);
            assertThat(deadLetters().path("total").asInt()).isZero();
        }
    }

    @Test
    void waitsForTheDatabaseAndLosesNothing() {
        send(event(UUID.randomUUID().toString(), "before"));
        awaitNames("before");
        try (EventProbe probe = EventProbe.on(TOPIC)) {
            EmbeddedMariaDb.shared().duringOutage(() -> {
                RawSender.send(TOPIC, "while-away", "{\"name\":\"while-away\"}");
                probe.await(1);
                // Long enough for the consumer to have met the closed database.
                Awaitility.await().pollDelay(Duration.ofSeconds(2)).until(() -> true);
            });
        }
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(counting.names()).containsExactly("before", "while-away"));
        assertThat(deadLetters().path("total").asInt()).isZero();
    }

    @Test
    void goesOnInTheTraceOfTheSender() {
        String trace = "0af7651916cd43dd8448eb211c80319c";
        TraceIds.within(
                "00-" + trace + "-b7ad6b7169203331-01",
                () -> send(event(UUID.randomUUID().toString(), "traced")));
        awaitNames("traced");
        assertThat(counting.traces).contains(trace);
    }

    private static OutgoingEvent event(String id, String name) {
        return new OutgoingEvent(TOPIC, "k", id, new Parcel(name));
    }

    private void send(OutgoingEvent... events) {
        new TransactionTemplate(transactions)
                .executeWithoutResult(_ -> outbox.announceAll(Stream.of(events).toList()));
    }

    private void awaitNames(String... names) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(counting.names()).containsExactly(names));
    }

    private Caller ops() {
        return nobody.as(TestTokens.ops());
    }

    private JsonNode deadLetters() {
        return ops().get("/ops/dead-letters").json();
    }
}
