package io.renshetong.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.renshetong.system.Api.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The same round as in the browser, by machines that only speak REST with a bearer token. */
class PersonChangeByRestTests {

    private static final String UNIT = "430202000301";

    @BeforeAll
    static void start() {
        RunningSuite.stack();
    }

    @Test
    void aChangeGoesTheWholeRoundWithABearerToken() {
        Declaring unit = Declaring.as("admin03");
        String person = somebody();
        JsonNode saved = unit.save(person, Map.of("mobile", "13912345678", "education", "21"), List.of())
                .expect(201);
        assertThat(saved.path("status").asText()).isEqualTo("DRAFT");
        assertThat(saved.path("changes").findValuesAsText("label")).contains("手机号码", "文化程度");
        String no = saved.path("no").asText();
        assertThat(no).matches("430202" + "11" + "\\d{8}\\d{6}");

        JsonNode confirmed = unit.confirm(no);
        assertThat(confirmed.path("batchNo").asText()).matches("P43020211\\d{14}\\d{3}");
        unit.awaitStatus(no, "EFFECTIVE");

        assertThat(unit.api()
                        .get("/api/person/persons/" + person)
                        .expect(200)
                        .path("mobile")
                        .asText())
                .isEqualTo("139****5678");
        assertThat(unit.api()
                        .post(
                                "/api/person/persons/" + person + "/reveal",
                                Api.JSON.createObjectNode().put("reason", "核对申报材料"))
                        .expect(200)
                        .path("mobile")
                        .asText())
                .isEqualTo("13912345678");
        JsonNode trail = unit.api().get(Declaring.CHANGES + "/" + no + "/trail").expect(200);
        assertThat(trail.findValuesAsText("step")).containsExactly("SAVE", "CONFIRM", "PASS", "TAKE_EFFECT");
        JsonNode insured = unit.api()
                .get("/api/person/persons/" + person + "/participations")
                .expect(200);
        assertThat(insured.path("available").asBoolean()).isTrue();
        assertThat(insured.path("insurances").isArray()).isTrue();
    }

    @Test
    void aKeyChangeWaitsForTheDeskAndComesBackWithAReason() {
        Declaring unit = Declaring.as("admin03");
        String person = somebody();
        String no = unit.draft(person, Map.of("name", "司马相如"), unit.idCard());
        unit.confirm(no);
        Api center = Api.as("center01");
        ObjectNode numbers = Api.JSON.createObjectNode();
        numbers.putArray("numbers").add(no);
        Declaring.awaitCase(center, no);
        center.post("/api/center/cases/claims", numbers).expect(200);
        ObjectNode reasons =
                numbers.deepCopy().put("reasonCode", "R03").put("field", "name").put("opinion", "附件不清晰，请重新上传");
        center.post("/api/center/cases/returns", reasons).expect(200);
        unit.awaitStatus(no, "RETURNED");
        JsonNode returned = unit.detail(no);
        assertThat(returned.path("reasonCode").asText()).isEqualTo("R03");
        assertThat(returned.path("reasonField").asText()).isEqualTo("name");
        assertThat(returned.path("opinion").asText()).isEqualTo("附件不清晰，请重新上传");

        ObjectNode mended = Api.JSON
                .createObjectNode()
                .put("version", returned.path("version").asInt());
        mended.set("values", Api.JSON.valueToTree(Map.of("name", "司马相如")));
        mended.set("attachments", Api.JSON.valueToTree(unit.idCard()));
        mended.putArray("acknowledged");
        unit.api().put(Declaring.CHANGES + "/" + no, mended).expect(200);
        unit.confirm(no);
        Declaring.awaitCase(center, no);
        center.post("/api/center/cases/passes", numbers).expect(200);
        unit.awaitStatus(no, "EFFECTIVE");
        assertThat(unit.api()
                        .get("/api/person/persons/" + person)
                        .expect(200)
                        .path("name")
                        .asText())
                .isEqualTo("司马相如");
    }

    @Test
    void aSecondChangeIsRefusedAndNamesTheFirst() {
        Declaring unit = Declaring.as("admin03");
        String person = somebody();
        String no = unit.draft(person, "postcode", "412031");
        JsonNode problem =
                unit.save(person, Map.of("postcode", "412032"), List.of()).expect(409);
        assertThat(problem.path("code").asText()).isEqualTo("IN_TRANSIT");
        JsonNode first = problem.path("inTransit").path(0);
        assertThat(first.path("no").asText()).isEqualTo(no);
        assertThat(first.path("declaredBy").asText()).isEqualTo("文主管");
        assertThat(first.path("statusLabel").asText()).isEqualTo("未确认");
        assertThat(first.path("declaredAt").asText()).isNotEmpty();
        assertThat(first.path("link").asText()).endsWith(no);
    }

    @Test
    void aRepeatedClickGetsTheSameAnswer() {
        Declaring unit = Declaring.as("admin03");
        String no = unit.draft(somebody(), "postcode", "412033");
        String key = Api.newKey();
        List<CompletableFuture<Answer>> clicks = new ArrayList<>();
        for (int click = 0; click < 4; click++) {
            clicks.add(CompletableFuture.supplyAsync(() -> unit.confirm(List.of(no), key)));
        }
        List<JsonNode> answers =
                clicks.stream().map(click -> click.join().expect(200)).toList();
        assertThat(answers).allSatisfy(answer -> assertThat(answer).isEqualTo(answers.getFirst()));
        unit.awaitStatus(no, "EFFECTIVE");
        try (Events events = Events.upToNow()) {
            assertThat(events.confirmations(no)).hasSize(1);
        }
        assertThat(unit.confirm(List.of(no, no + "0"), key)
                        .expect(422)
                        .path("code")
                        .asText())
                .isEqualTo("IDEMPOTENCY_KEY_REUSED");
    }

    @Test
    void ofTwoWhoConfirmTheSameRowsOneGetsABatchAndTheOtherALinePerRow() {
        Declaring one = Declaring.as("admin03");
        Declaring another = Declaring.as("admin03");
        List<String> numbers = new ArrayList<>();
        for (String person : Persons.ids("admin03", UNIT, 12)) {
            numbers.add(one.draft(person, "postcode", "412034"));
        }
        CompletableFuture<Answer> early = CompletableFuture.supplyAsync(() -> one.confirm(numbers, Api.newKey()));
        CompletableFuture<Answer> late = CompletableFuture.supplyAsync(() -> another.confirm(numbers, Api.newKey()));
        List<Answer> answers = List.of(early.join(), late.join());
        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 409);
        JsonNode won = answers.stream()
                .filter(Answer::isGood)
                .findFirst()
                .orElseThrow()
                .body();
        assertThat(won.path("accepted").asInt()).isEqualTo(numbers.size());
        assertThat(won.path("batches")).hasSize(1);
        JsonNode lost = answers.stream()
                .filter(answer -> !answer.isGood())
                .findFirst()
                .orElseThrow()
                .body();
        assertThat(lost.path("refused")).hasSize(numbers.size()).allSatisfy(row -> {
            assertThat(row.path("status").asInt()).isEqualTo(409);
            assertThat(row.path("detail").asText()).contains(won.path("batchNo").asText());
        });
    }

    private static String somebody() {
        return Persons.ids("admin03", UNIT, 1).getFirst();
    }
}
