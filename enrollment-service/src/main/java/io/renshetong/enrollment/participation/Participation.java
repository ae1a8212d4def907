package io.renshetong.enrollment.participation;

import io.renshetong.kernel.insurance.Insurance;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A span of time in which somebody's participation in one insurance at one unit did not change.
 *
 * @param id in the table; absent before it is written
 * @param since the first day
 * @param until the day after the last; absent for what holds now
 */
public record Participation(
        @Nullable Long id,
        String unitCode,
        Insurance insurance,
        LocalDate since,
        @Nullable LocalDate until,
        Standing standing,
        Terms terms,
        Cause cause) {

    public boolean isPresent() {
        return until == null;
    }

    /** Insured there and now. */
    public boolean isActive() {
        return isPresent() && standing.isActive();
    }

    boolean holdsOn(LocalDate day) {
        return !day.isBefore(since) && (until == null || day.isBefore(until));
    }

    Participation endingOn(LocalDate day) {
        return new Participation(id, unitCode, insurance, since, day, standing, terms, cause);
    }
}
