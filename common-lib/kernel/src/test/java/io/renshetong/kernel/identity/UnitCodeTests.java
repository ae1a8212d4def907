package io.renshetong.kernel.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnitCodeTests {

    @Test
    void isARegionAndASerial() {
        UnitCode code = UnitCode.parse(" 430203000101 ").orThrow();

        assertThat(code.region()).isEqualTo("430203");
        assertThat(code.serial()).isEqualTo("000101");
        assertThat(code).hasToString("430203000101");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "43020300010", "4302030001011", "43020300010A"})
    void isTwelveDigitsAndNothingElse(String text) {
        assertThat(UnitCode.parse(text).firstProblem().orElseThrow().message()).isEqualTo("单位管理码应为12位数字");
        assertThatThrownBy(() -> new UnitCode(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
