package io.renshetong.unit.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import io.renshetong.testkit.Caller;
import io.renshetong.unit.Desk;
import io.renshetong.unit.SteppingClock;
import io.renshetong.unit.UnitServiceTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@UnitServiceTest
class SignInTests {
    @Autowired
    private Desk desk;

    @Autowired
    private Caller caller;

    @Autowired
    private SteppingClock clock;

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Test
    void saysWhoOneIsAndWhatOneMayDo() {
        JsonNode account = desk.signIn("operator01").path("account");
        assertThat(account.path("login").asString()).isEqualTo("operator01");
        assertThat(account.path("side").asString()).isEqualTo("UNIT");
        assertThat(account.path("unit").path("code").asString()).isEqualTo("430203000100");
        assertThat(account.path("units")).hasSize(4);
        assertThat(account.path("units").get(1).path("parent").asString()).isEqualTo("430203000100");
        assertThat(account.path("roles").get(0).asString()).isEqualTo("OPERATOR");
        assertThat(account.path("permissions").toString()).contains("DECLARE").doesNotContain("CONFIRM", "GRANT");
        assertThat(account.path("mustChangePassword").asBoolean()).isFalse();
        assertThat(account.path("expiresAt").asString()).endsWith("Z");
    }

    @Test
    void putsExactlyTheAgreedClaimsIntoTheToken() throws Exception {
        SignedJWT token =
                SignedJWT.parse(desk.signIn("confirm01").path("accessToken").asString());
        Map<String, Object> claims = token.getJWTClaimsSet().toJSONObject();
        assertThat(token.getHeader().getAlgorithm().getName()).isEqualTo("ES256");
        assertThat(claims)
                .containsOnlyKeys(
                        "iss",
                        "sub",
                        "iat",
                        "exp",
                        "kind",
                        "sid",
                        "login",
                        "name",
                        "side",
                        "roles",
                        "can",
                        "unit",
                        "units",
                        "unitNames");
        assertThat(claims)
                .containsEntry("iss", "renshetong")
                .containsEntry("kind", "access")
                .containsEntry("side", "UNIT")
                .containsEntry("unit", "430203000100")
                .containsEntry("can", List.of("CONFIRM", "DELETE_DRAFT", "PRINT", "QUERY", "REVEAL"))
                .containsEntry("units", List.of("430203000100", "430203000101", "430203000102", "430203000103"));
        assertThat((Long) claims.get("exp") - (Long) claims.get("iat")).isEqualTo(300);
    }

    @Test
    void givesTheCentreNoUnits() {
        JsonNode account = desk.signIn("center01").path("account");
        assertThat(account.path("side").asString()).isEqualTo("CENTER");
        assertThat(account.path("unit").isNull()).isTrue();
        assertThat(account.path("units")).isEmpty();
        assertThat(account.path("permissions").toString()).isEqualTo("[\"AUDIT\",\"REVIEW\",\"POLICY\",\"LEDGER\"]");
    }

    @Test
    void tellsTheSameStoryAboutMe() {
        JsonNode tokens = desk.signIn("viewer01");
        Caller.Answer me = caller.as(tokens.path("accessToken").asString()).get("/me");
        assertThat(me.status()).isEqualTo(200);
        assertThat(me.json()).isEqualTo(tokens.path("account"));
    }

    @Test
    void takesTheLoginInAnyCase() {
        assertThat(desk.trySignIn(" Operator01 ", Desk.PASSWORD).status()).isEqualTo(200);
    }

    @Test
    void answersAnUnknownLoginLikeAWrongPassword() {
        for (int tries = 1; tries <= 6; tries++) {
            Caller.Answer known = desk.trySignIn("ops01", "wrong");
            Caller.Answer unknown = desk.trySignIn("nobody" + "01", "wrong");
            assertThat(unknown.status()).isEqualTo(known.status()).isEqualTo(tries < 5 ? 401 : 423);
            assertThat(unknown.code()).isEqualTo(known.code());
            assertThat(unknown.json().path("detail")).isEqualTo(known.json().path("detail"));
        }
    }

    @Test
    void locksAfterFiveFailuresAndOpensAfterFifteenMinutes() {
        long locksBefore = desk.audited("LOCK_ACCOUNT", "DENIED");
        for (int tries = 1; tries <= 4; tries++) {
            Caller.Answer answer = desk.trySignIn("center02", "wrong");
            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.json().path("triesLeft").asInt()).isEqualTo(5 - tries);
        }
        assertThat(desk.trySignIn("center02", "wrong").code()).isEqualTo("ACCOUNT_LOCKED");
        Caller.Answer locked = desk.trySignIn("center02", Desk.PASSWORD);
        assertThat(locked.status()).isEqualTo(423);
        assertThat(locked.json().path("retryAfterSeconds").asInt()).isBetween(890, 900);
        assertThat(locked.json().path("detail").asString()).contains("15 分钟");
        assertThat(desk.audited("LOCK_ACCOUNT", "DENIED")).isEqualTo(locksBefore + 1);
        clock.step(Duration.ofMinutes(15).plusSeconds(1));
        assertThat(desk.trySignIn("center02", Desk.PASSWORD).status()).isEqualTo(200);
    }

    @Test
    void countsGuessesMadeAtTheSameMoment() throws Exception {
        List<Future<Caller.Answer>> guesses = new ArrayList<>();
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int guess = 0; guess < 20; guess++)
                guesses.add(executor.submit(() -> desk.trySignIn("guessed.at", "wrong")));
        }
        List<Integer> statuses = new ArrayList<>();
        for (Future<Caller.Answer> guess : guesses) statuses.add(guess.get().status());
        assertThat(statuses).filteredOn(status -> status == 401).hasSize(4);
        assertThat(statuses).filteredOn(status -> status == 423).hasSize(16);
    }

    @Test
    void forgetsFailuresAfterASuccess() {
        for (int round = 0; round < 2; round++) {
            for (int tries = 0; tries < 4; tries++) desk.trySignIn("viewer01", "wrong");
            assertThat(desk.trySignIn("viewer01", Desk.PASSWORD).status()).isEqualTo(200);
        }
    }

    @Test
    void slowsDownWhoTriesTooOften() {
        int status = 0;
        for (int tries = 0; tries < 70 && status != 429; tries++)
            status = desk.trySignIn("too.eager", "wrong").status();
        assertThat(status).isEqualTo(429);
    }

    @Test
    void remembersWhoSignedIn() {
        long before = desk.audited("LOGIN", "DONE");
        desk.signIn("operator02");
        assertThat(desk.audited("LOGIN", "DONE")).isEqualTo(before + 1);
    }

    @Test
    void refusesABodyThatIsNoLogin() {
        assertThat(caller.post("/tokens", Map.of("login", "operator01")).status())
                .isEqualTo(422);
        assertThat(caller.post("/tokens", "{").status()).isEqualTo(400);
        assertThat(desk.trySignIn("'; drop table account; --", "x").code()).isEqualTo("BAD_CREDENTIALS");
    }
}
