package io.renshetong.kernel.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.renshetong.kernel.Checked;
import io.renshetong.kernel.Finding;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdDocumentTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @ParameterizedTest
    @ValueSource(strings = {"E12345678", "H1234567890", "12345", "ABCDEFGHIJKLMNOPQRSTUV"})
    void takesAnyLettersAndDigitsForAPassport(String number) {
        IdDocument document = IdDocument.parse("08", number, TODAY).orThrow();

        assertThat(document.number()).isEqualTo(number);
        assertThat(document.birthDate()).isEmpty();
        assertThat(document.sex()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1234", "ABCDEFGHIJKLMNOPQRSTUVW", "E-1234567", "E1234 567", "护照12345"})
    void refusesOtherDocumentsOfTheWrongShape(String number) {
        assertThat(IdDocument.parse("08", number, TODAY).problems()).containsExactly(Finding.of("id-document.number"));
    }

    @Test
    void checksACitizensCardByTheNationalStandard() {
        assertThat(IdDocument.parse("01", "43020319850312001x", TODAY).orThrow().sex())
                .contains(Sex.MALE);
        assertThat(IdDocument.parse("01", "E12345678", TODAY).problems())
                .containsExactly(Finding.of("citizen-id.length"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"810000", "820000", "830000"})
    void readsAResidencePermitLikeACitizenId(String area) {
        IdDocument permit =
                IdDocument.parse("16", numbered(area + "19850312001"), TODAY).orThrow();

        assertThat(permit.birthDate()).contains(LocalDate.of(1985, 3, 12));
        assertThat(permit.sex()).contains(Sex.MALE);
    }

    @Test
    void refusesACitizenIdAsAResidencePermit() {
        assertThat(IdDocument.parse("16", "43020319850312001X", TODAY).problems())
                .containsExactly(Finding.of("id-document.residence-permit-area"));
    }

    @Test
    void warnsWhenAResidencePermitIsDeclaredAsACitizensCard() {
        Checked<IdDocument> read = IdDocument.parse("01", numbered("81000019850312001"), TODAY);

        assertThat(read.warnings()).containsExactly(Finding.warning("id-document.is-residence-permit"));
    }

    @Test
    void readsTheForeignPermanentResidenceCardOf2023() {
        IdDocument card =
                IdDocument.parse("07", numbered("91184019850312002"), TODAY).orThrow();

        assertThat(card.birthDate()).contains(LocalDate.of(1985, 3, 12));
        assertThat(card.sex()).contains(Sex.FEMALE);
    }

    @Test
    void refusesAForeignCardWithAWrongCheckCharacterOrDate() {
        String right = numbered("91184019850312002");
        String wrong = right.substring(0, 17) + (right.charAt(17) == '1' ? '2' : '1');

        assertThat(IdDocument.parse("07", wrong, TODAY).problems())
                .containsExactly(Finding.of("id-document.check-digit"));
        assertThat(IdDocument.parse("07", numbered("91184019850231002"), TODAY).problems())
                .containsExactly(Finding.of("citizen-id.birth-date"));
    }

    @Test
    void stillTakesTheForeignCardOfBefore2023() {
        assertThat(IdDocument.parse("07", "USA110085031201", TODAY).isValid()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"08, E12345678, 08 E1*****78", "01, 43020319850312001X, 01 430203********001X"})
    void neverPrintsItselfInClear(String type, String number, String printed) {
        assertThat(IdDocument.parse(type, number, TODAY).orThrow()).hasToString(printed);
    }

    private static String numbered(String first17) {
        return first17 + Gb11643.checkCharacter(first17);
    }
}
