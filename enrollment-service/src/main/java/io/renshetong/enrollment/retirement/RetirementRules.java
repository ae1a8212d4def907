package io.renshetong.enrollment.retirement;

import io.renshetong.declaration.Findings;
import io.renshetong.declaration.Requirement;
import io.renshetong.declaration.Row;
import io.renshetong.declaration.Rule;
import io.renshetong.enrollment.declared.StaffChangeRules.Look;
import io.renshetong.enrollment.participation.Insured;
import io.renshetong.kernel.identity.Sex;
import io.renshetong.kernel.parameter.Parameters;
import io.renshetong.kernel.retirement.PensionAge;
import io.renshetong.kernel.retirement.Retirement;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;

/** When somebody may retire (3.4 ⑤, DOMAIN C.7). */
final class RetirementRules {
    static final String EARLY_NOTICE = "early-notice";
    static final String APPROVAL = "retirement-approval";

    /** 工伤、特殊工种、因病提前: not held against the table. */
    private static final Set<String> EARLY_KINDS = Set.of("412", "413", "414");

    private RetirementRules() {}

    static Look<Retiring> isOldEnough(Parameters parameters) {
        return (row, known, findings) ->
                known.ifPresent(person -> check(row, of(person.person(), parameters), findings));
    }

    /** 减员日期 is not before 退休日期: nobody leaves for a pension they do not draw yet. */
    static Rule<Retiring> leavesWhenRetired() {
        return (row, findings) -> {
            LocalDate left = row.after().leftOn();
            LocalDate retired = row.after().retiredOn();
            if (left != null && retired != null && left.isBefore(retired)) {
                findings.refuse("leftOn", "retirement.left-before-retiring", retired);
            }
        };
    }

    static Requirement earlyKindsAreApproved() {
        return Requirement.of(APPROVAL, "retirement.approval").when("retirementKind", EARLY_KINDS);
    }

    private static boolean isEarlyKind(Row<Retiring> row) {
        return row.after().retirementKind() != null
                && EARLY_KINDS.contains(row.after().retirementKind());
    }

    private static void check(Row<Retiring> row, Retirement retirement, Findings findings) {
        if (row.after().retiredOn() == null || isEarlyKind(row)) {
            return;
        }
        YearMonth month = YearMonth.from(row.after().retiredOn());
        if (month.isBefore(retirement.earliest())) {
            findings.refuse("retiredOn", "retirement.too-early", retirement.statutory(), retirement.earliest());
        } else if (month.isBefore(retirement.statutory())) {
            early(row, retirement, findings);
        } else if (month.isAfter(retirement.latest())) {
            findings.warn("retiredOn", "retirement.late", retirement.latest());
        }
    }

    private static void early(Row<Retiring> row, Retirement retirement, Findings findings) {
        if (row.has(EARLY_NOTICE)) {
            findings.warn("retiredOn", "retirement.early", retirement.statutory());
        } else {
            findings.refuse("attachments", "retirement.early-notice", retirement.statutory());
        }
    }

    private static Retirement of(Insured person, Parameters parameters) {
        Sex sex = Sex.FEMALE.code().equals(person.sex()) ? Sex.FEMALE : Sex.MALE;
        return Retirement.of(PensionAge.of(sex, person.personalStatus()), person.birthDate(), parameters);
    }
}
