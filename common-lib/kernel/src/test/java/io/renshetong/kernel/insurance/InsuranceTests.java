package io.renshetong.kernel.insurance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class InsuranceTests {

    @Test
    void isKnownByItsThreeDigitCodeOnly() {
        assertThat(Insurance.ofCode("310")).contains(Insurance.MEDICAL);
        assertThat(Insurance.ofCode("3")).isEmpty();
    }

    @Test
    void bringsItsCompanionsIntoTheSameSubsystem() {
        for (Insurance insurance : Insurance.chosen()) {
            assertThat(insurance.companions()).allMatch(other -> other.subsystem() == insurance.subsystem());
        }
        assertThat(Insurance.MEDICAL.companions())
                .containsExactly(Insurance.LARGE_MEDICAL, Insurance.MATERNITY, Insurance.CIVIL_SERVANT_MEDICAL);
    }

    @Test
    void isChosenOncePerSubsystem() {
        assertThat(Insurance.chosen()).extracting(Insurance::subsystem).containsExactly(Subsystem.values());
    }
}
