package io.renshetong.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.renshetong.system.Api.Answer;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nobody gets past the door, and nobody sees another unit's persons, whichever way they ask. */
class AccessTests {

    private static final String OTHER_UNIT = "430203000202";

    @BeforeAll
    static void start() {
        RunningSuite.stack();
    }

    @ParameterizedTest
    @CsvSource({
        "person-service, /persons/10000001",
        "person-service, /declarations/types",
        "person-service, /ops/audit",
        "person-service, /actuator/metrics",
        "unit-service, /units",
        "unit-service, /accounts",
        "unit-service, /me",
        "center-desk, /cases/summary",
        "center-desk, /policy"
    })
    void aServiceCalledPastTheGatewayAsksForAToken(String service, String path) {
        Api past = Api.at(address(service));
        expectUnauthenticated(past.get(path));
        Api operator = Api.as("operator01");
        String token = operator.get("/api/person/declarations/types")
                .response()
                .request()
                .headers()
                .firstValue("Authorization")
                .orElseThrow()
                .substring("Bearer ".length());
        // One letter of the signature is another one.
        char last = token.charAt(token.length() - 10);
        String forged = token.substring(0, token.length() - 10)
                + (last == 'A' ? 'B' : 'A')
                + token.substring(token.length() - 9);
        expectUnauthenticated(past.withToken(forged).get(path));
    }

    @Test
    void aServiceCalledPastTheGatewayStillKnowsWhoMaySeeWhat() {
        Api operator = Api.as("operator01").movedTo(address("person-service"));
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

    private static String stranger() {
        return Persons.ids("admin02", OTHER_UNIT, 1).getFirst();
    }

    private static URI address(String service) {
        return URI.create("http://127.0.0.1:" + RunningSuite.stack().ports().of(service));
    }

    private static void expectUnauthenticated(Answer answer) {
        JsonNode problem = answer.expect(401);
        assertThat(problem.path("code").asText()).isEqualTo("UNAUTHENTICATED");
        assertThat(problem.path("detail").asText()).contains("登录");
        assertThat(answer.response().headers().firstValue("Content-Type").orElse(""))
                .startsWith("application/problem+json");
    }

    private static void expectNotThere(Answer answer) {
        assertThat(answer.expect(404).path("code").asText()).isEqualTo("NOT_FOUND");
    }

    private static void expectRecorded(String object) {
        JsonNode entries = Api.as("ops01")
                .get("/api/person/ops/audit?outcome=DENIED&objectId=" + object)
                .expect(200)
                .path("rows");
        assertThat(entries).as("entries about " + object).isNotEmpty().allSatisfy(entry -> {
            assertThat(entry.path("code").asText()).isEqualTo("OTHER_UNIT");
            assertThat(entry.path("actorName").asText()).isIn("刘经办", "陈复核");
            assertThat(entry.path("traceId").asText()).hasSize(32);
        });
        assertThat(Api.as("ops01")
                        .get("/api/person/ops/audit/verification")
                        .expect(200)
                        .toString())
                .contains("true");
    }
}
