package io.renshetong.enrollment;

import static org.assertj.core.api.Assertions.assertThat;

import io.renshetong.enrollment.outside.NeighboursOfTests;
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
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** What two may not do at the same time. */
@ServiceTest(broker = false)
@Import({RegisterOfTests.class, NeighboursOfTests.class})
class RaceTests {
    private static final String HERE = "430203000101";
    private static final String THERE = "430203000201";

    @Autowired
    Caller caller;

    @Autowired
    RegisterOfTests register;

    private Caller.Answer saves(String type, String unit, String number, Map<String, Object> values) {
        Map<String, Object> row = new HashMap<>(values);
        row.putAll(Map.of("idDocumentType", "01", "idNumber", number, "name", RegisterOfTests.NAME));
        Caller operator = caller.as(TestTokens.operator(unit));
        boolean joins = row.containsKey("enrolledOn");
        List<String> documents = joins ? Documents.handIn(operator, type, Documents.OF_JOINING) : List.of();
        return operator.once()
                .post("/declarations/" + type, Map.of("unitCode", unit, "values", row, "attachments", documents));
    }

    private static Map<String, Object> newHire() {
        Map<String, Object> row = new HashMap<>(StaffChangeContract.joining());
        row.putAll(Map.of("ethnicGroup", "01", "householdType", "51", "personalStatus", "1", "employmentForm", "41"));
        row.putAll(Map.of("firstWorkDate", "2012-07-01", "mobile", "13873300018"));
        return row;
    }

    @Test
    void letsOneOfTwoUnitsThatDeclareTheSamePersonWinAndTellsTheOther() throws InterruptedException {
        String number = Numbers.of(LocalDate.of(1991, 5, 6));
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Caller.Answer>> both = List.of(
                    () -> saves("new-hire", HERE, number, newHire()),
                    () -> saves("new-hire", THERE, number.toLowerCase(), newHire()));
            List<Caller.Answer> answers =
                    threads.invokeAll(both).stream().map(Future::resultNow).toList();
            assertThat(answers).extracting(Caller.Answer::status).containsExactlyInAnyOrder(201, 409);
            Caller.Answer told = answers.stream()
                    .filter(answer -> answer.status() == 409)
                    .findFirst()
                    .orElseThrow();
            assertThat(told.code()).isEqualTo("IN_TRANSIT");
            assertThat(told.json().path("detail").asString()).contains("新参保", "未确认");
        }
    }

    @Test
    void doesNotLetLeavingAndJoiningCross() {
        String number = Numbers.of(LocalDate.of(1991, 5, 6));
        register.enter(number);
        register.joins(number, HERE, Insurance.MEDICAL);
        Map<String, Object> leaving = Map.of(
                "medical",
                "1",
                "changeReason",
                "6399",
                "leftOn",
                LocalDate.now(ZoneId.of("Asia/Shanghai")).toString());
        assertThat(saves("suspension", HERE, number, leaving).status()).isEqualTo(201);
        Caller.Answer termination = saves(
                "termination",
                HERE,
                number,
                Map.of("medical", "1", "changeReason", "6499", "leftOn", leaving.get("leftOn")));
        assertThat(termination.code()).isEqualTo("IN_TRANSIT");
        Caller.Answer joining = saves("transfer-in", THERE, number, StaffChangeContract.joining());
        assertThat(joining.status()).isEqualTo(422);
        assertThat(joining.json().toString()).contains("此人在其他单位有险种未做暂停");
    }

    @Test
    void asksForAllThatANewPersonNeeds() {
        Caller.Answer answer = saves("new-hire", HERE, Numbers.of(LocalDate.of(1991, 5, 6)), Map.of("medical", "1"));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json()
                        .path("errors")
                        .valueStream()
                        .map(error -> error.path("pointer").asString()))
                .contains("#/values/enrolledOn", "#/values/wage", "#/values/mobile", "#/values/householdType");
    }

    @Test
    void wantsTheProofOfTheReason() {
        String number = Numbers.of(LocalDate.of(1991, 5, 6));
        register.enter(number);
        register.joins(number, HERE, Insurance.MEDICAL);
        Caller.Answer answer = saves(
                "termination",
                HERE,
                number,
                Map.of(
                        "medical",
                        "1",
                        "changeReason",
                        "6401",
                        "leftOn",
                        LocalDate.now(ZoneId.of("Asia/Shanghai")).toString()));
        assertThat(answer.json()
                        .path("errors")
                        .valueStream()
                        .map(error -> error.path("code").asString()))
                .contains("enrollment.proof.death-certificate", "enrollment.died-on.missing");
        assertThat(saves(
                                "suspension",
                                HERE,
                                number,
                                Map.of("medical", "1", "changeReason", "6401", "leftOn", "2026-11-01"))
                        .json()
                        .toString())
                .contains("死亡或者退休选终止参保");
    }
}
