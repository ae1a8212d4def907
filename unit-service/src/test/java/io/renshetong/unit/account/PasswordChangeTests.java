package io.renshetong.unit.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.renshetong.testkit.Caller;
import io.renshetong.unit.Desk;
import io.renshetong.unit.SteppingClock;
import io.renshetong.unit.UnitServiceTest;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@UnitServiceTest
class PasswordChangeTests {
    private static final String UNIT = "430203000101";

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
    void permitsNothingUntilTheFirstPasswordIsReplaced() {
        var opened = desk.open(desk.as("admin01"), "fresh.one", UNIT, "OPERATOR");
        JsonNode tokens = desk.signIn("fresh.one", opened.temporaryPassword());
        assertThat(tokens.path("account").path("mustChangePassword").asBoolean())
                .isTrue();
        assertThat(tokens.path("account").path("permissions")).isEmpty();
        Caller fresh = caller.as(tokens.path("accessToken").asString());
        assertThat(fresh.get("/units").status()).isEqualTo(403);
        assertThat(change(fresh, opened.temporaryPassword(), "Chosen-by-me-1").status())
                .isEqualTo(204);
        JsonNode renewed = desk.renew(tokens).json();
        assertThat(renewed.path("account").path("mustChangePassword").asBoolean())
                .isFalse();
        assertThat(caller.as(renewed.path("accessToken").asString())
                        .get("/units")
                        .status())
                .isEqualTo(200);
        assertThat(desk.trySignIn("fresh.one", opened.temporaryPassword()).status())
                .isEqualTo(401);
    }

    @Test
    void endsTheOtherSessionsAndKeepsThisOne() {
        var opened = desk.open(desk.as("admin01"), "two.places", UNIT, "OPERATOR");
        JsonNode here = desk.signIn("two.places", opened.temporaryPassword());
        JsonNode there = desk.signIn("two.places", opened.temporaryPassword());
        long before = desk.audited("CHANGE_PASSWORD", "DONE");
        change(caller.as(here.path("accessToken").asString()), opened.temporaryPassword(), "Chosen-by-me-1");
        assertThat(desk.audited("CHANGE_PASSWORD", "DONE")).isEqualTo(before + 1);
        assertThat(desk.renew(there).code()).isEqualTo("SESSION_ENDED");
        assertThat(desk.renew(here).status()).isEqualTo(200);
    }

    @Test
    void refusesTheLastFivePasswords() {
        var opened = desk.open(desk.as("admin01"), "creature.of.habit", UNIT, "OPERATOR");
        Caller me = desk.as("creature.of.habit", opened.temporaryPassword());
        String current = opened.temporaryPassword();
        for (int times = 1; times <= 5; times++) {
            String next = "My-password-" + times;
            assertThat(change(me, current, next).status()).isEqualTo(204);
            current = next;
        }
        Caller.Answer refused = change(me, current, "My-password-1");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().path("errors").get(0).path("code").asString()).isEqualTo("password.used-before");
        assertThat(change(me, current, "My-password-6").status()).isEqualTo(204);
        assertThat(change(me, "My-password-6", "My-password-1").status()).isEqualTo(204);
    }

    @Test
    void saysWhatIsWrongWithTheNewPassword() {
        var opened = desk.open(desk.as("admin01"), "careless", UNIT, "OPERATOR");
        Caller me = desk.as("careless", opened.temporaryPassword());
        Caller.Answer refused = change(me, opened.temporaryPassword(), "careless");
        assertThat(refused.code()).isEqualTo("PASSWORD_REFUSED");
        assertThat(refused.json().path("errors")).hasSize(2);
        assertThat(refused.json().path("errors").get(0).path("pointer").asString())
                .isEqualTo("#/next");
        assertThat(refused.json().toString()).contains("三类");
    }

    @Test
    void countsAWrongCurrentPasswordLikeAWrongSignIn() {
        var opened = desk.open(desk.as("admin01"), "guesser", UNIT, "OPERATOR");
        Caller me = desk.as("guesser", opened.temporaryPassword());
        for (int tries = 1; tries <= 4; tries++) {
            Caller.Answer wrong = change(me, "wrong", "Chosen-by-me-1");
            assertThat(wrong.json().path("errors").get(0).path("pointer").asString())
                    .isEqualTo("#/current");
        }
        assertThat(change(me, "wrong", "Chosen-by-me-1").status()).isEqualTo(423);
        assertThat(change(me, opened.temporaryPassword(), "Chosen-by-me-1").status())
                .isEqualTo(423);
    }

    @Test
    void hasToBeChangedAfterNinetyDays() {
        var opened = desk.open(desk.as("admin01"), "old.hand", UNIT, "OPERATOR");
        Caller me = desk.as("old.hand", opened.temporaryPassword());
        change(me, opened.temporaryPassword(), "Chosen-by-me-1");
        clock.step(Duration.ofDays(60));
        assertThat(desk.signIn("old.hand", "Chosen-by-me-1")
                        .path("account")
                        .path("mustChangePassword")
                        .asBoolean())
                .isFalse();
        clock.step(Duration.ofDays(31));
        assertThat(desk.signIn("old.hand", "Chosen-by-me-1")
                        .path("account")
                        .path("mustChangePassword")
                        .asBoolean())
                .isTrue();
    }

    private static Caller.Answer change(Caller me, String current, String next) {
        return me.post("/me/password", Map.of("current", current, "next", next));
    }
}
