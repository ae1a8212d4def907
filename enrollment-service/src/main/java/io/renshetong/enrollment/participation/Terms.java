package io.renshetong.enrollment.participation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * On what terms somebody is insured.
 *
 * @param firstEnrolledOn AAC049, in this insurance at any unit
 * @param enrolledOn AAC030
 * @param insuredIdentity AAC066
 * @param rateClass AAA040
 * @param wage AAC040, yuan
 * @param contributionBase AAE180, yuan; absent while no bounds are published
 * @param contributionStart AAE041
 * @param contributionEnd AAE042, the last month paid; absent while it goes on
 */
public record Terms(
        LocalDate firstEnrolledOn,
        LocalDate enrolledOn,
        @Nullable String insuredIdentity,
        @Nullable String rateClass,
        @Nullable BigDecimal wage,
        @Nullable BigDecimal contributionBase,
        YearMonth contributionStart,
        @Nullable YearMonth contributionEnd) {

    Terms firstEnrolledOn(LocalDate first) {
        return new Terms(
                first,
                enrolledOn,
                insuredIdentity,
                rateClass,
                wage,
                contributionBase,
                contributionStart,
                contributionEnd);
    }

    Terms until(@Nullable YearMonth lastMonth) {
        return new Terms(
                firstEnrolledOn,
                enrolledOn,
                insuredIdentity,
                rateClass,
                wage,
                contributionBase,
                contributionStart,
                lastMonth);
    }
}
