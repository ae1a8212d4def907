package io.renshetong.kernel.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.renshetong.kernel.Checked;
import io.renshetong.kernel.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CreditCodeTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9144030071526726XG",
                "91430203MA4L000039",
                "91430203MA4QABCD58",
                "12430203444488887H",
                "91430200183780002R",
                "11430203006123458A",
                "52430200MJJ000012G",
                "92430281MA4PAAA103"
            })
    void acceptsACodeWithAnOrganisationCodeInside(String code) {
        Checked<CreditCode> read = CreditCode.parse(code);

        assertThat(read.orThrow().value()).isEqualTo(code);
        assertThat(read.warnings()).isEmpty();
    }

    @Test
    void acceptsTheStandardsExample() {
        assertThat(CreditCode.parse("91350100M000100Y43").isValid()).isTrue();
    }

    @Test
    void warnsOfAWrongOrganisationCodeInside() {
        assertThat(CreditCode.parse("91430203MA4L0000XR").warnings())
                .containsExactly(Finding.warning("credit-code.organisation-code"));
    }

    @ParameterizedTest
    @CsvSource({
        "91430203MA4L000038, credit-code.check-character",
        "91350100M000100Y4Z, credit-code.shape",
        "91350100M000100Y4I, credit-code.shape",
        "9135010OM000100Y43, credit-code.shape",
        "91A50100M000100Y43, credit-code.shape",
        "91350100M000100Y4, credit-code.shape",
        "'', credit-code.shape"
    })
    void refusesForOneReason(String code, String reason) {
        assertThat(CreditCode.parse(code).problems()).containsExactly(Finding.of(reason));
    }

    @Test
    void readsSmallAndFullWidthLetters() {
        assertThat(CreditCode.parse("　９１４３０２０３ma4qabcd58 ").orThrow())
                .isEqualTo(CreditCode.parse("91430203MA4QABCD58").orThrow());
    }

    @Test
    void findsEveryWrongCharacter() {
        String code = "91430203MA4QABCD58";
        for (int place = 0; place < 18; place++) {
            for (char other : "0123456789ABCDEFGHJKLMNPQRTUWXY".toCharArray()) {
                String changed = code.substring(0, place) + other + code.substring(place + 1);
                assertThat(CreditCode.parse(changed).isValid()).as(changed).isEqualTo(changed.equals(code));
            }
        }
    }

    @Test
    void warnsOfACategoryNobodyRegisters() {
        // 9 at place 0 and 4 at place 1: weight 3 more for the category is made up for at the check character.
        assertThat(CreditCode.parse("94430203MA4QABCD5" + "0123456789ABCDEFGHJKLMNPQRTUWXY".charAt((8 + 31 - 9) % 31))
                        .warnings())
                .containsExactly(Finding.warning("credit-code.category"));
    }

    @Test
    void knowsItsParts() {
        CreditCode code = CreditCode.parse("9144030071526726XG").orThrow();

        assertThat(code.region()).isEqualTo("440300");
        assertThat(code.organisationCode()).isEqualTo("71526726X");
    }

    @ParameterizedTest
    @CsvSource({
        "91430203MA4L000039, 10, true",
        "91430203MA4L000039, 30, false",
        "12430203444488887H, 22, true",
        "12430203444488887H, 10, false",
        "52430200MJJ000012G, 50, true"
    })
    void knowsTheUsualUnitType(String code, String unitType, boolean fits) {
        assertThat(new CreditCode(code).fitsUnitType(unitType)).isEqualTo(fits);
    }

    @Test
    void cannotBeMadeFromAWrongCode() {
        assertThatThrownBy(() -> new CreditCode("91430203MA4L000038")).isInstanceOf(IllegalArgumentException.class);
    }
}
