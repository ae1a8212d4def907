package io.renshetong.unit.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTests {
    @ParameterizedTest
    @ValueSource(strings = {"Renshetong@2026", "abcDEF12", "abc-1234", "ABC-1234", "株洲abc123"})
    void acceptsThreeClassesOutOfFour(String password) {
        assertThat(PasswordRules.brokenBy(password, "operator01", 8)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Abc-123, password.too-short",
        "abcd1234, password.too-plain",
        "ABCDEFGH, password.too-plain",
        "Operator01!, password.holds-login",
    })
    void namesTheRuleThatIsBroken(String password, String code) {
        assertThat(PasswordRules.brokenBy(password, "operator01", 8)).containsExactly(code);
    }

    @Test
    void namesAllBrokenRulesAtOnce() {
        assertThat(PasswordRules.brokenBy("ops01", "ops01", 8))
                .isEqualTo(List.of("password.too-short", "password.too-plain", "password.holds-login"));
        assertThat(PasswordRules.brokenBy("Aa1" + "x".repeat(126), "ops01", 8)).containsExactly("password.too-long");
    }

    @RepeatedTest(20)
    void acceptsWhatItMakesItself() {
        assertThat(PasswordRules.brokenBy(TemporaryPassword.make(), "operator01", 8))
                .isEmpty();
    }
}
