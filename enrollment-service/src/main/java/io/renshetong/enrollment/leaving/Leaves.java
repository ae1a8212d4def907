package io.renshetong.enrollment.leaving;

import io.renshetong.enrollment.declared.StaffChange;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A row by which somebody's insurance at a unit stops or changes its footing. */
public interface Leaves extends StaffChange {
    /** 减员日期: the first day of the new standing. */
    @Nullable
    LocalDate leftOn();

    /** 最后缴费年月; the month of the day above where nothing else is said. */
    @Nullable
    YearMonth lastMonth();

    default YearMonth lastMonthPaid() {
        YearMonth last = lastMonth();
        return last == null ? YearMonth.from(Objects.requireNonNull(leftOn())) : last;
    }
}
