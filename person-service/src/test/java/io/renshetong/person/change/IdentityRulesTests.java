package io.renshetong.person.change;

import static io.renshetong.person.change.Sample.change;
import static io.renshetong.person.change.Sample.changeOf;
import static io.renshetong.person.change.Sample.onRecordWith;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentityRulesTests {
    private static final String[] BOTH_SIDES = {"id-card-front", "id-card-back"};

    @ParameterizedTest
    @CsvSource({
        "4302031985031200, citizen-id.length",
        "990203198503120019, citizen-id.area",
        "430204200102290014, citizen-id.birth-date",
        "440524188001010014, citizen-id.birth-date",
        "110108199001011235, citizen-id.check-digit"
    })
    void refusesANumberForTheReasonOfTheStandard(String number, String code) {
        assertThat(change().to("idNumber", number).handingIn(BOTH_SIDES).findings())
                .contains("idNumber:" + code);
    }

    @Test
    void warnsOfACountyThatNeverWas() {
        assertThat(change().to("idNumber", "430299198503120012")
                        .handingIn(BOTH_SIDES)
                        .findings())
                .containsExactly("idNumber:citizen-id.unknown-county?");
    }

    @Test
    void acceptsAnotherSoundNumberOfTheSameSexAndDay() {
        assertThat(change().to("idNumber", "430203198503120036")
                        .handingIn(BOTH_SIDES)
                        .findings())
                .isEmpty();
    }

    @Test
    void leavesAnUnsoundOldNumberInPeaceWhileOnlyThePhoneChanges() {
        assertThat(changeOf(onRecordWith("idNumber", "110108199001011235", "sex", "2"))
                        .to("mobile", "13900001234")
                        .findings())
                .isEmpty();
    }

    @Test
    void refusesASexOtherThanTheNumberTells() {
        assertThat(change().to("sex", "2").handingIn(BOTH_SIDES).findings())
                .containsExactly("sex:citizen-id.sex-differs");
    }

    @Test
    void refusesABirthDateOtherThanTheNumberTells() {
        assertThat(change().to("birthDate", LocalDate.of(1985, 3, 21))
                        .handingIn(BOTH_SIDES)
                        .findings())
                .containsExactly("birthDate:citizen-id.birth-date-differs");
    }

    @Test
    void refusesANumberThatContradictsSexAndBirthDateOnRecord() {
        assertThat(change().to("idNumber", "430203199001012347")
                        .handingIn(BOTH_SIDES)
                        .findings())
                .containsExactly("sex:citizen-id.sex-differs", "birthDate:citizen-id.birth-date-differs");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "9"})
    void knowsMenAndWomenOnly(String sex) {
        assertThat(change().to("sex", sex).handingIn(BOTH_SIDES).findings()).contains("sex:person-change.sex.unknown");
    }

    @Test
    void wantsTheCitizenIdOfACitizen() {
        assertThat(change().to("idNumber", null).handingIn(BOTH_SIDES).findings())
                .containsExactly("idNumber:person-change.idNumber.missing");
    }

    @Test
    void wantsTheDocumentNumberOfAnybodyElse() {
        assertThat(change().to("idDocumentType", "04").handingIn(BOTH_SIDES).findings())
                .containsExactly("documentNumber:person-change.documentNumber.missing");
    }

    @Test
    void wantsAResidencePermitsNumberToBeginWith81To83() {
        assertThat(change().to("idDocumentType", "16").handingIn(BOTH_SIDES).findings())
                .containsExactly("idNumber:id-document.residence-permit-area");
    }

    @Test
    void checksThePermanentResidenceCardOf2023() {
        assertThat(change().to("idDocumentType", "07", "documentNumber", "911840198503120019")
                        .handingIn(BOTH_SIDES)
                        .findings())
                .anyMatch(found -> found.startsWith("documentNumber:"));
    }

    @Test
    void takesSexAndBirthDateOfAPassportAsTyped() {
        assertThat(changeOf(onRecordWith("idDocumentType", "08", "documentNumber", "E12345678", "nationality", "USA"))
                        .to("sex", "2", "birthDate", LocalDate.of(1989, 1, 2))
                        .handingIn("other")
                        .findings())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"birthDate", "fileBirthDate"})
    void refusesABirthBefore1900AndAfterToday(String field) {
        var passport = onRecordWith("idDocumentType", "08", "documentNumber", "E12345678", "nationality", "USA");
        assertThat(changeOf(passport)
                        .to(field, LocalDate.of(1899, 12, 31))
                        .handingIn("other")
                        .findings())
                .contains(field + ":citizen-id.birth-date");
        assertThat(changeOf(passport)
                        .to(field, Sample.TODAY.plusDays(1))
                        .handingIn("other")
                        .findings())
                .contains(field + ":citizen-id.birth-date");
    }

    @ParameterizedTest
    @ValueSource(strings = {"王五", "陈䶮", "𠮷晓梅", "阿依古丽·买买提", "欧阳修远", "王Amy"})
    void acceptsNames(String name) {
        assertThat(change().to("name", name).handingIn(BOTH_SIDES).findings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "𠮷, length",
        "李, length",
        "李 明, blank-inside",
        "李明3, characters",
        "阿依古丽.买买提, characters",
        "阿依古丽•买买提, characters",
        "·李明, characters",
        "李明😀, characters"
    })
    void refusesWhatIsNoName(String name, String reason) {
        assertThat(change().to("name", name).handingIn(BOTH_SIDES).findings())
                .containsExactly("name:person-change.name." + reason);
    }

    @Test
    void refusesANameOf51Characters() {
        assertThat(change().to("name", "长".repeat(51)).handingIn(BOTH_SIDES).findings())
                .containsExactly("name:person-change.name.length");
        assertThat(change().to("name", "𠮷".repeat(50)).handingIn(BOTH_SIDES).findings())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"John O'Neill", "Jean-Luc Picard", "Müller", "Иван Петров", "Mary Ann Jr."})
    void acceptsForeignLettersAndBlanksOfForeigners(String name) {
        assertThat(changeOf(onRecordWith("idDocumentType", "08", "documentNumber", "E12345678", "nationality", "USA"))
                        .to("name", name)
                        .handingIn("other")
                        .findings())
                .isEmpty();
    }

    @Test
    void warnsOfACitizenOfAnotherCountryAndAChineseWithAForeignPassport() {
        assertThat(change().to("nationality", "USA").findings())
                .containsExactly("nationality:person-change.nationality.unlikely?");
        assertThat(change().to("idDocumentType", "08", "documentNumber", "E12345678")
                        .handingIn("other")
                        .findings())
                .containsExactly("nationality:person-change.nationality.unlikely?");
    }

    @Test
    void asksTwiceAboutANumberOf15Digits() {
        assertThat(change().to("idNumber", "430203850312001")
                        .handingIn(BOTH_SIDES)
                        .findings())
                .containsExactly("idNumber:person-change.idNumber.old-form?");
    }
}
