package io.renshetong.bench;

import io.renshetong.starter.outbox.Outbox;
import io.renshetong.starter.outbox.OutgoingEvent;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** From the commit of events until the broker has them all, against one send at a time that waits for its answer. */
final class Relaying implements Experiment {

    private static final String TOPIC = "rst.bench.relay.v1";
    private static final int IN_ONE_EVENT = 500;
    private static final int ONE_AT_A_TIME = 500;

    @Override
    public String name() {
        return "relay";
    }

    @Override
    public List<Comparison> run(Ground ground) throws Exception {
        int declarations = ground.settings().declarations() * 2;
        Stopwatch relay = new Stopwatch("发件箱成批发送（每条消息 500 笔申报）", declarations);
        Stopwatch sends = new Stopwatch("逐条发送并等待回执", ONE_AT_A_TIME);
        try (ConfigurableApplicationContext service = BenchService.start(ground)) {
            Outbox outbox = service.getBean(Outbox.class);
            JdbcTemplate jdbc = service.getBean(JdbcTemplate.class);
            TransactionTemplate transaction = service.getBean(TransactionTemplate.class);
            relay(outbox, transaction, jdbc, IN_ONE_EVENT);
            for (int round = 0; round < ground.settings().rounds(); round++) {
                relay.took(relay(outbox, transaction, jdbc, declarations));
                sends.time(() ->
                        oneAtATime(service.getEnvironment().getRequiredProperty("spring.kafka.bootstrap-servers")));
            }
        }
        return List.of(new Comparison("把申报送上消息总线", relay.timing(), sends.timing(), "≥ 20,000 笔/秒"));
    }

    /** How long after the commit the outbox was empty again. */
    private static Duration relay(Outbox outbox, TransactionTemplate transaction, JdbcTemplate jdbc, int declarations) {
        List<OutgoingEvent> events = IntStream.range(0, declarations / IN_ONE_EVENT)
                .mapToObj(event -> new OutgoingEvent(
                        TOPIC, "43020300" + event % 8, UUID.randomUUID().toString(), declarations(IN_ONE_EVENT)))
                .toList();
        transaction.executeWithoutResult(status -> outbox.announceAll(events));
        long committed = System.nanoTime();
        while (!Boolean.TRUE.equals(jdbc.queryForObject("SELECT NOT EXISTS (SELECT 1 FROM outbox)", Boolean.class))) {
            LockSupport.parkNanos(Duration.ofMillis(2).toNanos());
        }
        return Duration.ofNanos(System.nanoTime() - committed);
    }

    private static void oneAtATime(String broker) throws Exception {
        Properties properties = new Properties();
        properties.put("bootstrap.servers", broker);
        properties.put("key.serializer", StringSerializer.class.getName());
        properties.put("value.serializer", StringSerializer.class.getName());
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(properties)) {
            for (int i = 0; i < ONE_AT_A_TIME; i++) {
                producer.send(new ProducerRecord<>(
                                TOPIC, "430203000", declaration(i).toString()))
                        .get();
            }
        }
    }

    private static Map<String, Object> declarations(int count) {
        List<Map<String, Object>> all = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            all.add(declaration(i));
        }
        return Map.of("service", "bench", "declarations", all);
    }

    /** As large as a change of a person's data is. */
    private static Map<String, Object> declaration(int i) {
        String padding = new String(new byte[1_100], StandardCharsets.US_ASCII).replace('\0', 'x');
        return Map.of("no", "4302031120261123%06d".formatted(i), "revision", 1, "payload", padding);
    }
}
