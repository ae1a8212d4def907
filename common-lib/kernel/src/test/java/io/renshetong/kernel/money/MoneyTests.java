package io.renshetong.kernel.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.renshetong.kernel.Finding;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTests {

    @ParameterizedTest
    @CsvSource({
        "3000, 4308.00",
        "5000, 5000.00",
        "21540, 21540.00",
        "30000, 21540.00",
        "4307.5, 4308.00",
        "5000.5, 5001.00"
    })
    void becomesAContributionBase(String wage, String base) {
        assertThat(Money.of(wage).between(Money.of(4308), Money.of(21540)).toWholeYuan())
                .hasToString(base);
    }

    @ParameterizedTest
    @CsvSource({
        "5000, 0.004, 20.00",
        "4308, 0.08, 344.64",
        "4308, 0.02, 86.16",
        "4308, 0.005, 21.54",
        "0.01, 0.5, 0.01",
        "0.01, 0.49, 0.00"
    })
    void roundsAContributionHalfUpToTheFen(String base, BigDecimal rate, String contribution) {
        assertThat(Money.of(base).times(rate)).hasToString(contribution);
    }

    @ParameterizedTest
    @CsvSource({
        "'1,234,567.8', 1234567.80",
        "４３０８．５０, 4308.50",
        "' 12 ', 12.00",
        "-3.10, -3.10",
        "1.500, 1.50",
        "9999999999.99, 9999999999.99"
    })
    void readsAnAmountAsTyped(String text, String amount) {
        assertThat(Money.parse(text).orThrow()).hasToString(amount);
    }

    @ParameterizedTest
    @CsvSource({
        "1.005, money.decimals",
        "10000000000, money.too-large",
        "'12,34', money.shape",
        "1e3, money.shape",
        "'', money.shape",
        "五千, money.shape"
    })
    void refusesWhatItCannotHoldExactly(String text, String reason) {
        assertThat(Money.parse(text).problems()).containsExactly(Finding.of(reason));
    }

    @Test
    void equalsTheSameAmountWrittenOtherwise() {
        assertThat(Money.of("5000")).isEqualTo(Money.of("5000.000")).hasSameHashCodeAs(Money.of("5000.00"));
    }

    @Test
    void addsAndSubtractsExactly() {
        assertThat(Money.of("0.10").plus(Money.of("0.20")).minus(Money.of("0.30")))
                .isEqualTo(Money.ZERO);
        assertThat(Money.ZERO.isPositive()).isFalse();
        assertThat(Money.of("1234567.8").formatted()).isEqualTo("1,234,567.80");
    }

    @Test
    void refusesAFloorAboveTheCap() {
        assertThatThrownBy(() -> Money.ZERO.between(Money.of(2), Money.of(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
