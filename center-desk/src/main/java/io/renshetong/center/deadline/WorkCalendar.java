package io.renshetong.center.deadline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/**
 * Which days are worked.
 *
 * @param exceptions days that are not what their weekday says
 */
record WorkCalendar(Map<LocalDate, Boolean> exceptions) {

    boolean isWorked(LocalDate day) {
        boolean weekday = day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
        return exceptions.getOrDefault(day, weekday);
    }

    /** The last of so many working days, the first being the one after {@code start}. */
    LocalDate after(LocalDate start, int workdays) {
        LocalDate day = start;
        for (int left = workdays; left > 0; ) {
            day = day.plusDays(1);
            if (isWorked(day)) left--;
        }
        return day;
    }

    /** Working days after {@code from} up to and with {@code to}; negative when {@code to} has gone by. */
    int between(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) return -between(to, from);
        long days = ChronoUnit.DAYS.between(from, to);
        int worked = 0;
        for (long step = 1; step <= days; step++) {
            if (isWorked(from.plusDays(step))) worked++;
        }
        return worked;
    }
}
