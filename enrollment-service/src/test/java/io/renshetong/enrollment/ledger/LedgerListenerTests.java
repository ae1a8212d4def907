package io.renshetong.enrollment.ledger;

import static io.renshetong.enrollment.ledger.Postings.NOON;
import static io.renshetong.enrollment.ledger.Postings.injury;
import static io.renshetong.enrollment.ledger.Postings.payments;
import static org.assertj.core.api.Assertions.assertThat;

import io.renshetong.contract.LedgerPosted;
import io.renshetong.contract.LedgerPosted.InjuryStage;
import io.renshetong.contract.LedgerPosted.PaymentStanding;
import io.renshetong.contract.Subject;
import io.renshetong.contract.Topics;
import io.renshetong.enrollment.Numbers;
import io.renshetong.enrollment.outside.NeighboursOfTests;
import io.renshetong.enrollment.participation.Identities;
import io.renshetong.enrollment.participation.InsuredNumbers;
import io.renshetong.enrollment.participation.RegisterOfTests;
import io.renshetong.starter.outbox.RecordHeaders;
import io.renshetong.testkit.Caller;
import io.renshetong.testkit.EmbeddedBroker;
import io.renshetong.testkit.EventProbe;
import io.renshetong.testkit.ServiceTest;
import io.renshetong.testkit.TestTokens;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The ledger as it comes over the broker: twice, in the wrong order, from its beginning. */
@ServiceTest
@Import({RegisterOfTests.class, NeighboursOfTests.class})
class LedgerListenerTests {
    private static final String HERE = "430203000101";
    private static final String MEDICAL = "310";
    private static final Instant LATER = NOON.plusSeconds(60);
    private static final YearMonth SEPTEMBER = YearMonth.of(2026, 9);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final KafkaProducer<String, byte[]> CENTRE = new KafkaProducer<>(
            Map.of(
                    ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                    EmbeddedBroker.shared().address()),
            new StringSerializer(),
            new ByteArraySerializer());

    @Autowired
    Caller caller;

    @Autowired
    LedgerListener listener;

    @Autowired
    Ledger ledger;

    @Autowired
    RegisterOfTests register;

    @Autowired
    Identities identities;

    @Autowired
    InsuredNumbers numbers;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TransactionTemplate transaction;

    private static void post(LedgerPosted... events) {
        for (LedgerPosted event : events) {
            ProducerRecord<String, byte[]> record =
                    new ProducerRecord<>(Topics.LEDGER, event.unitCode(), JSON.writeValueAsBytes(event));
            record.headers().add(RecordHeaders.EVENT_ID, event.eventId().getBytes(StandardCharsets.UTF_8));
            CENTRE.send(record);
        }
        CENTRE.flush();
    }

    private String insured() {
        String number = Numbers.of(LocalDate.of(1991, 5, 6));
        register.enter(number);
        return number;
    }

    private List<Payments> paidBy(String number) {
        String fingerprint = numbers.fingerprint(number);
        return ledger.payments(List.of(fingerprint)).getOrDefault(fingerprint, List.of());
    }

    private List<Injury> injuries(String number) {
        String fingerprint = numbers.fingerprint(number);
        return ledger.openInjuries(List.of(fingerprint)).getOrDefault(fingerprint, List.of());
    }

