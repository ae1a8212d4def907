package io.renshetong.enrollment.leaving;

import io.renshetong.declaration.Rule;
import io.renshetong.enrollment.declared.StaffChange;
import io.renshetong.enrollment.declared.StaffChangeRules;
import io.renshetong.enrollment.declared.StaffChangeRules.Look;
import io.renshetong.enrollment.participation.Participation;
import io.renshetong.enrollment.participation.Standing;
import io.renshetong.kernel.insurance.Insurance;
import io.renshetong.kernel.parameter.Parameters;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.function.Predicate;

/** What is asked of everybody who leaves (3.4 ①–④, ⑨); what the ledger says is in {@link LedgerRules}, what proves a reason in {@link Reasons}. */
public final class LeavingRules {
    private LeavingRules() {}

    /** What is asked of retirements too. */
    public static <P extends Record & Leaves> Rule<P> ofAll(Parameters parameters) {
        Rule<P> number = StaffChangeRules.theNumberIsSound();
        Rule<P> chosen = StaffChangeRules.someInsuranceIsChosen();
        Rule<P> day = leavesWithinTheOpenTime(parameters);
        return (row, findings) -> {
            number.check(row, findings);
            chosen.check(row, findings);
            day.check(row, findings);
        };
    }

    /** ③ ④ 不晚于今天, 回溯, 最早为受理月的上月. */
    static <P extends Record & Leaves> Rule<P> leavesWithinTheOpenTime(Parameters parameters) {
        return (row, findings) -> {
            LocalDate on = row.after().leftOn();
            if (on == null) {
                return;
            }
            String region = row.unitCode().substring(0, 6);
            YearMonth earliest = YearMonth.from(row.today())
                    .minusMonths(parameters
                            .require("reduce.min.month", region, null, row.today())
                            .whole());
            if (on.isAfter(row.today())) {
                findings.refuse("leftOn", "enrollment.left-in-future");
            } else if (YearMonth.from(on).isBefore(earliest)) {
                findings.refuse("leftOn", "enrollment.left-too-early", earliest);
            }
            YearMonth last = row.after().lastMonth();
            if (last != null && last.isAfter(YearMonth.from(on))) {
                findings.refuse("lastMonth", "enrollment.last-month", YearMonth.from(on));
            }
        };
    }

    /** ② 死亡或者退休选终止参保，其他原因选暂停参保. */
    static Rule<Leaving> theReasonFits(Predicate<String> reasons, String code) {
        return (row, findings) -> {
            String reason = row.after().changeReason();
            if (reason != null && !reasons.test(reason)) {
                findings.refuse("changeReason", code);
            }
        };
    }

    /** Who died, did so by the day of leaving. */
    static Rule<Leaving> deathHasItsDay() {
        return (row, findings) -> {
            LocalDate died = row.after().diedOn();
            LocalDate on = row.after().leftOn();
            if (Reasons.isDeath(row.after().changeReason()) && died == null) {
                findings.refuse("diedOn", "enrollment.died-on.missing");
            } else if (died != null && on != null && died.isAfter(on)) {
                findings.refuse("diedOn", "enrollment.died-on.late");
            }
        };
    }

    /** ⑨ and E.3 Q: why a contract ended decides on unemployment benefits. */
    static Rule<Leaving> unemploymentHasItsReason() {
        return (row, findings) -> {
            Leaving after = row.after();
            if (!after.insurances().contains(Insurance.UNEMPLOYMENT)
                    || !Reasons.isEndOfContract(after.changeReason())) {
                return;
            }
            if (after.unemploymentReason() == null) {
                findings.refuse("unemploymentReason", "enrollment.unemployment-reason");
            } else if (Reasons.isNotByOwnWill(after.unemploymentReason())) {
                findings.warn("unemploymentReason", "enrollment.not-by-own-will");
            }
        };
    }

    /** ① 只有在本单位参保缴费的险种可减; ③ ≥ 本次参保日期. */
    public static <P extends Record & Leaves> Look<P> paysHere() {
        return (row, known, findings) -> {
            LocalDate on = row.after().leftOn();
            for (Insurance insurance : row.after().insurances()) {
                Optional<Participation> here = known.flatMap(
                                person -> person.history().at(row.unitCode(), insurance))
                        .filter(span -> span.standing() == Standing.PAYING);
                if (here.isEmpty()) {
                    findings.refuse(StaffChange.field(insurance), "enrollment.not-paying-here", insurance.label());
                } else if (on != null && on.isBefore(here.get().since())) {
                    findings.refuse(
                            "leftOn",
                            "enrollment.left-before-joining",
                            here.get().since());
                }
            }
        };
    }

    /** 险种减少: something has to go on, otherwise it is a suspension or a termination. */
    public static Look<Leaving> somethingGoesOn() {
        return (row, known, findings) -> known.ifPresent(person -> {
            boolean goesOn = Insurance.chosen().stream()
                    .filter(insurance -> !row.after().insurances().contains(insurance))
                    .anyMatch(insurance -> person.history()
                            .at(row.unitCode(), insurance)
                            .filter(Participation::isActive)
                            .isPresent());
            if (!goesOn) {
                findings.refuse("medical", "insurance-reduction.nothing-left");
            }
        });
    }
}
