package io.renshetong.person.change;

import static io.renshetong.person.change.Sample.change;
import static io.renshetong.person.change.Sample.changeOf;
import static io.renshetong.person.change.Sample.onRecordWith;
import static org.assertj.core.api.Assertions.assertThat;

import io.renshetong.contract.Risk;
import io.renshetong.declaration.Field;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class EvidenceRulesTests {
    private static final String IDENTITY = "attachments:person-change.attachments.identity";

    @Test
    void takesForKeyWhatTheFormMarksAsKey() {
        Set<String> marked = Arrays.stream(PersonChange.class.getRecordComponents())
                .filter(component -> component.getAnnotation(Field.class).level() == Field.Level.KEY)
                .map(component -> component.getName())
                .collect(Collectors.toSet());
        assertThat(marked).isEqualTo(EvidenceRules.KEY_FIELDS);
    }

    @Test
    void wantsBothSidesOfTheCardForAKeyField() {
        assertThat(change().to("name", "李铭").findings()).containsExactly(IDENTITY);
        assertThat(change().to("name", "李铭").handingIn("id-card-front").findings())
                .containsExactly(IDENTITY);
        assertThat(change().to("name", "李铭").handingIn("other").findings()).containsExactly(IDENTITY);
        assertThat(change().to("name", "李铭")
                        .handingIn("id-card-front", "id-card-back")
                        .findings())
                .isEmpty();
    }

    @Test
    void takesThePolicesWordInstead() {
        assertThat(change().to("name", "李铭").handingIn("police-certificate").findings())
                .isEmpty();
    }

    @Test
    void wantsTheFilesPageWhenItsBirthDateDiffers() {
        var earlier = change().to("fileBirthDate", LocalDate.of(1984, 3, 12));
        assertThat(earlier.findings()).containsExactly("attachments:person-change.attachments.file-birth-date");
        assertThat(earlier.handingIn("other").findings()).isEmpty();
    }

    @Test
    void wantsSomethingWheneverTheFilesBirthDateChanges() {
        assertThat(change().to("fileBirthDate", LocalDate.of(1985, 3, 12)).findings())
                .containsExactly("attachments:person-change.attachments.key");
    }

    @Test
    void wantsSomethingForFirstWorkDateAndPersonalStatus() {
        assertThat(change().to("firstWorkDate", LocalDate.of(2004, 7, 1)).findings())
                .containsExactly("attachments:person-change.attachments.seniority");
        assertThat(change().to("personalStatus", "4").findings())
                .containsExactly("attachments:person-change.attachments.seniority");
    }

    @Test
    void wantsNothingForGeneralFields() {
        assertThat(change().to("mobile", "13900001234", "education", "21", "contactAddress", "株洲市")
                        .findings())
                .isEmpty();
    }

    @Test
    void raisesAnOldNumberTo18CharactersWithoutProof() {
        var raised = changeOf(onRecordWith("idNumber", "430203850312001")).to("idNumber", "43020319850312001X");
        assertThat(raised.findings()).isEmpty();
        assertThat(EvidenceRules.risk(raised.row())).isEqualTo(Risk.KEY);
    }

    @Test
    void wantsProofWhenTheOldNumberBecomesAnotherOne() {
        assertThat(changeOf(onRecordWith("idNumber", "430203850312001"))
                        .to("idNumber", "430203198503120036")
                        .findings())
                .containsExactly(IDENTITY);
    }

    @Test
    void weighsGeneralKeyAndHigh() {
        assertThat(EvidenceRules.risk(change().to("mobile", "13900001234").row()))
                .isEqualTo(Risk.GENERAL);
        assertThat(EvidenceRules.risk(change().to("name", "李铭").row())).isEqualTo(Risk.KEY);
        assertThat(EvidenceRules.risk(
                        change().to("idNumber", "430203198503120036").row()))
                .isEqualTo(Risk.KEY);
        assertThat(EvidenceRules.risk(change().to("idNumber", "430203198503120036", "name", "李铭")
                        .row()))
                .isEqualTo(Risk.HIGH);
    }

    @Test
    void findsNoHighRiskInARaisedNumberWithAMendedName() {
        assertThat(EvidenceRules.risk(changeOf(onRecordWith("idNumber", "430203850312001"))
                        .to("idNumber", "43020319850312001X", "name", "李铭")
                        .row()))
                .isEqualTo(Risk.KEY);
    }

    @Test
    void findsHighRiskInAnotherPassportWithAnotherName() {
        assertThat(EvidenceRules.risk(changeOf(onRecordWith("idDocumentType", "08", "documentNumber", "E12345678"))
                        .to("documentNumber", "E87654321", "name", "John")
                        .row()))
                .isEqualTo(Risk.HIGH);
    }
}
