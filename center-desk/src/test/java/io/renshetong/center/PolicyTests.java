package io.renshetong.center;

import static io.renshetong.center.Declarations.confirmed;
import static io.renshetong.center.Declarations.general;
import static io.renshetong.center.Declarations.key;
import static io.renshetong.center.Declarations.number;
import static org.assertj.core.api.Assertions.assertThat;

import io.renshetong.contract.DeclarationSubmission.Declared;
import io.renshetong.testkit.Caller;
import io.renshetong.testkit.Caller.Answer;
import io.renshetong.testkit.ServiceTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest
class PolicyTests {
    @Autowired
    private Caller caller;

    @Autowired
    private JdbcClient jdbc;

    private Desk desk;

    @BeforeEach
    void open() {
        desk = new Desk(caller);
    }

    @Test
    void countsForTheNextEvent() {
        String waits = number();
        desk.letPass(false, false);
        Unit.sends(confirmed(general(waits, 1)));
        desk.shows(waits, "WAITING");
        String passes = number();
        desk.letPass(true, true);
        Unit.sends(confirmed(key(passes, 1)));
        desk.shows(passes, "PASSED");
        desk.shows(waits, "WAITING");
    }

    @Test
    void wantsTwoPersonsForABatchAboveTheLimit() {
        desk.letPass(true, true);
        reviewAbove(2);
        List<Declared> few = general(2);
        List<Declared> many = general(3);
        Unit.sends(confirmed(few));
        Unit.sends(confirmed(many));
        few.forEach(one -> desk.shows(one.no(), "PASSED"));
        for (Declared one : many) {
            desk.shows(one.no(), "WAITING");
            desk.reads(one.no(), "risk", "HIGH");
        }
        String no = many.getFirst().no();
        desk.claim("center01", no);
        desk.pass("center01", no);
        desk.shows(no, "REVIEWING");
        reviewAbove(0);
        List<Declared> any = general(3);
        Unit.sends(confirmed(any));
        any.forEach(one -> desk.shows(one.no(), "PASSED"));
    }

    @Test
    void hasNoLimitUntilSomebodySetsOneAndRecordsWho() {
        reviewAbove(0);
        long before = recorded();
        assertThat(reviewAbove(200).json().path("reviewedAbove").asInt()).isEqualTo(200);
        reviewAbove(200);
        assertThat(recorded()).isEqualTo(before + 1);
        assertThat(reviewAbove(-1).status()).isIn(400, 422);
        assertThat(reviewAbove(0).json().path("reviewedAbove").asInt(-1)).isZero();
    }

    @Test
    void isRecordedWithWhoChangedIt() {
        desk.letPass(false, false);
        long before = recorded();
        desk.letPass(true, false);
        desk.letPass(true, false);
        assertThat(recorded()).isEqualTo(before + 1);
        assertThat(desk.as("center01")
                        .get("/policy")
                        .json()
                        .path("automatic")
                        .path("person-change")
                        .path("GENERAL")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void neverLetsHighRiskPassByItself() {
        Answer answer = put(Map.of("person-change", Map.of("HIGH", true)));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().path("errors").path(0).path("pointer").asString())
                .isEqualTo("#/automatic/person-change/HIGH");
    }

    @Test
    void knowsNoTypeNobodyHasDeclared() {
        assertThat(put(Map.of("dog-licence", Map.of("GENERAL", true))).code()).isEqualTo("POLICY_REFUSED");
        assertThat(put(Map.of("person-change", Map.of("SEVERE", true))).status())
                .isIn(400, 422);
    }

    private Answer put(Map<String, Object> automatic) {
        return desk.as("center01").put("/policy", Map.of("automatic", automatic));
    }

    private Answer reviewAbove(int declarations) {
        return desk.as("center01").put("/policy", Map.of("reviewedAbove", declarations));
    }

    private long recorded() {
        return jdbc.sql("SELECT COUNT(*) FROM audit_log WHERE action = 'POLICY'")
                .query(Long.class)
                .single();
    }
}
