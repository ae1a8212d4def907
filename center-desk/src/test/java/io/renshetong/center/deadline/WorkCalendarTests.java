package io.renshetong.center.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WorkCalendarTests {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    private final WorkCalendar plain = new WorkCalendar(Map.of());

    @Test
    void countsTenWorkingDaysOverTwoWeekends() {
        assertThat(plain.after(MONDAY, 10)).isEqualTo(LocalDate.of(2026, 12, 7));
    }

    @Test
    void leavesOutAHolidayAndCountsADayWorkedInstead() {
        WorkCalendar withNotice =
                new WorkCalendar(Map.of(LocalDate.of(2026, 11, 24), false, LocalDate.of(2026, 11, 28), true));
        assertThat(withNotice.after(MONDAY, 4)).isEqualTo(LocalDate.of(2026, 11, 28));
    }

    @Test
    void saysHowManyDaysAreLeftAndHowManyHaveGoneBy() {
        assertThat(plain.between(MONDAY, LocalDate.of(2026, 12, 7))).isEqualTo(10);
        assertThat(plain.between(MONDAY, MONDAY)).isZero();
        assertThat(plain.between(LocalDate.of(2026, 12, 9), LocalDate.of(2026, 12, 7)))
                .isEqualTo(-2);
    }
}
