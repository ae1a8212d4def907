package io.renshetong.kernel.money;

import static io.renshetong.kernel.money.BankAccount.Holder.PERSON;
import static io.renshetong.kernel.money.BankAccount.Holder.UNIT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.renshetong.kernel.Checked;
import io.renshetong.kernel.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BankAccountTests {

    private static final String CARD = "6228480012345678903";

    @ParameterizedTest
    @ValueSource(strings = {CARD, "6217002900012345677", "6222021901012345672", "6217995520012345672"})
    void acceptsACardNumberWithItsLuhnDigitAndNoOther(String card) {
        assertThat(BankAccount.parse(PERSON, card).orThrow().number()).isEqualTo(card);
        for (char last = '0'; last <= '9'; last++) {
            String changed = card.substring(0, 18) + last;
            assertThat(BankAccount.parse(PERSON, changed).isValid()).isEqualTo(changed.equals(card));
        }
    }

    @Test
    void takesNoLuhnDigitFromAUnitsAccount() {
        assertThat(BankAccount.parse(UNIT, "1903020109024512345").isValid()).isTrue();
    }

    @Test
    void dropsSpacesAndHyphens() {
        assertThat(BankAccount.parse(PERSON, " 6228 4800-1234\u00A05678 903")
                        .orThrow()
                        .number())
                .isEqualTo(CARD);
    }

    @ParameterizedTest
    @CsvSource({
        "PERSON, 6228480012345678904, bank-account.check-digit",
        "PERSON, 62284800123, bank-account.card-length",
        "PERSON, 62284800123456789031, bank-account.card-length",
        "PERSON, 622848001234567890A, bank-account.shape",
        "UNIT, 1234, bank-account.shape",
        "UNIT, 123456789012345678901234567890123, bank-account.shape"
    })
    void refusesForOneReason(BankAccount.Holder holder, String number, String reason) {
        assertThat(BankAccount.parse(holder, number).problems()).containsExactly(Finding.of(reason));
    }

    @Test
    void onlyHintsAtALengthUnusualForTheBank() {
        Checked<BankAccount> read = BankAccount.parse(UNIT, "190302010902451234", "102");

        assertThat(read.warnings()).extracting(Finding::message).containsExactly("账号为18位，与该银行对公账号的常见长度不同，请核对");
        assertThat(BankAccount.parse(UNIT, "1903020109024512345", "102").warnings())
                .isEmpty();
        assertThat(BankAccount.parse(UNIT, "19030201", "999").warnings()).isEmpty();
    }

    @Test
    void neverPrintsItselfInClear() {
        assertThat(new BankAccount(PERSON, CARD)).hasToString("6228 **** **** 8903");
        assertThatThrownBy(() -> new BankAccount(PERSON, "6228480012345678904")).hasMessage("bank-account.check-digit");
    }

    @Test
    void belongsToABranchOfTheChosenBank() {
        assertThat(BranchNumber.parse("102552000011", "102").orThrow().bank()).isEqualTo("102");
        assertThat(BranchNumber.parse("102552000011", "105").problems())
                .containsExactly(Finding.of("branch-number.other-bank"));
        assertThat(BranchNumber.parse("10255200001", "102").problems())
                .containsExactly(Finding.of("branch-number.shape"));
    }

    @Test
    void checksOnlyDigits() {
        assertThat(Luhn.checks("")).isFalse();
        assertThat(Luhn.checks("7992739871X")).isFalse();
        assertThat(Luhn.checks("79927398713")).isTrue();
    }
}
