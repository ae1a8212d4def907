package io.renshetong.enrollment.joining;

import io.renshetong.declaration.Findings;
import io.renshetong.declaration.GroupRule;
import io.renshetong.declaration.Remark;
import io.renshetong.declaration.Requirement;
import io.renshetong.declaration.Row;
import io.renshetong.declaration.Rule;
import io.renshetong.enrollment.declared.StaffChange;
import io.renshetong.enrollment.declared.StaffChangeRules;
import io.renshetong.enrollment.outside.SystemUnits;
import io.renshetong.kernel.identity.IdDocument;
import io.renshetong.kernel.identity.Sex;
import io.renshetong.kernel.insurance.Insurance;
import io.renshetong.kernel.insurance.OpenMonth;
import io.renshetong.kernel.money.Money;
import io.renshetong.kernel.parameter.Parameters;
import io.renshetong.kernel.retirement.PensionAge;
import io.renshetong.kernel.retirement.Retirement;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is asked of everybody who joins, without asking anybody (3.1 ③–⑨, 3.3). */
public final class JoiningRules {
    /** 超龄人员 in the table {@code injury-only-kind}. */
    private static final String OVER_AGE = "13";

    private static final int WORKING_AGE = 16;

    private JoiningRules() {}

    /** All of them. */
    public static <P extends Record & Joins> Rule<P> all(Parameters parameters) {
        Rule<P> number = StaffChangeRules.theNumberIsSound();
        Rule<P> chosen = StaffChangeRules.someInsuranceIsChosen();
        Rule<P> month = joinsWithinTheOpenTime(parameters);
        Rule<P> start = startsInTheOpenMonth(parameters);
        Rule<P> age = isOldEnough();
        Rule<P> wage = theWageIsPositive();
        Rule<P> base = theWageIsWithinBounds(parameters);
        Rule<P> contract = theContractEndsAfterItBegins();
        return (row, findings) -> {
            number.check(row, findings);
            chosen.check(row, findings);
            month.check(row, findings);
            start.check(row, findings);
            age.check(row, findings);
            wage.check(row, findings);
            base.check(row, findings);
            contract.check(row, findings);
        };
    }

    /** ③ 未满16周岁. */
    static <P extends Record & Joins> Rule<P> isOldEnough() {
        return (row, findings) -> {
            LocalDate on = row.after().enrolledOn();
            row.after()
                    .document(row.today())
                    .flatMap(IdDocument::birthDate)
                    .filter(born -> on != null && born.plusYears(WORKING_AGE).isAfter(on))
                    .ifPresent(born -> findings.refuse("idNumber", "enrollment.under-16"));
        };
    }

    /** ④ 超龄: injury insurance alone, where the parameter allows it. */
    public static <P extends Record & Joins> void isNotPastPensionAge(
            Row<P> row,
            @Nullable Sex sex,
            @Nullable LocalDate birthDate,
            @Nullable String personalStatus,
            Parameters parameters,
            Findings findings) {
        if (sex == null
                || birthDate == null
                || !Retirement.of(PensionAge.of(sex, personalStatus), birthDate, parameters)
                        .isReachedOn(row.today())) {
            return;
        }
        P after = row.after();
        boolean allowed = OVER_AGE.equals(after.injuryOnlyKind())
                && after.insurances().equals(Set.of(Insurance.INJURY))
                && parameters
                        .value(
                                "enroll.injury-only.kinds",
                                row.unitCode().substring(0, 6),
                                Insurance.INJURY,
                                row.today())
                        .filter(kinds -> kinds.list().contains(OVER_AGE))
                        .isPresent();
        if (allowed) {
            findings.warn("idNumber", "enrollment.past-pension-age");
        } else {
            findings.refuse("idNumber", "enrollment.past-pension-age.refused");
        }
    }

    /** ⑥ ⑦ 不晚于当前可申报月度, 最早可回溯. */
    static <P extends Record & Joins> Rule<P> joinsWithinTheOpenTime(Parameters parameters) {
        return (row, findings) -> {
            LocalDate on = row.after().enrolledOn();
            if (on == null) {
                return;
            }
            YearMonth open = OpenMonth.on(row.today(), row.unitCode(), parameters);
            int months = parameters
                    .require("enroll.backdate.months", row.unitCode().substring(0, 6), null, row.today())
                    .whole();
            if (YearMonth.from(on).isAfter(open)) {
                findings.refuse("enrolledOn", "enrollment.too-late", open);
            }
            if (on.isBefore(row.today().minusMonths(months))) {
                findings.refuse("enrolledOn", "enrollment.too-early", months);
            }
        };
    }

