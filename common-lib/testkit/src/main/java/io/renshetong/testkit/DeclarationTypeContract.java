package io.renshetong.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.renshetong.contract.DeclarationDecided;
import io.renshetong.contract.DeclarationEffective;
import io.renshetong.contract.Topics;
import io.renshetong.testkit.Caller.Answer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * What every declaration type owes the engine: here after the centre has decided, in {@link ConfirmationContract} and
 * {@link SavingContract} before. A type's test extends this and says of what kind its rows are.
 */
public abstract class DeclarationTypeContract extends ConfirmationContract {
    @Test
    void takesEffectOnceWhenPassed() {
        String ref = freshRef();
        Map<String, Object> values = goodValues(7);
        String no = confirmed(ref, values);
        try (EventProbe probe = EventProbe.on(Topics.EFFECTIVE)) {
            DeclarationDecided decision = center.passes(no, 1);
            center.send(decision);
            center.passes(no, 1);
            awaitStatus(no, "EFFECTIVE");
            List<DeclarationEffective> events = probe.await(1, DeclarationEffective.class);
            assertThat(events.stream().flatMap(event -> event.declarations().stream()))
                    .filteredOn(one -> one.no().equals(no))
                    .hasSize(1);
        }
        values.forEach(
                (field, value) -> assertThat(inRegister(ref, field)).asString().isEqualTo(value.toString()));
        assertThat(steps(no)).containsExactly("SAVE", "CONFIRM", "PASS", "TAKE_EFFECT");
        assertThat(save(ref, goodValues(8)).status()).isEqualTo(changesPresentValues() ? 201 : 422);
    }

    @Test
    void canBeCorrectedAfterAReturn() {
        String ref = freshRef();
        String no = confirmed(ref, goodValues(1));
        String field = goodValues(1).keySet().iterator().next();
        center.returns(no, 1, "R99", field, "请核对后重新填写");
        awaitStatus(no, "RETURNED");
        JsonNode returned = detail(no);
        assertThat(returned.path("opinion").asString()).isEqualTo("请核对后重新填写");
        assertThat(returned.path("reasonField").asString()).isEqualTo(field);

        Answer corrected = operator.once()
                .put(
                        "/declarations/" + type() + "/" + no,
                        correction(no, returned.path("version").asInt(), row(ref, goodValues(3))));
        assertThat(corrected.status()).isEqualTo(200);
        assertThat(corrected.json().path("revision").asInt()).isEqualTo(2);
        assertThat(confirm(confirmer.once(), no).status()).isEqualTo(200);

        center.passes(no, 1);
        center.passes(no, 2);
        awaitStatus(no, "EFFECTIVE");
        assertThat(steps(no)).containsExactly("SAVE", "CONFIRM", "RETURN", "CORRECT", "CONFIRM", "PASS", "TAKE_EFFECT");
        assertThat(operator.get("/declarations/" + type() + "/" + no + "/changes")
                        .json()
                        .size())
                .isEqualTo(2);
    }

    @Test
    void keepsPersonalValuesThatComeBackAsTheyWereShown() {
        String ref = freshRef();
        Map<String, Object> values = goodValues(5);
        String no = no(save(ref, values));
        JsonNode shown = detail(no);
        Map<String, Object> sentBack = new HashMap<>();
        shown.path("changes")
                .forEach(change -> sentBack.put(
                        change.path("field").asString(), change.path("after").asString()));

        Answer corrected = operator.once()
                .put(
                        "/declarations/" + type() + "/" + no,
                        correction(no, shown.path("version").asInt(), sentBack));
        assertThat(corrected.status()).isEqualTo(200);
        assertThat(confirm(confirmer.once(), no).status()).isEqualTo(200);
        center.passes(no, 2);
        awaitStatus(no, "EFFECTIVE");
        values.forEach(
                (field, value) -> assertThat(inRegister(ref, field)).asString().isEqualTo(value.toString()));
    }

    @Test
    void dropsStaleUnknownAndMalformedDecisionsAndGoesOn() {
        String no = confirmed(freshRef(), goodValues(1));
        center.passes(no, 99);
        center.passes("4302031120010101999999", 1);
        center.sendBytes("{\"eventId\":".getBytes());
        center.sendBytes("不是 JSON".getBytes());
        String next = confirmed(freshRef(), goodValues(2));
        center.passes(next, 1);
        awaitStatus(next, "EFFECTIVE");
        assertThat(status(no)).isEqualTo("CONFIRMED");
        center.returns(next, 1, "R99", "", "来晚了的退回");
        center.passes(no, 1);
        awaitStatus(no, "EFFECTIVE");
        assertThat(status(next)).isEqualTo("EFFECTIVE");
    }
}
