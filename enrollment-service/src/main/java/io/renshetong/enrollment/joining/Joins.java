package io.renshetong.enrollment.joining;

import io.renshetong.enrollment.declared.StaffChange;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** A row by which somebody comes to be insured at a unit. */
public interface Joins extends StaffChange {
    JoiningTerms terms();

    Job job();

    default @Nullable LocalDate enrolledOn() {
        return terms().enrolledOn();
    }

    default @Nullable YearMonth contributionStart() {
        return terms().contributionStart();
    }

    default @Nullable BigDecimal wage() {
        return terms().wage();
    }

    default @Nullable String insuredIdentity() {
        return terms().insuredIdentity();
    }

    default @Nullable String rateClass() {
        return terms().rateClass();
    }

    default @Nullable String injuryOnlyKind() {
        return terms().injuryOnlyKind();
    }

    default @Nullable LocalDate contractStart() {
        return job().contractStart();
    }

    default @Nullable LocalDate contractEnd() {
        return job().contractEnd();
    }
}
