package io.renshetong.starter.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.renshetong.testkit.Caller;
import io.renshetong.testkit.ServiceTest;
import io.renshetong.testkit.TestActors;
import io.renshetong.testkit.TestTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

@ServiceTest
class AccessTests {
    private static final String UNIT = "430203000101";

    @Autowired
    Caller nobody;

    @Autowired
    JdbcTemplate jdbc;

    @ParameterizedTest
    @ValueSource(strings = {"/refused", "/any-account", "/silent", "/nowhere", "/ops/audit", "/actuator/metrics"})
    void asksAStrangerToLogIn(String path) {
        Caller.Answer answer = nobody.get(path);
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.code()).isEqualTo("UNAUTHENTICATED");
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().path("traceId").asString()).isEqualTo(answer.header("X-Trace-Id"));
    }

    @Test
    void trustsNoBadToken() {
        for (String token : new String[] {
            TestTokens.expired(TestActors.operator(UNIT)),
            TestTokens.ofForeignKey(TestActors.operator(UNIT)),
            TestTokens.ofForeignIssuer(TestActors.operator(UNIT)),
            TestTokens.refreshOf(TestActors.operator(UNIT)),
            TestTokens.operator(UNIT).replaceFirst("\\.[^.]+$", "."),
            "eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0.",
            "nonsense"
        }) {
            Caller.Answer answer = nobody.as(token).get("/any-account");
            assertThat(answer.status()).as(token).isEqualTo(401);
            assertThat(answer.code()).isEqualTo("UNAUTHENTICATED");
        }
    }

    @Test
    void knowsTheActorFromTheTokenAlone() {
        Caller.Answer answer = nobody.as(TestTokens.operator(UNIT, "430203000102"))
                .header("X-Unit", "430203000201")
                .get("/any-account?unit=430203000201");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("unit").asString()).isEqualTo(UNIT);
        assertThat(answer.json().path("units").size()).isEqualTo(2);
        assertThat(answer.json().path("side").asString()).isEqualTo("UNIT");
    }

    @Test
    void refusesWhoLacksThePermissionAndRemembersIt() {
        Caller.Answer answer = nobody.as(TestTokens.viewer(UNIT)).once().post("/notes", "{\"text\":\"a\"}");
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.code()).isEqualTo("FORBIDDEN");
        assertThat(jdbc.queryForObject(
                        "SELECT COUNT(*) FROM audit_log WHERE outcome = 'DENIED' AND object_id = 'POST /notes'"
                                + " AND trace_id = ?",
                        Integer.class,
                        answer.header("X-Trace-Id")))
                .isEqualTo(1);
    }

    @Test
    void letsInWhoHasAnyOfThePermissions() {
        assertThat(nobody.as(TestTokens.viewer(UNIT)).get("/numbers/7?why=x").status())
                .isEqualTo(200);
        assertThat(nobody.as(TestTokens.auditor()).get("/numbers/7?why=x").status())
                .isEqualTo(200);
        assertThat(nobody.as(TestTokens.ops()).get("/numbers/7?why=x").status()).isEqualTo(403);
    }

    @Test
    void knowsAnotherServiceByItsTokenAndTakesNothingElseFromIt() {
        Caller.Answer answer = nobody.as(TestTokens.peer("wage-service")).get("/peer/greeting");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("id").asString()).isEqualTo("wage-service");
        assertThat(answer.json().path("side").asString()).isEqualTo("PEER");
        assertThat(answer.json().path("permissions").valueStream().map(JsonNode::asString))
                .containsExactly("PEER");
        assertThat(answer.json().path("units").isEmpty()).isTrue();
    }

    @Test
    void letsServicesOnlyInWhereServicesTalkAndNowhereElse() {
        for (String token : new String[] {
            TestTokens.admin(UNIT), TestTokens.auditor(), TestTokens.ops(), TestTokens.claiming("PEER", UNIT)
        }) {
            assertThat(nobody.as(token).get("/peer/greeting").status()).isEqualTo(403);
        }
        assertThat(nobody.get("/peer/greeting").status()).isEqualTo(401);
        Caller peer = nobody.as(TestTokens.peer("wage-service"));
        for (String path : new String[] {"/refused", "/numbers/7?why=x", "/ops/audit", "/actuator/metrics"}) {
            assertThat(peer.get(path).status()).as(path).isEqualTo(403);
        }
    }

    @Test
    void trustsNoBadTokenOfAService() {
        for (String token : new String[] {
            TestTokens.expiredPeer("wage-service"),
            TestTokens.peerOfForeignKey("wage-service"),
            TestTokens.accountOfPeerKey("wage-service"),
            TestTokens.peerOfAccountKey(TestActors.admin(UNIT))
        }) {
            assertThat(nobody.as(token).get("/peer/greeting").status())
                    .as(token)
                    .isEqualTo(401);
        }
    }

    @Test
    void closesAnEndpointThatSaysNothing() {
        assertThat(nobody.as(TestTokens.admin(UNIT)).get("/silent").status()).isEqualTo(403);
    }

    @Test
    void opensToEveryoneWhatSaysSo() {
        assertThat(nobody.get("/open").status()).isEqualTo(200);
        assertThat(nobody.get("/actuator/health/readiness").status()).isEqualTo(200);
        assertThat(nobody.get("/actuator/health").json().path("status").asString())
                .isEqualTo("UP");
    }

    @Test
    void describesItselfWithoutTheActor() {
        Caller.Answer answer = nobody.get("/v3/api-docs");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("paths").has("/any-account")).isTrue();
        assertThat(answer.json()
                        .path("paths")
                        .path("/any-account")
                        .path("get")
                        .path("parameters")
                        .isEmpty())
                .isTrue();
    }

    @Test
    void givesMetricsToANeighbourAndToOperationsOnly() {
        Caller.Answer neighbour = nobody.get("/actuator/prometheus");
        assertThat(neighbour.status()).isEqualTo(200);
        assertThat(new String(neighbour.response().body())).contains("rst_outbox_waiting", "rst_outbox_oldest_seconds");
        assertThat(nobody.header("X-Forwarded-For", "10.1.2.3")
                        .get("/actuator/prometheus")
                        .status())
                .isEqualTo(401);
        assertThat(nobody.as(TestTokens.admin(UNIT)).get("/actuator/metrics").status())
                .isEqualTo(403);
        assertThat(nobody.as(TestTokens.ops()).get("/actuator/metrics").status())
                .isEqualTo(200);
    }
}
