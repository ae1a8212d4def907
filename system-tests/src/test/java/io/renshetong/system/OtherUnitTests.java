package io.renshetong.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.renshetong.system.Api.Answer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Nobody sees another unit's persons, whichever way they ask. */
class OtherUnitTests {
    private static final String OTHER_UNIT = "430203000202";

    @BeforeAll
    static void start() {
        RunningSuite.stack();
    }

    @Test
    void aServiceCalledPastTheGatewayStillKnowsWhoMaySeeWhat() {
        Api operator = Api.as("operator01").movedTo(RunningSuite.address("person-service"));
        assertThat(operator.get("/declarations/types").status()).isEqualTo(200);
        assertThat(operator.get("/persons/" + stranger()).status()).isEqualTo(404);
        assertThat(operator.get("/ops/audit").status()).isEqualTo(403);
    }

    @Test
    void anotherUnitsPersonInTheAddressIsNotThereAndTheTryIsRecorded() {
        String person = stranger();
        Api operator = Api.as("operator01");
        expectNotThere(operator.get("/api/person/persons/" + person));
        expectNotThere(operator.get("/api/person/persons/" + person + "/participations"));
        expectNotThere(operator.get(Declaring.CHANGES + "/prefill/" + person));
        expectRecorded(person);
    }

    @Test
    void anotherUnitsPersonInTheBodyIsNotThereAndTheTryIsRecorded() {
        String person = stranger();
        expectNotThere(Declaring.as("operator01").save(person, Map.of("postcode", "412000"), List.of()));
        expectRecorded(person);
    }

    @Test
    void anotherUnitInAFilterIsNotThereAndTheTryIsRecorded() {
        Api operator = Api.as("operator01");
        ObjectNode filter = Api.JSON.createObjectNode().put("unitCode", OTHER_UNIT);
        expectNotThere(operator.post("/api/person/persons/search", filter));
        expectNotThere(operator.post(Declaring.CHANGES + "/search", filter));
        expectRecorded(OTHER_UNIT);
    }

    @Test
    void anotherUnitsDeclarationCanNeitherBeReadNorConfirmed() {
        String no = Declaring.as("admin02").draft(stranger(), "postcode", "412021");
        Declaring confirmer = Declaring.as("confirm01");
        expectNotThere(confirmer.api().get(Declaring.CHANGES + "/" + no));
        expectNotThere(confirmer.api().get(Declaring.CHANGES + "/" + no + "/trail"));
        JsonNode refused = confirmer.confirm(List.of(no), Api.newKey()).body().path("refused");
        assertThat(refused).hasSize(1);
        assertThat(refused.path(0).path("status").asInt()).isEqualTo(404);
        assertThat(Declaring.as("admin02").status(no)).isEqualTo("DRAFT");
        expectRecorded(no);
    }

    @Test
    void anotherUnitsDeclarationGetsNoDocument() {
        String no = Declaring.as("admin02").draft(stranger(), "postcode", "412023");
        Declaring operator = Declaring.as("operator01");
        ObjectNode order = Api.JSON.createObjectNode();
        order.set("attachments", Api.JSON.valueToTree(operator.idCard()));
        order.putArray("numbers").add(no);
        JsonNode problem = operator.api()
                .post(Declaring.CHANGES + "/shared-attachments", order)
                .expect(422);
        assertThat(problem.path("code").asText()).isEqualTo("NOTHING_SHARED");
        assertThat(problem.path("refused").path(0).path("status").asInt()).isEqualTo(404);
        assertThat(Declaring.as("admin02").detail(no).path("attachments")).isEmpty();
        expectRecorded(no);
    }

