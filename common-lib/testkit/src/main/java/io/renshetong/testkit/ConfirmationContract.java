package io.renshetong.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.renshetong.contract.DeclarationSubmission;
import io.renshetong.contract.Topics;
import io.renshetong.testkit.Caller.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What a type owes whoever confirms its drafts or takes them back. */
abstract class ConfirmationContract extends SavingContract {
    @Test
    void confirmsAndAnnouncesOnceHoweverOftenTheButtonIsPressed() {
        String no = no(save(freshRef(), goodValues(1)));
        try (EventProbe probe = EventProbe.on(Topics.CONFIRMED)) {
            Caller sameKey =
                    confirmer.header("Idempotency-Key", UUID.randomUUID().toString());
            List<Answer> answers = atOnce(20, number -> confirm(sameKey, no));
            assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isEqualTo(200));
            assertThat(answers.stream()
                            .map(answer -> answer.json().path("batchNo").asString())
                            .distinct())
                    .hasSize(1);
            // A marker confirmed afterwards proves that nothing more of the first is on its way.
            String marker = no(save(freshRef(), goodValues(2)));
            confirm(confirmer.once(), marker);
            Awaitility.await().until(() -> numbersOf(probe).contains(marker));
            assertThat(numbersOf(probe)).containsOnlyOnce(no);
        }
        assertThat(status(no)).isEqualTo("CONFIRMED");
    }

    @Test
    void givesOneOfTwoConfirmersTheBatchAndTheOtherACleanConflict() {
        String no = no(save(freshRef(), goodValues(1)));
        List<Answer> answers = atOnce(2, number -> confirm(confirmer.once(), no));
        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 409);
        JsonNode refused = answers.stream()
                .filter(answer -> answer.status() == 409)
                .findFirst()
                .orElseThrow()
                .json()
                .path("refused")
                .get(0);
        assertThat(refused.path("no").asString()).isEqualTo(no);
        assertThat(refused.path("status").asInt()).isEqualTo(409);
        assertThat(refused.path("code").asString()).isEqualTo("NOT_OPEN");
    }

    @Test
    void refusesToConfirmWhatTheRegisterNoLongerAgreesWith() {
        String ref = freshRef();
        String no = no(save(ref, goodValues(1)));
        changeInRegister(ref);
        Answer answer = confirm(confirmer.once(), no);
        JsonNode refused = answer.json().path("refused").get(0);
        if (changesPresentValues()) {
            assertThat(answer.status()).isEqualTo(409);
            assertThat(refused.path("code").asString()).isEqualTo("REGISTER_CHANGED");
            assertThat(refused.path("detail").asString()).contains("原值已由");
        } else {
            assertThat(answer.status()).isEqualTo(422);
            assertThat(refused.path("code").asString()).isEqualTo("FIELDS_REFUSED");
        }
        assertThat(status(no)).isEqualTo("DRAFT");
    }

    @Test
    void confirmsManyInOneBatchAndAnswersEachThatCannotGo() {
        List<String> drafts = IntStream.range(0, 5)
                .mapToObj(number -> no(save(freshRef(), goodValues(number))))
                .toList();
        confirm(confirmer.once(), drafts.get(0));
        List<String> asked = new ArrayList<>(drafts);
        asked.add("4302031120010101000001");
        Answer answer = confirmer.once().post("/declarations/" + type() + "/confirmations", Map.of("numbers", asked));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("accepted").asInt()).isEqualTo(4);
        assertThat(answer.json().path("batchNo").asString()).matches("P\\d{6}\\d{2}\\d{14}\\d{3}");
        assertThat(answer.json()
                        .path("refused")
                        .valueStream()
                        .map(row -> row.path("status").asInt()))
                .containsExactlyInAnyOrder(409, 404);
    }

    @Test
    void canBeWithdrawnUntilTheCentreTakesItUp() {
        String no = confirmed(freshRef(), goodValues(1));
        try (EventProbe probe = EventProbe.on(Topics.CONFIRMED)) {
            assertThat(withdraw(no).status()).isEqualTo(200);
            Awaitility.await()
                    .until(() -> probe.await(0, DeclarationSubmission.class).stream()
                            .anyMatch(DeclarationSubmission.Withdrawn.class::isInstance));
        }
        center.passes(no, 1);
        assertThat(confirm(confirmer.once(), no).status()).isEqualTo(200);
        center.accepts(no, 2);
        awaitStatus(no, "IN_REVIEW");
        Answer late = withdraw(no);
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.code()).isEqualTo("NOT_OPEN");
    }

    protected Answer withdraw(String no) {
        return confirmer
                .once()
                .post("/declarations/" + type() + "/" + no + "/withdrawal", Map.of("reason", "填写有误，收回修改"));
    }

    private static List<String> numbersOf(EventProbe probe) {
        return probe.await(0, DeclarationSubmission.class).stream()
                .filter(DeclarationSubmission.Confirmed.class::isInstance)
                .map(DeclarationSubmission.Confirmed.class::cast)
                .flatMap(event -> event.declarations().stream())
                .map(DeclarationSubmission.Declared::no)
                .toList();
    }
}
