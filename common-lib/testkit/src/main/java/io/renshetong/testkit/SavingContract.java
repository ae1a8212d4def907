package io.renshetong.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.renshetong.testkit.Caller.Answer;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What a type says of itself and owes whoever saves, corrects, deletes or only looks. */
abstract class SavingContract extends DeclarationActs {
    @Test
    void matchesItsGoldenDefinition() {
        Golden.matches(operator, type());
    }

    @Test
    void hasALabelForEveryField() {
        JsonNode definition = operator.get("/declarations/types/" + type()).json();
        assertThat(definition.path("fields").valueStream())
                .isNotEmpty()
                .allSatisfy(field -> assertThat(field.path("label").asString()).matches(".*\\p{IsHan}.*"));
    }

    @Test
    void reportsEveryBadFieldAtOnceAndSavesNothing() {
        String ref = freshRef();
        Answer answer = save(ref, badValues());
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo("FIELDS_REFUSED");
        List<String> named = answer.json()
                .path("errors")
                .valueStream()
                .map(error -> error.path("pointer").asString().replace("#/values/", ""))
                .toList();
        assertThat(named).containsAll(badValues().keySet());
        assertThat(listed(ref)).isEmpty();
    }

    @Test
    void refusesToDeclareNothing() {
        assertThat(save(freshRef(), Map.of()).status()).isEqualTo(422);
    }

    @Test
    void savesADraftThatItsUnitSeesAndNobodyElse() {
        String ref = freshRef();
        Answer saved = save(ref, goodValues(1));
        assertThat(saved.status()).isEqualTo(201);
        String no = no(saved);
        assertThat(no).startsWith("430203").matches("\\d{22}");
        assertThat(status(no)).isEqualTo("DRAFT");

        Caller stranger = caller.as(TestTokens.admin(OTHER_UNIT));
        String address = "/declarations/" + type() + "/" + no;
        assertThat(stranger.get(address).status()).isEqualTo(404);
        assertThat(stranger.get(address + "/trail").status()).isEqualTo(404);
        assertThat(stranger.get(address + "/changes").status()).isEqualTo(404);
        assertThat(stranger.get(address + "/attachments").status()).isEqualTo(404);
        assertThat(stranger.once().delete(address + "?version=1").status()).isEqualTo(404);
        assertThat(stranger.once()
                        .put(address, correction(no, 1, row(ref, goodValues(2))))
                        .status())
                .isEqualTo(404);
        assertThat(confirm(stranger.once(), no)
                        .json()
                        .path("refused")
                        .get(0)
                        .path("status")
                        .asInt())
                .isEqualTo(404);
        assertThat(stranger.post("/declarations/" + type() + "/search", Map.of("unitCode", UNIT))
                        .status())
                .isEqualTo(404);
        assertThat(status(no)).isEqualTo("DRAFT");
    }

    @Test
    void refusesASecondInTransitAndNamesTheFirst() {
        String ref = freshRef();
        String first = no(save(ref, goodValues(1)));
        Answer second = save(ref, goodValues(2));
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.code()).isEqualTo("IN_TRANSIT");
        JsonNode standing = second.json().path("inTransit").get(0);
        assertThat(standing.path("no").asString()).isEqualTo(first);
        assertThat(standing.path("declaredBy").asString()).isEqualTo("经办人甲");
        assertThat(standing.path("statusLabel").asString()).isEqualTo("未确认");
        assertThat(standing.path("link").asString()).contains(first);
        assertThat(second.json().path("detail").asString()).contains(first, "经办人甲", "未确认");
    }

    @Test
    void letsOneOfManySavesAtTheSameMomentWin() {
        String ref = freshRef();
        List<Answer> answers = atOnce(8, number -> save(ref, goodValues(number)));
        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.code().equals("IN_TRANSIT"))
                .hasSize(7);
    }

    @Test
    void answersARepeatedKeyTheSame() {
        Map<String, Object> body = asked(freshRef(), goodValues(1));
        Caller sameKey = operator.header("Idempotency-Key", UUID.randomUUID().toString());
        String address = "/declarations/" + type();
        Answer first = sameKey.post(address, body);
        Answer again = sameKey.post(address, body);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(sameKey.post(address, asked(freshRef(), goodValues(2))).code())
                .isEqualTo("IDEMPOTENCY_KEY_REUSED");
        assertThat(operator.post(address, body).code()).isEqualTo("IDEMPOTENCY_KEY_MISSING");
    }

    @Test
    void deletesOnlyWhatIsStillTheUnits() {
        String ref = freshRef();
        String no = no(save(ref, goodValues(1)));
        assertThat(operator.once()
                        .delete("/declarations/" + type() + "/" + no + "?version=1")
                        .status())
                .isEqualTo(204);
        assertThat(operator.get("/declarations/" + type() + "/" + no).status()).isEqualTo(404);

        String confirmed = confirmed(ref, goodValues(2));
        Answer refused = confirmer.once().delete("/declarations/" + type() + "/" + confirmed + "?version=2");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(status(confirmed)).isEqualTo("CONFIRMED");
    }

    @Test
    void tellsWhoeverIsSecondWhatTheFirstHasChanged() {
        String ref = freshRef();
        String no = no(save(ref, goodValues(1)));
        String address = "/declarations/" + type() + "/" + no;
        assertThat(operator.once()
                        .put(address, correction(no, 1, row(ref, goodValues(2))))
                        .status())
                .isEqualTo(200);
        Answer second = operator.once().put(address, correction(no, 1, row(ref, goodValues(3))));
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.code()).isEqualTo("CHANGED_MEANWHILE");
        assertThat(second.json().path("current").path("version").asInt()).isEqualTo(2);
        assertThat(second.json().path("current").path("changes").size()).isPositive();
    }

    @Test
    void showsNoPersonalNumberInListsAndDetails() {
        String no = no(save(freshRef(), goodValues(1)));
        String list = operator.post("/declarations/" + type() + "/search", Map.of("no", no))
                .json()
                .toString();
        assertThat(list + detail(no)).doesNotContainPattern("(?<!\\d)\\d{17}[\\dX](?!\\d)");
    }

    @Test
    void lowerRolesAreDenied() {
        String no = no(save(freshRef(), goodValues(1)));
        Caller viewer = caller.as(TestTokens.viewer(UNIT));
        assertThat(viewer.once()
                        .post("/declarations/" + type(), asked("1", goodValues(1)))
                        .status())
                .isEqualTo(403);
        assertThat(confirm(operator.once(), no).status()).isEqualTo(403);
        assertThat(caller.get("/declarations/" + type() + "/" + no).status()).isEqualTo(401);
        assertThat(caller.as(TestTokens.auditor())
                        .get("/declarations/" + type() + "/" + no)
                        .status())
                .isEqualTo(404);
    }

    private List<String> listed(String ref) {
        return operator.post("/declarations/" + type() + "/search", about(ref))
                .json()
                .path("rows")
                .valueStream()
                .map(row -> row.path("no").asString())
                .toList();
    }
}
