package io.renshetong.enrollment.outside;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.renshetong.enrollment.Documents;
import io.renshetong.enrollment.Numbers;
import io.renshetong.enrollment.StaffChangeContract;
import io.renshetong.enrollment.participation.InsuredNumbers;
import io.renshetong.enrollment.participation.RegisterOfTests;
import io.renshetong.kernel.insurance.Insurance;
import io.renshetong.testkit.Caller;
import io.renshetong.testkit.ServiceTest;
import io.renshetong.testkit.TestTokens;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** What person-service and unit-service have to say about who joins and who leaves. */
@ServiceTest(broker = false)
@Import({RegisterOfTests.class, NeighboursOfTests.class})
class NeighboursTests {
    private static final String HERE = "430203000101";
    private static final String THERE = "430203000201";
    private static final LocalDate BORN = LocalDate.of(1991, 5, 6);

    @Autowired
    Caller caller;

    @Autowired
    RegisterOfTests register;

    @Autowired
    InsuredNumbers numbers;

    @Autowired
    SystemUnits units;

    @Autowired
    CircuitBreakerRegistry breakers;

    private Caller operator;
    private Caller admin;

    @BeforeEach
    void bothAreThere() {
        NeighboursOfTests.reset();
        breakers.getAllCircuitBreakers().forEach(CircuitBreaker::reset);
        operator = caller.as(TestTokens.operator(HERE));
        admin = caller.as(TestTokens.admin(HERE));
    }

    private String suspended() {
        String number = insured();
        register.leaves(number, HERE, LocalDate.of(2026, 3, 1), "6399", Insurance.MEDICAL);
        return number;
    }

    private String insured() {
        String number = Numbers.of(BORN);
        register.enter(number);
        register.joins(number, HERE, Insurance.MEDICAL);
        return number;
    }

    private Caller.Answer renews(String number) {
        return saves("renewal", number, StaffChangeContract.joining(), Documents.OF_JOINING);
    }

    private Caller.Answer leaves(String number) {
        Map<String, Object> row = Map.of(
                "medical",
                "1",
                "changeReason",
                "6399",
                "leftOn",
                LocalDate.now(ZoneId.of("Asia/Shanghai")).toString());
        return saves("suspension", number, row, List.of());
    }

    private Caller.Answer saves(String type, String number, Map<String, Object> values, List<String> documents) {
        Map<String, Object> row = new HashMap<>(values);
        row.putAll(Map.of("idDocumentType", "01", "idNumber", number, "name", RegisterOfTests.NAME));
        return operator.once()
                .post(
                        "/declarations/" + type,
                        Map.of(
                                "unitCode",
                                HERE,
                                "values",
                                row,
                                "attachments",
                                Documents.handIn(operator, type, documents)));
    }

    private Caller.Answer confirms(String type, List<String> no) {
        return admin.once().post("/declarations/" + type + "/confirmations", Map.of("numbers", no));
    }

    private static String no(Caller.Answer saved) {
        assertThat(saved.status()).as(saved.json().toString()).isEqualTo(201);
        return saved.json().path("no").asString();
    }

    @Test
    void refuseToJoinAndToLeaveWhileAChangeOfKeyDataIsInTransit() {
        String joining = suspended();
        NeighboursOfTests.keyChange(numbers.fingerprint(joining), "CONFIRMED", HERE);
        Caller.Answer refused = renews(joining);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("IN_TRANSIT");
        assertThat(refused.json().path("detail").asString())
                .startsWith("存在待审核的人员重要信息变更申请，办结后方可续保。")
                .contains("4302031120261101000001", "刘经办", "2026-11-01 09:02", "待审核", "请等待审核通过");
        assertThat(refused.json().path("inTransit").get(0).path("link").asString())
                .isEqualTo("/declarations/person-change/4302031120261101000001");

        String leaving = insured();
        NeighboursOfTests.keyChange(numbers.fingerprint(leaving), "RETURNED", THERE);
        Caller.Answer stays = leaves(leaving);
        assertThat(stays.code()).isEqualTo("IN_TRANSIT");
        assertThat(stays.json().path("detail").asString())
                .contains("办结后方可暂停参保", "被打回，请修改后继续申报", "其他单位")
                .doesNotContain("刘经办");
    }

    @Test
    void areAskedAgainWhenItIsConfirmedAndOnceForAll() {
        List<String> people = IntStream.range(0, 3).mapToObj(i -> suspended()).toList();
        List<String> drafts = people.stream().map(number -> no(renews(number))).toList();
        NeighboursOfTests.reset();
        NeighboursOfTests.keyChange(numbers.fingerprint(people.getFirst()), "DRAFT", HERE);
        Caller.Answer confirmed = confirms("renewal", drafts);
        assertThat(confirmed.json().path("accepted").asInt()).isEqualTo(2);
        assertThat(confirmed.json().path("refused").get(0).toString()).contains("IN_TRANSIT", drafts.getFirst());
        assertThat(NeighboursOfTests.asked()).containsExactlyInAnyOrder("person-service", "unit-service");
    }

    @Test
    void leaveTheFormUsableWhileTheyAreAwayAndConfirmingToLater() {
        for (String away : List.of("person-service", "unit-service")) {
            bothAreThere();
            NeighboursOfTests.away(away);
            Caller.Answer saved = renews(suspended());
            String no = no(saved);
            assertThat(saved.json().path("warnings").toString()).contains("暂时不能核对");
            Caller.Answer refused = confirms("renewal", List.of(no));
            assertThat(refused.status()).isEqualTo(409);
            assertThat(refused.json().path("refused").get(0).toString()).contains("NOT_CHECKED", "请稍后再确认");
            bothAreThere();
            assertThat(confirms("renewal", List.of(no)).status()).isEqualTo(200);
        }
    }

    @Test
    void refuseAnInsuranceTheUnitTakesNoPartIn() {
        NeighboursOfTests.pauses(HERE, "310");
        Caller.Answer refused = renews(suspended());
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().path("errors").toString())
                .contains("enrollment.unit-takes-no-part", "本单位未在", "不能为职工增加该险种");
    }

    @Test
    void wantTheDocumentsOfJoining() {
        Caller.Answer refused = saves("transfer-in", suspended(), StaffChangeContract.joining(), List.of());
        assertThat(refused.json()
                        .path("errors")
                        .valueStream()
                        .map(error -> error.path("code").asString()))
                .contains("enrollment.proof.release-proof")
                .doesNotContain("enrollment.proof.labour-contract");
    }

    @Test
    void askToStopTheInsuranceOfAResidentFirst() {
        String number = suspended();
        register.joins(number, "430203990001", Insurance.RESIDENTS_MEDICAL);
        Caller.Answer warned = renews(number);
        assertThat(warned.status()).isEqualTo(409);
        assertThat(warned.code()).isEqualTo("WARNINGS");
        assertThat(warned.json().path("errors").toString()).contains("该人员存在居民医保参保记录");
    }

    @Test
    void tellWhichUnitAnIdOfASubsystemIs() {
        SystemUnits.Registered registered = units.of(Set.of(HERE, THERE)).orElseThrow();
        assertThat(registered.unitCode(Insurance.INJURY, "499999999")).isEmpty();
        assertThat(registered.unitCode(Insurance.INJURY, "4" + THERE.substring(4)))
                .contains(THERE);
        assertThat(registered.unitCode(Insurance.MEDICAL, "4" + THERE.substring(4)))
                .isEmpty();
        assertThat(NeighboursOfTests.asked()).containsExactly("unit-service");
    }
}
