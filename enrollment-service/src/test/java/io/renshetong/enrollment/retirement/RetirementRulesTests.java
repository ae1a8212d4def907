package io.renshetong.enrollment.retirement;

import static org.assertj.core.api.Assertions.assertThat;

import io.renshetong.contract.AttachmentRef;
import io.renshetong.declaration.Findings;
import io.renshetong.declaration.Row;
import io.renshetong.enrollment.declared.Bearer;
import io.renshetong.enrollment.declared.Choice;
import io.renshetong.enrollment.participation.History;
import io.renshetong.enrollment.participation.Insured;
import io.renshetong.enrollment.participation.Participations;
import io.renshetong.kernel.parameter.Parameters;
import io.renshetong.starter.crypto.Secret;
import io.renshetong.testkit.TestActors;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Acceptance 3: a working woman born in January 1975, whose statutory month is February 2025. */
class RetirementRulesTests {
    private static final Insured WOMAN = new Insured(
            "key",
            "01",
            Objects.requireNonNull(Secret.of("430203197501010028")),
            "李芳",
            "2",
            LocalDate.of(1975, 1, 1),
            "1");

    private static List<String> said(LocalDate on, String kind, AttachmentRef... documents) {
        List<String> said = new ArrayList<>();
        Retiring row = new Retiring(
                new Bearer("01", "430203197501010028", "李芳"),
                new Choice("1", "1", "1"),
                on,
                on,
                kind,
                null,
                null,
                null);
        RetirementRules.isOldEnough(Parameters.load())
                .at(
                        new Row<>(
                                null,
                                null,
                                "430203000101",
                                null,
                                row,
                                Set.of(),
                                List.of(documents),
                                on,
                                TestActors.operator("430203000101")),
                        Optional.of(new Participations.Known(WOMAN, History.empty())),
                        new Findings() {
                            @Override
                            public void refuse(String field, String code, Object... arguments) {
                                said.add("refuses " + field + " " + code);
                            }

                            @Override
                            public void warn(String field, String code, Object... arguments) {
                                said.add("warns " + field + " " + code);
                            }

                            @Override
                            public void postpone(String field, String code, Object... arguments) {
                                throw new AssertionError("These rules ask nobody");
                            }
                        });
        return said;
    }

    private static AttachmentRef document(String kind) {
        return new AttachmentRef("1", kind, "a.pdf", "application/pdf", 1, "00");
    }

    @Test
    void refusesAMonthEarlyWithoutTheNotice() {
        assertThat(said(LocalDate.of(2025, 1, 20), "411"))
                .containsExactly("refuses attachments retirement.early-notice");
    }

    @Test
    void marksAMonthEarlyWithTheNotice() {
        assertThat(said(LocalDate.of(2025, 1, 20), "411", document("early-notice")))
                .containsExactly("warns retiredOn retirement.early");
    }

    @Test
    void hasNothingToSayInTheStatutoryMonth() {
        assertThat(said(LocalDate.of(2025, 2, 20), "411")).isEmpty();
    }

    @Test
    void refusesWhatNoNoticeCanAllowAndAsksAboutWhatComesTooLate() {
        assertThat(said(LocalDate.of(2024, 12, 31), "411", document("early-notice")))
                .containsExactly("refuses retiredOn retirement.too-early");
        assertThat(said(LocalDate.of(2028, 3, 1), "411")).containsExactly("warns retiredOn retirement.late");
    }

    @Test
    void letsTheApprovalDecideOnEarlyKinds() {
        assertThat(said(LocalDate.of(2020, 5, 1), "413")).isEmpty();
        assertThat(RetirementRules.earlyKindsAreApproved().holdsFor("413")).isTrue();
        assertThat(RetirementRules.earlyKindsAreApproved().holdsFor("411")).isFalse();
    }
}
