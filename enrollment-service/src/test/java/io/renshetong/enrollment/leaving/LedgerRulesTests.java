package io.renshetong.enrollment.leaving;

import static io.renshetong.enrollment.ledger.Postings.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.renshetong.contract.LedgerPosted.InjuryStage;
import io.renshetong.enrollment.Documents;
import io.renshetong.enrollment.Numbers;
import io.renshetong.enrollment.StaffChangeContract;
import io.renshetong.enrollment.ledger.Postings;
import io.renshetong.enrollment.outside.NeighboursOfTests;
import io.renshetong.enrollment.participation.RegisterOfTests;
import io.renshetong.kernel.insurance.Insurance;
import io.renshetong.testkit.Caller;
import io.renshetong.testkit.FilledSheet;
import io.renshetong.testkit.ServiceTest;
import io.renshetong.testkit.SheetClerk;
import io.renshetong.testkit.TestTokens;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/** 3.4 ⑦ and ⑧: who has an open work injury or owes contributions leaves only when the operator says so again. */
@ServiceTest(broker = false)
@Import({RegisterOfTests.class, NeighboursOfTests.class, Postings.class})
class LedgerRulesTests {
    private static final String HERE = "430203000101";
    private static final String THERE = "430203000201";
    private static final YearMonth SEPTEMBER = YearMonth.of(2026, 9);
    private static final String ARREARS = "enrollment.arrears";
    private static final String RECOVERING = "enrollment.open-injury.recovering";

    @Autowired
    Caller caller;

    @Autowired
    RegisterOfTests register;

    @Autowired
    Postings ledger;

    private Caller operator;

    @BeforeEach
    void signIn() {
        operator = caller.as(TestTokens.operator(HERE));
    }

    private String insured() {
        String number = Numbers.of(LocalDate.of(1991, 5, 6));
        register.enter(number);
        register.joins(number, HERE, Insurance.MEDICAL, Insurance.INJURY, Insurance.UNEMPLOYMENT);
        return number;
    }

    private String owing(String insurance, YearMonth... months) {
        String number = insured();
        ledger.keep(Postings.payments(HERE, number, insurance, NOON, months));
        return number;
    }

    private String injured(String unit, InjuryStage stage) {
        String number = insured();
        ledger.keep(Postings.injury(unit, number, "4302032026" + number.substring(12), NOON, stage));
        return number;
    }

    private static Map<String, Object> leaving(String number, String reason) {
        Map<String, Object> values = new HashMap<>();
        values.putAll(Map.of("idDocumentType", "01", "idNumber", number, "name", RegisterOfTests.NAME));
        values.putAll(Map.of("medical", "1", "injury", "1", "unemployment", "0", "changeReason", reason));
        values.put("leftOn", StaffChangeContract.today().toString());
        return values;
    }

    private Caller.Answer saves(String type, Map<String, Object> values, List<String> documents, String... seen) {
        Map<String, Object> draft = new HashMap<>();
        draft.putAll(Map.of("unitCode", HERE, "values", values, "acknowledged", List.of(seen)));
        draft.put("attachments", documents);
        return operator.once().post("/declarations/" + type, draft);
    }

    private Caller.Answer suspends(String number, String... seen) {
        return saves("suspension", leaving(number, "6399"), List.of(), seen);
    }

    private static String said(Caller.Answer answer) {
        return answer.json().path("errors").toString();
    }

    @Test
    void warnOfArrearsWithTheMonthsAndTheAmount() {
        String number = owing("310", SEPTEMBER.minusMonths(4), SEPTEMBER, SEPTEMBER.plusMonths(1));
        Caller.Answer warned = suspends(number);
        assertThat(warned.status()).isEqualTo(409);
        assertThat(warned.code()).isEqualTo("WARNINGS");
        JsonNode warning = warned.json().path("errors").path(0);
        assertThat(warning.path("code").asString()).isEqualTo(ARREARS);
        assertThat(warning.path("pointer").asString()).isEqualTo("#/values/medical");
        assertThat(warning.path("detail").asString()).contains("2026-05、2026-09–2026-10 共 3 个月", "1,550.88 元");
        assertThat(suspends(number, ARREARS).status()).isEqualTo(201);
    }

    @Test
    void warnOfArrearsInWhatComesAlongWithMedicalInsurance() {
        assertThat(said(suspends(owing("330", SEPTEMBER)))).contains("大额医疗", "#/values/medical");
    }

    @Test
    void doNotMindWhatIsOwedForAnInsuranceThatGoesOnOrByAnotherUnit() {
        assertThat(suspends(owing("210", SEPTEMBER)).status()).isEqualTo(201);
        String elsewhere = insured();
        ledger.keep(Postings.payments(THERE, elsewhere, "310", NOON, SEPTEMBER));
        assertThat(suspends(elsewhere).status()).isEqualTo(201);
    }