    @Test
    void anotherUnitsImportIsNotThereWhateverIsAskedOfIt() {
        Importing owner = Importing.as("operator02");
        String no = owner.preview(owner.filled(List.of(stranger()), "备注", "别的单位的导入"))
                .path("no")
                .asText();
        String at = Importing.IMPORTS + "/" + no;
        Api operator = Api.as("operator01");
        expectNotThere(operator.get(at));
        expectNotThere(operator.get(at + "/rows"));
        expectNotThere(operator.get(at + "/rows/4"));
        expectNotThere(operator.get(at + "/bad-rows"));
        ObjectNode cells = Api.JSON.createObjectNode().put("version", 1);
        cells.putObject("cells").put("remark", "改成别的");
        expectNotThere(operator.put(at + "/rows/4", cells));
        expectNotThere(operator.delete(at + "/rows/4?version=1"));
        ObjectNode order = Api.JSON
                .createObjectNode()
                .put("mode", "GOOD")
                .put("version", 1)
                .put("acknowledgeWarnings", true);
        expectNotThere(operator.post(at + "/save", order));
        expectNotThere(operator.post(at + "/cancellation", Api.JSON.createObjectNode()));
        expectNotThere(operator.post(at + "/undo", Api.JSON.createObjectNode()));
        assertThat(operator.get(Importing.IMPORTS + "?size=100").expect(200).toString())
                .doesNotContain(no);
        assertThat(owner.find(no).path("state").asText()).isEqualTo("PREVIEW");
        expectRecorded(no);
    }

    @Test
    void anotherUnitsPersonCannotBePutOnTheListForATemplate() {
        ObjectNode list = Api.JSON.createObjectNode().put("clear", false);
        list.putArray("add").add(stranger());
        list.putArray("remove");
        assertThat(Api.as("operator01")
                        .put(Declaring.CHANGES + "/selection", list)
                        .expect(422)
                        .path("detail")
                        .asText())
                .contains("1 人不在本单位名册");
    }

    @Test
    void aTaskIsThereForItsOwnAccountOnly() {
        Importing owner = Importing.as("operator02");
        String task = owner.preview(owner.filled(List.of(stranger()), "备注", "别人的任务"))
                .path("taskId")
                .asText();
        String at = "/api/person/tasks/" + task;
        owner.api().get(at).expect(200);
        for (String login : List.of("operator01", "admin02", "ops01")) {
            Api other = Api.as(login);
            expectNotThere(other.get(at));
            expectNotThere(other.get(at + "/events"));
            expectNotThere(other.get(at + "/file"));
            expectNotThere(other.post(at + "/cancellation", Api.JSON.createObjectNode()));
            expectNotThere(other.delete(at));
        }
        expectRecorded(task);
    }

    @Test
    void anotherUnitsBatchCanNeitherBeSeenNorPrinted() {
        Declaring owner = Declaring.as("admin02");
        String batchNo = owner.confirm(owner.draft(stranger(), "postcode", "412022"))
                .path("batchNo")
                .asText();
        ObjectNode all = Api.JSON.createObjectNode().put("business", "11");
        await("the batch to be there for its own unit")
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> owner.api()
                        .post("/api/report/batches/search", all)
                        .text()
                        .contains(batchNo));
        Api operator = Api.as("operator01");
        assertThat(operator.post("/api/report/batches/search", all).expect(200).toString())
                .doesNotContain(batchNo);
        expectNotThere(
                operator.post("/api/report/batches/search", all.deepCopy().put("unitCode", OTHER_UNIT)));
        String form = "/api/report/forms/person-change-audit/" + batchNo;
        expectNotThere(operator.get(form + "/preview"));
        expectNotThere(operator.post(form + "/prints", Api.JSON.createObjectNode()));
        expectRecorded("report", batchNo);
    }

    private static String stranger() {
        return Persons.ids("admin02", OTHER_UNIT, 1).getFirst();
    }

    private static void expectNotThere(Answer answer) {
        assertThat(answer.expect(404).path("code").asText()).isEqualTo("NOT_FOUND");
    }

    private static void expectRecorded(String object) {
        expectRecorded("person", object);
    }

    private static void expectRecorded(String service, String object) {
        JsonNode entries = Api.as("ops01")
                .get("/api/" + service + "/ops/audit?outcome=DENIED&objectId=" + object)
                .expect(200)
                .path("rows");
        assertThat(entries).as("entries about " + object).isNotEmpty().allSatisfy(entry -> {
            assertThat(entry.path("code").asText()).isEqualTo("OTHER_UNIT");
            assertThat(entry.path("actorName").asText()).isIn("刘经办", "陈复核", "易主管", "郑运维");
            assertThat(entry.path("traceId").asText()).hasSize(32);
        });
        assertThat(Api.as("ops01")
                        .get("/api/" + service + "/ops/audit/verification")
                        .expect(200)
                        .toString())
                .contains("true");
    }
}
