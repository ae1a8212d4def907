package io.renshetong.center.preaudit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.renshetong.contract.AttachmentRef;
import io.renshetong.contract.DeclarationSubmission.Declared;
import io.renshetong.contract.FieldChange;
import io.renshetong.contract.Party;
import io.renshetong.contract.Risk;
import io.renshetong.contract.Subject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PreAuditTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private final PreAudit preAudit = new PreAudit();
    private final Map<String, @Nullable Object> payload = new HashMap<>(
            Map.of("idDocumentType", "01", "idNumber", "43020319850312001X", "sex", "1", "birthDate", "1985-03-12"));
    private final List<FieldChange> changes = new ArrayList<>();
    private final List<AttachmentRef> attachments = new ArrayList<>();
    private List<String> warnings = List.of();
    private Risk risk = Risk.GENERAL;

    @Test
    void isGreenForAPlainChange() {
        changing("mobile", "13873300001", "13873300002");
        assertThat(assess().light()).isEqualTo(Light.GREEN);
    }

    @Test
    void refusesANumberWithAWrongCheckCharacter() {
        key().changing("idNumber", "43020319850312001X", "430203198503120011");
        assertThat(assess().light()).isEqualTo(Light.RED);
        assertThat(assess().findings()).extracting(Finding::code).containsExactly("id-number-invalid");
    }

    @Test
    void refusesASexTheNumberContradicts() {
        key().changing("sex", "1", "2");
        assertThat(assess().findings())
                .extracting(Finding::code, Finding::field)
                .containsExactly(tuple("sex-differs", "sex"));
        assertThat(assess().light()).isEqualTo(Light.RED);
    }

    @Test
    void refusesABirthDateTheNumberContradicts() {
        key().changing("birthDate", "1985-03-12", "1985-03-13");
        assertThat(assess().findings()).extracting(Finding::code).containsExactly("birth-date-differs");
    }

    @Test
    void asksNothingOfTheNumberWhenWhoSomebodyIsStaysTheSame() {
        payload.put("idNumber", "430203198503120011");
        changing("mobile", "13873300001", "13873300002");
        assertThat(assess().light()).isEqualTo(Light.GREEN);
    }

    @Test
    void refusesAKeyFieldWithoutEvidence() {
        risk = Risk.KEY;
        changing("name", "张三", "张叁");
        assertThat(assess().findings())
                .extracting(Finding::code, Finding::reasonCode)
                .containsExactly(tuple("evidence-missing", "R02"));
    }

    @Test
    void isGreenForAKeyFieldWithEvidence() {
        key().changing("name", "张三", "张叁");
        assertThat(assess().light()).isEqualTo(Light.GREEN);
    }

    @Test
    void knowsAnUpgradeFrom15To18ThatNeedsNoEvidence() {
        risk = Risk.KEY;
        changing("idNumber", "430203850312001", "43020319850312001X");
        assertThat(assess()).isEqualTo(new Assessment(Light.GREEN, List.of(), true));
    }

    @Test
    void takesAnotherNumberForNoUpgrade() {
        key().changing("idNumber", "430203850312001", "430522197806300019");
        payload.put("birthDate", "1978-06-30");
        assertThat(assess().upgrade()).isFalse();
    }

    @Test
    void looksTwiceAtAKeyFieldDeclaredAsGeneral() {
        key().changing("name", "张三", "张叁");
        risk = Risk.GENERAL;
        assertThat(assess().light()).isEqualTo(Light.YELLOW);
    }

    @Test
    void looksTwiceAtNameAndNumberTogetherBelowHighRisk() {
        key().changing("name", "张三", "张叁").changing("idNumber", "430522197806300019", "43020319850312001X");
        assertThat(assess().findings()).extracting(Finding::code).containsExactly("risk-understated");
    }

    @Test
    void looksTwiceAtWorkBegunBeforeSixteen() {
        changing("firstWorkDate", "2005-07-01", "2000-07-01");
        assertThat(assess().findings()).extracting(Finding::code).containsExactly("first-work-under-16");
    }

    @Test
    void refusesAMobileNobodyCanCall() {
        changing("mobile", "13873300001", "12345");
        assertThat(assess().light()).isEqualTo(Light.RED);
    }

    @Test
    void looksTwiceWhereTheOperatorWasWarned() {
        changing("mobile", "13873300001", "13873300002");
        warnings = List.of("person-change.some-warning");
        assertThat(assess().light()).isEqualTo(Light.YELLOW);
    }

    @Test
    void namesEachWarningAndDoesNotLookTwiceForTheCalendar() {
        warnings = List.of("enrollment.start-moved");
        Assessment calendar = preAudit.assess("new-hire", row(), false);
        assertThat(calendar.light()).isEqualTo(Light.GREEN);
        assertThat(calendar.findings()).extracting(Finding::code).containsExactly("warned.enrollment.start-moved");
        warnings = List.of("enrollment.start-moved", "enrollment.arrears");
        Assessment arrears = preAudit.assess("suspension", row(), false);
        assertThat(arrears.light()).isEqualTo(Light.YELLOW);
        assertThat(arrears.findings())
                .extracting(Finding::code)
                .containsExactly("warned.enrollment.start-moved", "warned.enrollment.arrears");
    }

    @Test
    void looksTwiceWhileAnotherIsOpenForThePerson() {
        changing("mobile", "13873300001", "13873300002");
        Assessment assessment = preAudit.assess("person-change", row(), true);
        assertThat(assessment.findings()).extracting(Finding::reasonCode).containsExactly("R10");
    }

    @Test
    void hasNoRulesOfItsOwnForATypeItDoesNotKnow() {
        assertThat(preAudit.assess("new-hire", row(), false).light()).isEqualTo(Light.GREEN);
    }

    private PreAuditTests key() {
        risk = Risk.KEY;
        attachments.add(new AttachmentRef("a1", "id-card-front", "正面.jpg", "image/jpeg", 1000, "00"));
        return this;
    }

    private PreAuditTests changing(String field, String before, String after) {
        changes.add(new FieldChange(field, before, after));
        payload.put(field, after);
        return this;
    }

    private Assessment assess() {
        return preAudit.assess("person-change", row(), false);
    }

    private FiledRow row() {
        Party operator = new Party("1002", "李强");
        return FiledRow.of(
                new Declared(
                        "4302031120261123000001",
                        1,
                        new Subject("p1", "43020319850312001X", "张三"),
                        risk,
                        payload,
                        changes,
                        attachments,
                        operator,
                        Instant.parse("2026-11-23T01:00:00Z"),
                        null,
                        warnings),
                TODAY);
    }
}