    /** Of one unit's events the last is kept last, so that all before it were taken. */
    private void awaitAllOf(String unit) {
        String last = insured();
        post(payments(unit, last, MEDICAL, NOON));
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> !paidBy(last).isEmpty());
    }

    @Test
    void keepsWhatTheCentrePosts() {
        String number = insured();
        post(
                payments(HERE, number, MEDICAL, NOON, SEPTEMBER, SEPTEMBER.plusMonths(1)),
                injury(HERE, number, "G-" + number, NOON, InjuryStage.UNASSESSED));
        awaitAllOf(HERE);
        assertThat(paidBy(number)).singleElement().satisfies(one -> {
            assertThat(one.first()).isEqualTo(YearMonth.of(2025, 1));
            assertThat(one.last()).isEqualTo(YearMonth.of(2026, 8));
            assertThat(one.months()).isEqualTo(20);
            assertThat(one.owedMonths()).containsExactly(SEPTEMBER, SEPTEMBER.plusMonths(1));
            assertThat(one.owed()).isEqualByComparingTo("1033.92");
        });
        assertThat(injuries(number))
                .singleElement()
                .satisfies(one -> assertThat(one.stage()).isEqualTo(InjuryStage.UNASSESSED));
        assertThat(jdbc.queryForList("SELECT * FROM payment_standing").toString())
                .doesNotContain(number);
    }

    @Test
    void letsTheLaterOfTwoStayWhicheverComesFirst() {
        String number = insured();
        String caseNo = "G-" + number;
        post(
                payments(HERE, number, MEDICAL, LATER),
                payments(HERE, number, MEDICAL, NOON, SEPTEMBER),
                injury(HERE, number, caseNo, LATER, InjuryStage.CLOSED),
                injury(HERE, number, caseNo, NOON, InjuryStage.RECOVERING));
        awaitAllOf(HERE);
        assertThat(paidBy(number))
                .singleElement()
                .satisfies(one -> assertThat(one.isOwing()).isFalse());
        assertThat(injuries(number)).isEmpty();
    }

    @Test
    void takesASecondCopyForTheFirst() {
        String number = insured();
        LedgerPosted event = payments(HERE, number, MEDICAL, NOON, SEPTEMBER);
        LedgerPosted settled = payments(HERE, number, MEDICAL, LATER);
        post(event, event, settled, event);
        awaitAllOf(HERE);
        assertThat(paidBy(number))
                .singleElement()
                .satisfies(one -> assertThat(one.isOwing()).isFalse());
        assertThat(jdbc.queryForObject(
                        "SELECT COUNT(*) FROM inbox WHERE consumer = ? AND event_id = ?",
                        Integer.class,
                        LedgerListener.CONSUMER,
                        event.eventId()))
                .isOne();
    }

    @Test
    void comesToTheSameFromTheBeginningOfTheTopic() {
        String first = insured();
        String second = insured();
        List<ConsumerRecord<String, byte[]>> topic;
        try (EventProbe probe = EventProbe.on(Topics.LEDGER)) {
            post(
                    payments(HERE, first, MEDICAL, NOON, SEPTEMBER),
                    payments(HERE, second, MEDICAL, NOON),
                    payments(HERE, first, MEDICAL, LATER),
                    payments(HERE, second, "410", LATER, SEPTEMBER),
                    injury(HERE, first, "G-" + first, NOON, InjuryStage.RECOVERING),
                    injury(HERE, first, "G-" + first, LATER, InjuryStage.UNASSESSED));
            topic = probe.await(6);
        }
        awaitAllOf(HERE);
        List<Object> before = all(first, second);
        listener.on(topic);
        assertThat(all(first, second)).isEqualTo(before);

        forget();
        assertThat(paidBy(first)).isEmpty();
        listener.on(topic);
        assertThat(all(first, second)).isEqualTo(before);

        forget();
        listener.on(topic.reversed());
        assertThat(all(first, second)).containsExactlyInAnyOrderElementsOf(before);
    }

    private List<Object> all(String... some) {
        List<Object> all = new ArrayList<>();
        for (String number : some) {
            all.addAll(paidBy(number));
            all.addAll(injuries(number));
        }
        return all;
    }

    private void forget() {
        jdbc.update("DELETE FROM payment_standing");
        jdbc.update("DELETE FROM injury_standing");
        jdbc.update("DELETE FROM inbox WHERE consumer = ?", LedgerListener.CONSUMER);
    }

    @Test
    void findsWhatWasPostedUnderAnEarlierNumber() {
        String before = insured();
        String after = Numbers.of(LocalDate.of(1991, 5, 7));
        post(payments(HERE, before, MEDICAL, NOON, SEPTEMBER));
        awaitAllOf(HERE);
        transaction.executeWithoutResult(status ->
                identities.follow(List.of(new Identities.Changed(before, "01", after, "王小明", "1", "1991-05-07", "1"))));
        assertThat(paidBy(after))
                .singleElement()
                .satisfies(one -> assertThat(one.isOwing()).isTrue());
        post(payments(HERE, after, MEDICAL, LATER));
        awaitAllOf(HERE);
        assertThat(paidBy(after))
                .isEqualTo(paidBy(before))
                .singleElement()
                .satisfies(one -> assertThat(one.isOwing()).isFalse());
    }

    @Test
    void putsAsideWhatNamesNobodyAndTakesTheRest() {
        String number = insured();
        LedgerPosted nameless = Postings.posted(
                HERE,
                List.of(new PaymentStanding(
                        new Subject(null, null, "无名"), MEDICAL, null, null, 0, List.of(), BigDecimal.ZERO, NOON)),
                List.of());
        post(nameless, payments(HERE, number, MEDICAL, NOON, SEPTEMBER));
        awaitAllOf(HERE);
        assertThat(paidBy(number)).hasSize(1);
        assertThat(caller.as(TestTokens.ops())
                        .get("/ops/dead-letters?size=100")
                        .json()
                        .toString())
                .contains(nameless.eventId());
    }

    @Test
    void leavesAsideAnInsuranceThatIsNotDealtWithHere() {
        String number = insured();
        post(payments(HERE, number, "110", NOON, SEPTEMBER));
        awaitAllOf(HERE);
        assertThat(paidBy(number)).isEmpty();
    }
}
