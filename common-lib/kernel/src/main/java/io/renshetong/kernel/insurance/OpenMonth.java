package io.renshetong.kernel.insurance;

import io.renshetong.kernel.parameter.Parameters;
import java.time.LocalDate;
import java.time.YearMonth;

/** Which month can be declared for: until the cut-off day the next one, afterwards the one after (3.3). */
public final class OpenMonth {
    /** The parameter that says until which day of a month the next one is open. */
    public static final String CUTOFF_DAY = "enroll.cutoff.day";

    private OpenMonth() {}

    /** The first month contributions can begin with for what is confirmed on that day. */
    public static YearMonth on(LocalDate day, String unitCode, Parameters parameters) {
        return YearMonth.from(day).plusMonths(day.getDayOfMonth() <= cutoffDay(day, unitCode, parameters) ? 1 : 2);
    }

    /** The month contributions really begin with: as declared, unless that one is closed. */
    public static YearMonth start(YearMonth declared, LocalDate day, String unitCode, Parameters parameters) {
        YearMonth open = on(day, unitCode, parameters);
        return declared.isBefore(open) ? open : declared;
    }

    /** The last day of a month that still counts for the next. */
    public static int cutoffDay(LocalDate day, String unitCode, Parameters parameters) {
        return parameters
                .require(CUTOFF_DAY, unitCode.substring(0, 6), null, day)
                .whole();
    }
}
