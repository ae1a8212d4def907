package io.renshetong.center.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.renshetong.contract.LedgerPosted;
import io.renshetong.contract.LedgerPosted.InjuryStage;
import io.renshetong.contract.Topics;
import io.renshetong.kernel.identity.CitizenId;
import io.renshetong.kernel.time.CalendarText;
import io.renshetong.testkit.Caller;
import io.renshetong.testkit.Caller.Answer;
import io.renshetong.testkit.EventProbe;
import io.renshetong.testkit.RolledBack;
import io.renshetong.testkit.ServiceTest;
import io.renshetong.testkit.TestTokens;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@ServiceTest
class LedgerTests {
    private static final AtomicInteger NEXT = new AtomicInteger();
    private static final String UNIT = "430203000101";
    private static final ZoneId HERE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("uuuuMM");

    @Autowired
    private Caller caller;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private DataSource database;

    @Autowired
    private LedgerNumbers numbers;

    private Caller clerk;
    private String number;

    @BeforeEach
    void meetSomebody() {
        clerk = caller.as(TestTokens.auditor());
        String body = "43052219910506" + "%03d".formatted(2 * NEXT.incrementAndGet() + 1);
        number = "0123456789X"
                .chars()
                .mapToObj(last -> CitizenId.parse(body + (char) last, LocalDate.MAX))
                .flatMap(read -> read.value().stream())
                .map(CitizenId::value)
                .findFirst()
                .orElseThrow();
    }

    private static String month(int ago) {
        return MONTH.format(YearMonth.now(HERE).minusMonths(ago));
    }

    private Map<String, Object> who() {
        return Map.of("unitCode", UNIT, "idNumber", number, "name", "王小明");
    }

    private static Map<String, Object> posting(String kind, String month, String amount) {
        Map<String, Object> posting = new HashMap<>(Map.of("kind", kind, "month", month));
        posting.put("amount", amount);
        return posting;
    }

    private Answer posts(String kind, String month, String amount) {
        return clerk.post(
                "/ledger/payments", Map.of("who", who(), "insurance", "310", "posting", posting(kind, month, amount)));
    }

    private Answer enters(String caseNo, LocalDate injuredOn) {
        return clerk.post(
                "/ledger/injuries",
                Map.of("who", who(), "caseNo", caseNo, "injuredOn", injuredOn.toString(), "stage", "RECOVERING"));
    }

    private JsonNode only(String list) {
        JsonNode page = clerk.post("/ledger/" + list + "/search", Map.of("idNumber", number, "unitCode", UNIT))
                .json();
        assertThat(page.path("total").asInt()).isOne();
        return page.path("rows").path(0);
    }

    private static String detail(Answer answer) {
        return answer.json().path("errors").path(0).path("detail").asString();
    }

    private static LocalDate today() {
        return LocalDate.now(HERE);
    }

    @Test
    void announcesWhatIsOwedAndWhatIsPaidAfterwards() {
        try (EventProbe probe = EventProbe.on(Topics.LEDGER)) {
            assertThat(posts("PAID", month(3), null).status()).isEqualTo(204);
            assertThat(posts("OWED", month(2), "516.96").status()).isEqualTo(204);
            String id = only("payments").path("id").asString();
            assertThat(clerk.post("/ledger/payments/" + id + "/months", posting("PAID", month(2), null))
                            .status())
                    .isEqualTo(204);
            List<LedgerPosted> events = probe.await(3, LedgerPosted.class);
            assertThat(probe.records())
                    .allSatisfy(record -> assertThat(record.key()).isEqualTo(UNIT));
            assertThat(events).allSatisfy(event -> assertThat(event.injuries()).isEmpty());
            assertThat(events)
                    .flatExtracting(LedgerPosted::payments)
                    .extracting(one -> one.arrearsMonths().size())
                    .containsExactly(0, 1, 0);
            LedgerPosted.PaymentStanding last = events.getLast().payments().getFirst();
            assertThat(last.subject().idNumber()).isEqualTo(number);
            assertThat(last.monthsPaid()).isEqualTo(2);
            assertThat(last.lastPaidMonth()).isEqualTo(YearMonth.now(HERE).minusMonths(2));
            assertThat(last.asOf()).isAfter(events.get(1).payments().getFirst().asOf());
        }
    }

    @Test
    void takesEveryMonthOfSomebodyWhoseFirstWasTakenBack() throws Exception {
        List<Answer> answers = new RolledBack(database)
                .before(
                        () -> posts("PAID", month(3), null),
                        "INSERT INTO desk_payment (unit_code, subject_name, id_number, id_number_index, insurance,"
                                + " arrears_months, as_of_ms) VALUES (?, '王小明', x'00', ?, '310', '', 0)",
                        UNIT,
                        numbers.indexOf(number));
        assertThat(answers).extracting(Answer::status).containsOnlyOnce(204).containsOnly(204, 422);
    }

    @Test
    void entersACaseOnceWhoseFirstEntryWasTakenBack() throws Exception {
        String caseNo = "GS-" + number;
        List<Answer> answers = new RolledBack(database)
                .before(
                        () -> enters(caseNo, today()),
                        "INSERT INTO desk_injury (case_no, unit_code, subject_name, id_number, id_number_index,"
                                + " injured_on, stage, open, as_of_ms)"
                                + " VALUES (?, ?, '王小明', x'00', ?, ?, 'RECOVERING', 1, 0)",
                        caseNo,
                        UNIT,
                        numbers.indexOf(number),
                        today());
        assertThat(answers).extracting(Answer::status).containsOnlyOnce(204).containsOnly(204, 422);
    }

