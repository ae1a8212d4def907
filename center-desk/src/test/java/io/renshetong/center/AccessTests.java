package io.renshetong.center;

import static io.renshetong.center.Declarations.confirmed;
import static io.renshetong.center.Declarations.key;
import static io.renshetong.center.Declarations.number;
import static org.assertj.core.api.Assertions.assertThat;

import io.renshetong.starter.actor.Actor;
import io.renshetong.starter.actor.Permission;
import io.renshetong.testkit.Caller;
import io.renshetong.testkit.ServiceTest;
import io.renshetong.testkit.TestActors;
import io.renshetong.testkit.TestTokens;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class AccessTests {
    @Autowired
    private Caller caller;

    @ParameterizedTest
    @CsvSource({
        "POST, /cases/search",
        "GET, /cases/summary",
        "GET, /cases/4302031120261123000001",
        "POST, /cases/claims",
        "POST, /cases/releases",
        "POST, /cases/passes",
        "POST, /cases/returns",
        "GET, /reason-codes",
        "GET, /policy",
        "PUT, /policy",
        "POST, /ledger/payments/search",
        "POST, /ledger/payments",
        "POST, /ledger/payments/1/months",
        "POST, /ledger/injuries/search",
        "POST, /ledger/injuries",
        "PUT, /ledger/injuries/1/stage"
    })
    void letsNobodyInButTheCentre(String method, String path) {
        Object body = method.equals("GET") ? null : Map.of();
        assertThat(caller.call(method, path, body).status()).isEqualTo(401);
        assertThat(caller.as(TestTokens.expired(TestActors.auditor()))
                        .call(method, path, body)
                        .status())
                .isEqualTo(401);
        Stream.of(
                        TestTokens.admin(Declarations.UNIT),
                        TestTokens.operator(Declarations.UNIT),
                        TestTokens.confirmer(Declarations.UNIT),
                        TestTokens.viewer(Declarations.UNIT),
                        TestTokens.ops())
                .forEach(token -> assertThat(
                                caller.as(token).call(method, path, body).status())
                        .isEqualTo(403));
    }

    @Test
    void changesThePolicyOnlyForWhoMay() {
        Caller auditorOnly = caller.as(TestTokens.of(only(Permission.AUDIT)));
        assertThat(auditorOnly.get("/policy").status()).isEqualTo(200);
        assertThat(auditorOnly.put("/policy", Map.of("automatic", Map.of())).status())
                .isEqualTo(403);
    }

    @Test
    void keepsTheLedgerOnlyForWhoMay() {
        Caller auditorOnly = caller.as(TestTokens.of(only(Permission.AUDIT)));
        assertThat(auditorOnly.post("/ledger/payments/search", Map.of()).status())
                .isEqualTo(403);
        Caller clerk = caller.as(TestTokens.of(only(Permission.LEDGER)));
        assertThat(clerk.post("/ledger/payments/search", Map.of()).status()).isEqualTo(200);
        assertThat(clerk.post("/cases/search", Map.of()).status()).isEqualTo(403);
    }

    @Test
    void auditsFirstOnlyForWhoMay() {
        String no = number();
        Unit.sends(confirmed(key(no, 1)));
        new Desk(caller).shows(no, "WAITING");
        var answer =
                caller.as(TestTokens.of(only(Permission.REVIEW))).post("/cases/passes", Map.of("numbers", Set.of(no)));
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.code()).isEqualTo("NO_AUDIT");
    }

    @Test
    void knowsNoCaseThatIsNotThere() {
        assertThat(caller.as(TestTokens.auditor())
                        .get("/cases/4302031120260101999998")
                        .status())
                .isEqualTo(404);
    }

    private static Actor only(Permission permission) {
        Actor full = TestActors.auditor("narrow-" + permission);
        return new Actor(
                full.id(),
                full.login(),
                full.name(),
                full.side(),
                Set.of(permission),
                null,
                Set.of(),
                Map.of(),
                full.sessionId());
    }
}
