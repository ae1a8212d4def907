package io.renshetong.starter.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.renshetong.starter.crypto.FieldCipher;
import io.renshetong.starter.crypto.PackedCipher;
import io.renshetong.starter.sample.SampleService;
import io.renshetong.testkit.EmbeddedBroker;
import io.renshetong.testkit.EventProbe;
import io.renshetong.testkit.ServiceTest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

@ServiceTest
@ContextConfiguration(classes = SampleService.class)
class OutboxTests {
    private static final String TOPIC = "rst.test.outbox.v1";
    private static final int KEYS = 5;

    @Autowired
    Outbox outbox;

    @Autowired
    OutboxMeters meters;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    FieldCipher cipher;

    @Autowired
    KafkaProperties kafka;

    @Autowired
    PlatformTransactionManager transactions;

    /** An event that says which of its key it is. */
    record Numbered(String key, long number) {}

    @Test
    void refusesToAnnounceOutsideATransaction() {
        assertThatThrownBy(() -> outbox.announce(TOPIC, "k", "e", new Numbered("k", 1)))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void sendsRightAfterTheCommitAndNothingAfterARollback() {
        try (EventProbe probe = EventProbe.on(TOPIC)) {
            TransactionTemplate transaction = new TransactionTemplate(transactions);
            transaction.executeWithoutResult(status -> {
                outbox.announce(TOPIC, "a", "never", new Numbered("a", 0));
                status.setRollbackOnly();
            });
            transaction.executeWithoutResult(_ -> outbox.announce(TOPIC, "a", "event-1", new Numbered("a", 1)));
            ConsumerRecord<String, byte[]> record = probe.await(1).getFirst();
            assertThat(record.key()).isEqualTo("a");
            assertThat(new String(record.value())).isEqualTo("{\"key\":\"a\",\"number\":1}");
            assertThat(new String(record.headers().lastHeader("event-id").value()))
                    .isEqualTo("event-1");
            Awaitility.await().untilAsserted(() -> assertThat(meters.waiting()).isZero());
            assertThat(probe.records()).hasSize(1);
        }
    }

    @Test
    void sealsWhatWaits() {
        AtomicReference<byte[]> body = new AtomicReference<>();
        new TransactionTemplate(transactions).executeWithoutResult(_ -> {
            outbox.announce(TOPIC, "sealed", "event-sealed", Map.of("idNumber", "43020319850312001X"));
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void beforeCommit(boolean readOnly) {
                    body.set(jdbc.queryForObject(
                            "SELECT body FROM outbox WHERE event_id = 'event-sealed'", byte[].class));
                    jdbc.update("DELETE FROM outbox WHERE event_id = 'event-sealed'");
                }
            });
        });
        assertThat(new String(body.get())).doesNotContain("430203");
        assertThat(new String(new PackedCipher(cipher).open(body.get()), StandardCharsets.UTF_8))
                .contains("43020319850312001X");
    }

    @Test
    void keepsTheOrderOfEachKeyWithManyWritersAndThreeRelays() throws Exception {
        jdbc.execute("CREATE TABLE numbers (k VARCHAR(20) PRIMARY KEY, n BIGINT NOT NULL)");
        // All rows are there from the start: writers who insert the same one lock gaps, and each other out.
        for (int key = 0; key < KEYS; key++) jdbc.update("INSERT INTO numbers VALUES (?, 0)", "key-" + key);
        int writers = 8;
        int transactionsEach = 60;
        try (EventProbe probe = EventProbe.on(TOPIC);
                ExecutorService pool = Executors.newFixedThreadPool(writers)) {
            List<OutboxRelay> others = List.of(anotherRelay(), anotherRelay());
            others.forEach(OutboxRelay::start);
            try {
                List<Callable<Void>> work = IntStream.range(0, writers)
                        .<Callable<Void>>mapToObj(_ -> () -> write(transactionsEach))
                        .toList();
                for (Future<Void> done : pool.invokeAll(work)) done.get();
                long expected = committed();
                assertThat(expected).isGreaterThan((long) writers * transactionsEach / 2);
                probe.await((int) expected);
                Awaitility.await()
                        .untilAsserted(() -> assertThat(meters.waiting()).isZero());
                assertGapless(probe.records());
                assertThat(probe.records()).hasSize((int) expected);
            } finally {
                others.forEach(OutboxRelay::stop);
            }
        }
    }

    @Test
    void letsManyBeginLinesTogetherInAnyOrderWhileSomeRollBack() throws Exception {
        try (ExecutorService pool = Executors.newFixedThreadPool(8)) {
            for (int round = 0; round < 60; round++) {
                String prefix = "round-" + round + "-";
                Callable<Void> writer = () -> begin(prefix);
                for (Future<Void> done : pool.invokeAll(Collections.nCopies(8, writer))) done.get();
            }
        }
        Awaitility.await().untilAsserted(() -> assertThat(meters.waiting()).isZero());
    }

    @Test
    void losesNothingAndHoldsUpNobodyWhileTheBrokerIsAway() {
        try (EventProbe probe = EventProbe.on(TOPIC)) {
            String key = UUID.randomUUID().toString();
            List<Duration> commits = new ArrayList<>();
            EmbeddedBroker.shared().duringOutage(() -> {
                for (int number = 1; number <= 30; number++) commits.add(timed(key, number));
                Awaitility.await()
                        .atMost(Duration.ofSeconds(15))
                        .untilAsserted(() -> assertThat(meters.oldestSeconds()).isGreaterThan(3));
                assertThat(meters.waiting()).isEqualTo(30);
            });
            assertThat(commits).allSatisfy(commit -> assertThat(commit).isLessThan(Duration.ofSeconds(1)));
            probe.await(30);
            Awaitility.await()
                    .atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(meters.waiting()).isZero());
            assertGapless(probe.records());
        }
    }

    @Test
    void sendsAnEventOfSeveralMegabytesAndManyAtOnce() {
        try (EventProbe probe = EventProbe.on(TOPIC)) {
            String key = UUID.randomUUID().toString();
            byte[] noise = new byte[3 * 1024 * 1024];
            ThreadLocalRandom.current().nextBytes(noise);
            new TransactionTemplate(transactions).executeWithoutResult(_ -> {
                outbox.announce(TOPIC, key, "large", noise);
                outbox.announceAll(IntStream.rangeClosed(2, 2_000)
                        .mapToObj(number ->
                                new OutgoingEvent(TOPIC, key, UUID.randomUUID().toString(), new Numbered(key, number)))
                        .toList());
            });
            assertThat(probe.await(2_000).getFirst().value()).isEqualTo(noise);
        }
    }

    @Test
    void holdsUpOnlyTheKeyOfAnEventTheBrokerRefuses() {
        try (EventProbe probe = EventProbe.on(TOPIC)) {
            new TransactionTemplate(transactions).executeWithoutResult(_ -> {
                outbox.announce(TOPIC, "stuck", "too-large", new byte[9 * 1024 * 1024]);
                outbox.announce(TOPIC, "stuck", "behind", new Numbered("stuck", 2));
                outbox.announce(TOPIC, "free", "free", new Numbered("free", 1));
            });
            assertThat(probe.await(1).getFirst().key()).isEqualTo("free");
            assertThat(jdbc.queryForObject("SELECT COUNT(*) FROM outbox WHERE partition_key = 'stuck'", Integer.class))
                    .isEqualTo(2);
            new TransactionTemplate(transactions)
                    .executeWithoutResult(_ -> outbox.announce(TOPIC, "free", "free-2", new Numbered("free", 2)));
            probe.await(2);
        } finally {
            jdbc.update("DELETE FROM outbox");
        }
    }

    private Void write(int count) {
        TransactionTemplate transaction = new TransactionTemplate(transactions);
        for (int done = 0; done < count; done++) {
            transaction.executeWithoutResult(status -> {
                String key = "key-" + ThreadLocalRandom.current().nextInt(KEYS);
                int events = ThreadLocalRandom.current().nextInt(1, 4);
                for (int index = 0; index < events; index++) announceNext(key);
                if (ThreadLocalRandom.current().nextInt(10) == 0) status.setRollbackOnly();
            });
        }
        return null;
    }

    /** Three of five lines nobody has written to yet. */
    private Void begin(String prefix) {
        List<String> keys = new ArrayList<>(List.of("a", "b", "c", "d", "e"));
        Collections.shuffle(keys);
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            for (String key : keys.subList(0, 3)) {
                outbox.announce(TOPIC, prefix + key, UUID.randomUUID().toString(), new Numbered(key, 0));
            }
            if (ThreadLocalRandom.current().nextInt(5) == 0) status.setRollbackOnly();
        });
        return null;
    }

    /** The number in the event is its place among the commits of its key, kept by the test itself. */
    private void announceNext(String key) {
        jdbc.update("UPDATE numbers SET n = n + 1 WHERE k = ?", key);
        long number = jdbc.queryForObject("SELECT n FROM numbers WHERE k = ?", Long.class, key);
        outbox.announce(TOPIC, key, UUID.randomUUID().toString(), new Numbered(key, number));
    }

    private long committed() {
        return jdbc.queryForObject("SELECT SUM(n) FROM numbers", Long.class);
    }

    private Duration timed(String key, int number) {
        long start = System.nanoTime();
        new TransactionTemplate(transactions)
                .executeWithoutResult(
                        _ -> outbox.announce(TOPIC, key, UUID.randomUUID().toString(), new Numbered(key, number)));
        return Duration.ofNanos(System.nanoTime() - start);
    }

    /** Each key counts 1, 2, 3 …; a second copy of what was already seen may come at any time. */
    private static void assertGapless(List<ConsumerRecord<String, byte[]>> records) {
        JsonMapper json = new JsonMapper();
        Map<String, Long> last = new HashMap<>();
        for (ConsumerRecord<String, byte[]> record : records) {
            Numbered event = json.readValue(record.value(), Numbered.class);
            long before = last.getOrDefault(event.key(), 0L);
            assertThat(event.number()).as("after %s of %s", before, event.key()).isLessThanOrEqualTo(before + 1);
            last.merge(event.key(), event.number(), Math::max);
        }
    }

    private OutboxRelay anotherRelay() {
        Sender sender = new Sender(kafka.buildProducerProperties());
        Round round =
                new Round(new OutboxTable(jdbc, new PackedCipher(cipher)), sender, transactions, Clock.systemUTC());
        return new OutboxRelay(round, sender, new OutboxMeters(jdbc, Clock.systemUTC(), new SimpleMeterRegistry()));
    }
}
