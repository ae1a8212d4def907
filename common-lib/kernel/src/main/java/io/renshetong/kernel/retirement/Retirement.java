package io.renshetong.kernel.retirement;

import io.renshetong.kernel.parameter.Parameter;
import io.renshetong.kernel.parameter.Parameters;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/**
 * When one person may draw a pension (DOMAIN C.7); the pension is paid from the month after.
 *
 * @param statutory the month the statutory age is reached
 * @param earliest the first month that can be chosen by who has contributed long enough, never before the original age
 * @param latest the last month person and unit can agree upon
 * @param delay months the statutory age lies above the original one
 */
public record Retirement(YearMonth birth, YearMonth statutory, YearMonth earliest, YearMonth latest, int delay) {

    /** Reckons with the ages and steps the parameters give for the whole country. */
    public static Retirement of(PensionAge group, LocalDate birthDate, Parameters parameters) {
        YearMonth birth = YearMonth.from(birthDate);
        LocalDate atSixteen = birthDate.plusYears(16);
        int originalAge = parameters
                .require(
                        group.parameter("original-age"),
                        Parameters.NATION,
                        null,
                        // The ages are older than the parameter's first day for those who were grown up then.
                        atSixteen.isBefore(LocalDate.of(1978, 6, 2)) ? LocalDate.of(1978, 6, 2) : atSixteen)
                .whole();
        YearMonth original = birth.plusYears(originalAge);
        int delay = delay(group, original, parameters);
        YearMonth statutory = original.plusMonths(delay);
        int flexible = parameters
                .value("retire.flexible.months", Parameters.NATION, statutory.atDay(1))
                .map(Parameter::whole)
                .orElse(0);
        YearMonth earliest = statutory.minusMonths(flexible);
        return new Retirement(
                birth,
                statutory,
                earliest.isBefore(original) ? original : earliest,
                statutory.plusMonths(flexible),
                delay);
    }

    /** How many months must have been contributed to draw a pension from that month on. */
    public static int minimumContributionMonths(YearMonth from, Parameters parameters) {
        return parameters
                .require("retire.min-contribution.months", Parameters.NATION, null, from.atDay(1))
                .whole();
    }

    /** Who reached the original age before there were steps is not delayed. */
    private static int delay(PensionAge group, YearMonth original, Parameters parameters) {
        LocalDate reached = original.atDay(1);
        Parameter step = parameters
                .value(group.parameter("months-per-delay"), Parameters.NATION, reached)
                .orElse(null);
        if (step == null) {
            return 0;
        }
        int most = parameters
                .require(group.parameter("max-delay.months"), Parameters.NATION, null, reached)
                .whole();
        long months = ChronoUnit.MONTHS.between(YearMonth.from(step.from()), original) + 1;
        return (int) Math.min(Math.ceilDiv(months, step.whole()), most);
    }

    /** The statutory age in whole months. */
    public int ageInMonths() {
        return (int) ChronoUnit.MONTHS.between(birth, statutory);
    }

    /** Whether the statutory age is reached on that day: from the first of its month. */
    public boolean isReachedOn(LocalDate day) {
        return !YearMonth.from(day).isBefore(statutory);
    }

    /** Months from that day's month to the statutory one; negative when it has passed. */
    public int monthsLeft(LocalDate day) {
        return (int) ChronoUnit.MONTHS.between(YearMonth.from(day), statutory);
    }
}