    @Test
    void doNotMindWhatWasSettledSince() {
        String number = owing("310", SEPTEMBER);
        ledger.keep(Postings.payments(HERE, number, "310", NOON.plusSeconds(1)));
        assertThat(suspends(number).status()).isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource({"RECOVERING, 停工留薪期内", "UNASSESSED, 未做劳动能力鉴定"})
    void warnOfAnOpenInjuryWithItsCaseAndStage(InjuryStage stage, String words) {
        String number = injured(HERE, stage);
        Caller.Answer warned = suspends(number);
        assertThat(warned.status()).isEqualTo(409);
        assertThat(said(warned)).contains("4302032026" + number.substring(12), words, "第四十二条", "2026-10-12");
        String code = warned.json().path("errors").path(0).path("code").asString();
        assertThat(suspends(number, code).status()).isEqualTo(201);
    }

    @Test
    void doNotMindAnInjuryThatIsClosedOrOfAnotherUnit() {
        assertThat(suspends(injured(HERE, InjuryStage.CLOSED)).status()).isEqualTo(201);
        assertThat(suspends(injured(THERE, InjuryStage.RECOVERING)).status()).isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource({"termination, 6499", "insurance-reduction, 6399"})
    void areAskedOfEveryTypeThatStops(String type, String reason) {
        String number = injured(HERE, InjuryStage.RECOVERING);
        ledger.keep(Postings.payments(HERE, number, "410", NOON, SEPTEMBER));
        Caller.Answer warned = saves(type, leaving(number, reason), List.of());
        assertThat(said(warned)).contains(ARREARS, RECOVERING);
        assertThat(saves(type, leaving(number, reason), List.of(), ARREARS, RECOVERING)
                        .status())
                .isEqualTo(201);
    }

    @Test
    void doNotHoldAnInjuryAgainstWhoDied() {
        String number = injured(HERE, InjuryStage.RECOVERING);
        ledger.keep(Postings.payments(HERE, number, "310", NOON, SEPTEMBER));
        Map<String, Object> death = leaving(number, "6401");
        death.put("diedOn", StaffChangeContract.today().toString());
        Caller.Answer warned =
                saves("termination", death, List.of(Documents.handIn(operator, "termination", "death-certificate")));
        assertThat(said(warned)).contains(ARREARS).doesNotContain(RECOVERING);
    }

    @Test
    void keepADraftFromBeingConfirmedThatCameBeforeThem() {
        String number = insured();
        String no = suspends(number).json().path("no").asString();
        ledger.keep(Postings.payments(HERE, number, "310", NOON, SEPTEMBER));
        Caller.Answer answer = caller.as(TestTokens.confirmer(HERE))
                .once()
                .post("/declarations/suspension/confirmations", Map.of("numbers", List.of(no)));
        assertThat(answer.json().path("refused").toString()).contains("WARNINGS", "欠缴 2026-09");
    }

    @Test
    void areShownInThePreviewOfASheetAndAsWarningsOnly() {
        SheetClerk clerk = new SheetClerk(operator, "reduction");
        int first = FilledSheet.FIRST;
        FilledSheet sheet = clerk.template("?filled=false")
                .write(first, cells(owing("310", SEPTEMBER)))
                .write(first + 1, cells(injured(HERE, InjuryStage.UNASSESSED)))
                .write(first + 2, cells(insured()));
        JsonNode preview = clerk.previewed(sheet.bytes());
        Map<Integer, JsonNode> rows = clerk.rows(preview, "NEW");
        assertThat(rows).containsOnlyKeys(first, first + 1, first + 2);
        assertThat(rows.get(first).path("warnings").toString()).contains("欠缴 2026-09 共 1 个月", "516.96 元");
        assertThat(rows.get(first + 1).path("warnings").toString()).contains("第四十二条", "未做劳动能力鉴定");
        assertThat(rows.get(first + 2).path("warnings")).isEmpty();
        assertThat(clerk.saved(preview, "ALL").path("counts").path("saved").asInt())
                .isEqualTo(3);
    }

    private static Map<String, String> cells(String number) {
        Map<String, String> cells = new HashMap<>();
        cells.putAll(Map.of("证件号码", number, "姓名", RegisterOfTests.NAME, "减员类型", "22", "减员原因", "6399"));
        cells.putAll(Map.of("减医疗", "1", "减工伤", "1", "减失业", "0"));
        cells.put("减员(停保)日期", StaffChangeContract.today().toString());
        return cells;
    }

    @Test
    void areAnsweredByTheRouteAsColumnsOfItsResult() {
        String number = owing("310", SEPTEMBER, SEPTEMBER.plusMonths(1));
        JsonNode insured = operator.post("/reductions/route", Map.of("idNumber", number, "unitCode", HERE))
                .json()
                .path("insured");
        JsonNode medical = insured.path(0);
        assertThat(medical.path("lastPaidMonth").asString()).isEqualTo("202608");
        assertThat(medical.path("owed").path("months").toString()).isEqualTo("[\"202609\",\"202610\"]");
        assertThat(medical.path("owed").path("amount").asString()).isEqualTo("1033.92");
        assertThat(insured.path(1).path("lastPaidMonth").isNull()).isTrue();
        assertThat(insured.path(1).path("owed").isNull()).isTrue();
    }
}