    @Test
    void listsWhatIsOwedWithTheNumberMasked() {
        posts("OWED", month(1), "516.96");
        JsonNode row = only("payments");
        assertThat(row.path("idNumber").asString()).contains("********").isNotEqualTo(number);
        assertThat(row.path("insuranceLabel").asString()).isEqualTo("职工基本医疗保险");
        assertThat(row.path("arrearsMonths").toString()).contains(month(1));
        assertThat(row.path("arrearsAmount").asString()).isEqualTo("516.96");
        assertThat(row.path("lastPaidMonth").isNull()).isTrue();
        assertThat(owing()).isOne();
        posts("PAID", month(1), null);
        assertThat(owing()).isZero();
        assertThat(jdbc.sql("SELECT * FROM desk_payment").query().listOfRows().toString())
                .doesNotContain(number);
    }

    private int owing() {
        return clerk.post("/ledger/payments/search", Map.of("idNumber", number, "open", true))
                .json()
                .path("total")
                .asInt();
    }

    @Test
    void findsANumberHoweverItIsSpelt() {
        posts("PAID", month(1), null);
        assertThat(clerk.post("/ledger/payments/search", Map.of("idNumber", " " + number.toLowerCase() + " "))
                        .json()
                        .path("total")
                        .asInt())
                .isOne();
        assertThat(clerk.post("/ledger/payments/search", Map.of("idNumber", "E12345678"))
                        .json()
                        .path("total")
                        .asInt())
                .isZero();
    }

    @Test
    void refusesAMonthThatIsPaidOwedOrToCome() {
        posts("PAID", month(2), null);
        posts("OWED", month(1), "516.96");
        assertThat(detail(posts("PAID", month(2), null))).isEqualTo(CalendarText.shownMonth(month(2)) + " 已到账，不能再登记。");
        assertThat(detail(posts("OWED", month(2), "1.00"))).contains("已到账");
        assertThat(detail(posts("OWED", month(1), "1.00"))).contains("已登记欠费");
        assertThat(detail(posts("PAID", month(-1), null))).contains("不能晚于本月");
        assertThat(detail(posts("OWED", month(0), null))).contains("欠费金额");
        assertThat(posts("OWED", month(0), "0").status()).isIn(400, 422);
        assertThat(posts("OWED", month(0), "1.001").status()).isIn(400, 422);
        assertThat(only("payments").path("monthsPaid").asInt()).isOne();
    }

    @Test
    void refusesWhomItCannotTell() {
        Map<String, Object> posting = posting("PAID", month(1), null);
        Answer wrong = clerk.post(
                "/ledger/payments",
                Map.of(
                        "who",
                        Map.of("unitCode", "43020300010", "idNumber", number.substring(0, 17) + "?", "name", "王小明"),
                        "insurance",
                        "310",
                        "posting",
                        posting));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.code()).isEqualTo("LEDGER_REFUSED");
        assertThat(wrong.json().path("errors").values())
                .extracting(error -> error.path("pointer").asString())
                .containsExactly("#/unitCode", "#/idNumber");
        posts("PAID", month(1), null);
        Map<String, Object> other = new HashMap<>(who());
        other.put("name", "王大明");
        assertThat(detail(clerk.post(
                        "/ledger/payments",
                        Map.of("who", other, "insurance", "310", "posting", posting("PAID", month(2), null)))))
                .contains("王小明");
        assertThat(detail(clerk.post("/ledger/payments", Map.of("who", who(), "insurance", "999", "posting", posting))))
                .contains("没有险种");
        assertThat(clerk.post("/ledger/payments/999999999/months", posting).status())
                .isEqualTo(404);
    }

    @Test
    void announcesAnInjuryAndThatItIsClosed() {
        String caseNo = "4302032026" + number.substring(12);
        try (EventProbe probe = EventProbe.on(Topics.LEDGER)) {
            assertThat(enters(caseNo, today()).status()).isEqualTo(204);
            JsonNode row = only("injuries");
            assertThat(row.path("stageLabel").asString()).isEqualTo("停工留薪期");
            assertThat(row.path("idNumber").asString()).isNotEqualTo(number);
            String stage = "/ledger/injuries/" + row.path("id").asString() + "/stage";
            assertThat(clerk.put(stage, Map.of("stage", "CLOSED")).status()).isEqualTo(204);
            assertThat(detail(clerk.put(stage, Map.of("stage", "CLOSED")))).isEqualTo("该工伤已是“办结”。");
            assertThat(probe.await(2, LedgerPosted.class))
                    .flatExtracting(LedgerPosted::injuries)
                    .extracting(LedgerPosted.InjuryStanding::stage)
                    .containsExactly(InjuryStage.RECOVERING, InjuryStage.CLOSED);
        }
        assertThat(clerk.post("/ledger/injuries/search", Map.of("idNumber", number, "open", true))
                        .json()
                        .path("total")
                        .asInt())
                .isZero();
    }

    @Test
    void refusesACaseThatIsThereAndAnInjuryToCome() {
        String caseNo = "4302032026" + number.substring(12);
        enters(caseNo, today());
        assertThat(detail(enters(caseNo, today()))).contains(caseNo, "已登记");
        assertThat(detail(enters(caseNo + "1", today().plusDays(1)))).contains("不能晚于今天");
    }

    @Test
    void recordsWhoPostedWhat() {
        long before = recorded();
        posts("PAID", month(1), null);
        posts("PAID", month(1), null);
        enters("4302032026" + number.substring(12), today());
        assertThat(recorded()).isEqualTo(before + 2);
    }

    private long recorded() {
        return jdbc.sql("SELECT COUNT(*) FROM audit_log WHERE action = 'LEDGER'")
                .query(Long.class)
                .single();
    }
}