    /** 3.3: a month that is closed is not refused but moved on, and the operator is told. */
    static <P extends Record & Joins> Rule<P> startsInTheOpenMonth(Parameters parameters) {
        return (row, findings) -> {
            YearMonth start = row.after().contributionStart();
            LocalDate on = row.after().enrolledOn();
            if (start == null) {
                return;
            }
            YearMonth open = OpenMonth.on(row.today(), row.unitCode(), parameters);
            if (start.isAfter(open)) {
                findings.refuse("contributionStart", "enrollment.start-too-late", open);
            } else if (on != null && start.isBefore(YearMonth.from(on))) {
                findings.refuse("contributionStart", "enrollment.start-before-joining");
            } else if (start.isBefore(open)) {
                findings.warn(
                        "contributionStart",
                        "enrollment.start-moved",
                        OpenMonth.cutoffDay(row.today(), row.unitCode(), parameters),
                        start,
                        open);
            }
        };
    }

    /** 3.3: the month the effect will begin with, where that is another than the declared one. */
    static <P extends Record & Joins> Remark<P> aClosedMonthMovesOn(Parameters parameters) {
        return (row, unitCode, day) -> Optional.ofNullable(row.contributionStart())
                .map(declared -> OpenMonth.start(declared, day, unitCode, parameters))
                .filter(start -> !start.equals(row.contributionStart()))
                .map(start -> Remark.Said.of("enrollment.start-moved", start));
    }

    /** ⑨ 工资>0. */
    static <P extends Record & Joins> Rule<P> theWageIsPositive() {
        return (row, findings) -> {
            if (row.after().wage() != null && row.after().wage().signum() <= 0) {
                findings.refuse("wage", "enrollment.wage");
            }
        };
    }

    /** ⑨ 低于下限、高于上限: told, not refused. */
    static <P extends Record & Joins> Rule<P> theWageIsWithinBounds(Parameters parameters) {
        ContributionBases bases = new ContributionBases(parameters);
        return (row, findings) -> {
            P after = row.after();
            YearMonth month = after.contributionStart();
            if (after.wage() == null || after.wage().signum() <= 0 || month == null) {
                return;
            }
            Money wage = new Money(after.wage());
            for (Insurance insurance : after.insurances()) {
                bases.bounds(row.unitCode().substring(0, 6), insurance, month).ifPresent(bounds -> {
                    if (wage.compareTo(bounds.floor()) < 0) {
                        findings.warn(
                                "wage",
                                "enrollment.wage.floor",
                                insurance.label(),
                                bounds.floor().formatted());
                    } else if (wage.compareTo(bounds.cap()) > 0) {
                        findings.warn(
                                "wage",
                                "enrollment.wage.cap",
                                insurance.label(),
                                bounds.cap().formatted());
                    }
                });
            }
        };
    }

    /** 附件 of 3.1; whether a document is asked for of each person is the region's to say. */
    public static Requirement isProvedBy(String document, Parameters parameters) {
        return Requirement.of(document, "enrollment.proof." + document)
                .where((region, day) -> parameters
                        .require("enroll.proof." + document, region, null, day)
                        .isOn());
    }

    /** ⑮ 单位在该险种正常参保 (AAB051 = 1); unit-service is asked once for all rows. */
    static <P extends Record & Joins> GroupRule<P> theUnitTakesPart(SystemUnits units) {
        return rows -> {
            Optional<SystemUnits.Registered> registered =
                    units.of(rows.all().stream().map(Row::unitCode).collect(Collectors.toSet()));
            rows.each((row, findings) -> row.after().insurances().forEach(insurance -> {
                if (registered.isEmpty()) {
                    findings.postpone(StaffChange.field(insurance), "enrollment.unit-not-checked", insurance.label());
                } else if (!registered.get().takesPart(row.unitCode(), insurance)) {
                    findings.refuse(StaffChange.field(insurance), "enrollment.unit-takes-no-part", insurance.label());
                }
            }));
        };
    }

    static <P extends Record & Joins> Rule<P> theContractEndsAfterItBegins() {
        return (row, findings) -> {
            LocalDate start = row.after().contractStart();
            LocalDate end = row.after().contractEnd();
            if (start != null && end != null && end.isBefore(start)) {
                findings.refuse("contractEnd", "enrollment.contract");
            }
        };
    }
}
