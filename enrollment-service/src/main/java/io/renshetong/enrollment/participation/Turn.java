package io.renshetong.enrollment.participation;

import io.renshetong.kernel.insurance.Insurance;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * One change of a participation in one insurance at one unit.
 *
 * @param on the first day of the new standing
 * @param terms on what terms, of somebody who joins
 * @param lastMonth the last month paid, of somebody who leaves
 */
public record Turn(
        String unitCode,
        Insurance insurance,
        LocalDate on,
        Standing to,
        @Nullable Terms terms,
        @Nullable YearMonth lastMonth,
        Cause cause) {

    public static Turn joins(String unitCode, Insurance insurance, Terms terms, Cause cause) {
        return new Turn(unitCode, insurance, terms.enrolledOn(), Standing.PAYING, terms, null, cause);
    }

    public static Turn leaves(
            String unitCode, Insurance insurance, LocalDate on, Standing to, YearMonth lastMonth, Cause cause) {
        return new Turn(unitCode, insurance, on, to, null, lastMonth, cause);
    }
}
