package io.renshetong.kernel.time;

import static org.assertj.core.api.Assertions.assertThat;

import io.renshetong.kernel.Finding;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarTextTests {

    @ParameterizedTest
    @ValueSource(strings = {"202607", "2026-07", "2026/7", "2026.07", "2026年7月", " ２０２６０７ "})
    void readsAMonth(String text) {
        assertThat(CalendarText.month(text).value()).contains(YearMonth.of(2026, 7));
    }

    @ParameterizedTest
    @CsvSource({
        "202613, month.none",
        "202600, month.none",
        "189912, month.none",
        "20267, month.shape",
        "'', month.shape"
    })
    void refusesAMonthThereIsNot(String text, String reason) {
        assertThat(CalendarText.month(text).problems()).containsExactly(Finding.of(reason));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-07-01", "2026/7/1", "20260701", "2026年7月1日", "2026.07.01"})
    void readsADay(String text) {
        assertThat(CalendarText.date(text).value()).contains(LocalDate.of(2026, 7, 1));
    }

    @ParameterizedTest
    @CsvSource({
        "2025-02-29, date.none",
        "2026-13-01, date.none",
        "0026-01-01, date.none",
        "26-1-1, date.shape",
        "46204, date.shape",
        "'', date.shape"
    })
    void refusesADayThereIsNot(String text, String reason) {
        assertThat(CalendarText.date(text).problems()).containsExactly(Finding.of(reason));
    }

    @Test
    void writesWhatItReads() {
        assertThat(CalendarText.of(YearMonth.of(2026, 7))).isEqualTo("202607");
        assertThat(CalendarText.of(LocalDate.of(2026, 7, 1))).isEqualTo("2026-07-01");
    }
}
