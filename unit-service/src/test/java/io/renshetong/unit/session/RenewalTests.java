package io.renshetong.unit.session;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

@UnitServiceTest
class RenewalTests {
    @Autowired
    private Desk desk;

    @Autowired
    private Caller caller;

    @Autowired
    private SteppingClock clock;

    @Autowired
    private JdbcTemplate jdbc;

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Test
    void givesANewPairEachTime() {
        JsonNode first = desk.signIn("operator01");
        Caller.Answer second = desk.renew(first);
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.json().path("refreshToken")).isNotEqualTo(first.path("refreshToken"));
        assertThat(second.json().path("expiresIn").asInt()).isBetween(298, 300);
        assertThat(second.header("Cache-Control")).contains("no-store");
        assertThat(caller.as(second.json().path("accessToken").asString())
                        .get("/me")
                        .status())
                .isEqualTo(200);
        assertThat(desk.renew(second.json()).status()).isEqualTo(200);
    }

    @Test
    void keepsTheUserSignedInWhenTwoTabsRenewAtOnce() throws Exception {
        String token = desk.signIn("operator01").path("refreshToken").asString();
        List<Future<Caller.Answer>> tabs = new ArrayList<>();
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int tab = 0; tab < 8; tab++) tabs.add(executor.submit(() -> desk.renew(token)));
        }
        List<String> successors = new ArrayList<>();
        for (Future<Caller.Answer> tab : tabs) {
            assertThat(tab.get().status()).isEqualTo(200);
            successors.add(tab.get().json().path("refreshToken").asString());
        }
        assertThat(successors).hasSize(8).containsOnly(successors.getFirst());
        assertThat(desk.renew(successors.getFirst()).status()).isEqualTo(200);
    }

    @Test
    void endsTheWholeFamilyWhenAnOldTokenComesBack() {
        long before = desk.audited("TOKEN_REUSE", "DENIED");
        JsonNode first = desk.signIn("operator01");
        JsonNode second = desk.renew(first).json();
        clock.step(Duration.ofSeconds(11));
        Caller.Answer reused = desk.renew(first);
        assertThat(reused.status()).isEqualTo(401);
        assertThat(reused.code()).isEqualTo("REFRESH_REUSED");
        assertThat(desk.renew(second).code()).isEqualTo("SESSION_ENDED");
        assertThat(desk.audited("TOKEN_REUSE", "DENIED")).isEqualTo(before + 1);
    }

    @Test
    void leavesOtherSessionsOfTheAccountAlone() {
        JsonNode here = desk.signIn("operator01");
        JsonNode there = desk.signIn("operator01");
        desk.renew(here);
        clock.step(Duration.ofSeconds(11));
        desk.renew(here);
        assertThat(desk.renew(there).status()).isEqualTo(200);
    }

    @Test
    void endsWithSigningOut() {
        JsonNode tokens = desk.signIn("operator01");
        Map<String, String> shown =
                Map.of("refreshToken", tokens.path("refreshToken").asString());
        assertThat(caller.post("/tokens/revoke", shown).status()).isEqualTo(204);
        assertThat(caller.post("/tokens/revoke", shown).status()).isEqualTo(204);
        assertThat(desk.renew(tokens).code()).isEqualTo("SESSION_ENDED");
        assertThat(caller.post("/tokens/revoke", Map.of("refreshToken", "never-issued"))
                        .status())
                .isEqualTo(204);
    }

    @Test
    void endsAfterTwelveIdleHoursAndAfterAWeekAnyhow() {
        JsonNode idle = desk.signIn("operator01");
        JsonNode busy = idle;
        for (int renewals = 0; renewals < 15; renewals++) {
            clock.step(Duration.ofHours(11));
            busy = desk.renew(busy).json();
            assertThat(busy.path("refreshToken").isString()).isTrue();
        }
        clock.step(Duration.ofHours(11));
        assertThat(desk.renew(busy).code()).isEqualTo("SESSION_ENDED");
        JsonNode later = desk.signIn("operator01");
        clock.step(Duration.ofHours(12));
        assertThat(desk.renew(later).code()).isEqualTo("SESSION_ENDED");
    }

    @Test
    void accessEndsAfterFiveMinutes() {
        Caller operator = desk.as("operator01");
        clock.step(Duration.ofMinutes(4));
        assertThat(operator.get("/me").status()).isEqualTo(200);
        clock.step(Duration.ofMinutes(2));
        assertThat(operator.get("/me").status()).isEqualTo(401);
    }

    @Test
    void keepsNoTokenReadableInTheDatabase() {
        String token = desk.signIn("operator01").path("refreshToken").asString();
        assertThat(token).hasSize(43);
        assertThat(jdbc.queryForObject("select count(*) from refresh_token where hash = ?", Long.class, token))
                .isZero();
        assertThat(jdbc.queryForObject(
                        "select count(*) from refresh_token where hash = ?",
                        Long.class,
                        new RefreshSecret(token).hash()))
                .isOne();
    }

    @Test
    void refusesATokenNobodyIssued() {
        assertThat(desk.renew("x".repeat(43)).code()).isEqualTo("SESSION_ENDED");
    }
}
