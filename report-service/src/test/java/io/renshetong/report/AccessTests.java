package io.renshetong.report;

import static io.renshetong.report.Events.MOBILE;
import static io.renshetong.report.Events.confirmed;
import static io.renshetong.report.Events.declared;
import static org.assertj.core.api.Assertions.assertThat;

import io.renshetong.testkit.Caller;
import io.renshetong.testkit.ServiceTest;
import io.renshetong.testkit.TestActors;
import io.renshetong.testkit.TestTokens;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest
class AccessTests {
    private static final String OTHER_UNIT = "430203000201";

    @Autowired
    private Caller caller;

    @Autowired
    private JdbcClient jdbc;

    @ParameterizedTest
    @CsvSource({
        "POST, /batches/search",
        "GET, /forms",
        "GET, /forms/person-change-audit/P1/preview",
        "POST, /forms/person-change-audit/P1/prints"
    })
    void letsNobodyInWhoMayNotPrint(String method, String path) {
        Object body = method.equals("GET") ? null : Map.of();
        assertThat(caller.call(method, path, body).status()).isEqualTo(401);
        assertThat(caller.as(TestTokens.expired(TestActors.operator(Events.UNIT)))
                        .call(method, path, body)
                        .status())
                .isEqualTo(401);
        assertThat(caller.as(TestTokens.auditor()).call(method, path, body).status())
                .isEqualTo(403);
        assertThat(caller.as(TestTokens.ops()).call(method, path, body).status())
                .isEqualTo(403);
    }

    @Test
    void knowsNoBatchOfAnotherUnitAndRemembersWhoReachedForIt() {
        String batch = Events.batchNo();
        Events.send(confirmed(batch, declared("张三", MOBILE)));
        new Clerk(caller).sees(batch, _ -> true);
        Caller stranger = caller.as(TestTokens.operator(OTHER_UNIT));
        String form = "/forms/person-change-audit/" + batch;
        assertThat(stranger.get(form + "/preview").status()).isEqualTo(404);
        assertThat(stranger.post(form + "/prints", null).status()).isEqualTo(404);
        assertThat(stranger.post("/batches/search", Map.of("batchNo", batch))
                        .json()
                        .path("total")
                        .asInt())
                .isZero();
        assertThat(stranger.post("/batches/search", Map.of("unitCode", Events.UNIT))
                        .status())
                .isEqualTo(404);
        assertThat(jdbc.sql("SELECT action FROM audit_log WHERE outcome = 'DENIED' AND object_id IN (?, ?)")
                        .params(batch, Events.UNIT)
                        .query(String.class)
                        .list())
                .contains("PRINT_PREVIEW", "PRINT", "SEARCH_BATCHES");
    }

    @Test
    void knowsNeitherABatchNorAFormThatIsNotThere() {
        String batch = Events.batchNo();
        Events.send(confirmed(batch, declared("张三", MOBILE)));
        new Clerk(caller).sees(batch, _ -> true);
        Caller clerk = caller.as(TestTokens.operator(Events.UNIT));
        assertThat(clerk.get("/forms/person-change-audit/P0/preview").status()).isEqualTo(404);
        assertThat(clerk.get("/forms/wage-list/" + batch + "/preview").status()).isEqualTo(404);
        assertThat(clerk.get("/forms").json().path(0).path("form").asString()).isEqualTo("person-change-audit");
    }
}
