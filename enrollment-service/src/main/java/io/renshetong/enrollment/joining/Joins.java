package io.renshetong.enrollment.joining;

import io.renshetong.enrollment.declared.StaffChange;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** A row by which somebody comes to be insured at a unit. */
public interface Joins extends StaffChange {
    @Nullable
    LocalDate enrolledOn();

    @Nullable
    YearMonth contributionStart();

    @Nullable
    BigDecimal wage();

    @Nullable
    String insuredIdentity();

    @Nullable
    String rateClass();

    @Nullable
    String injuryOnlyKind();

    @Nullable
    LocalDate contractStart();

    @Nullable
    LocalDate contractEnd();
}
