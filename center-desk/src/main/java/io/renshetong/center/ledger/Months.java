package io.renshetong.center.ledger;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Months as columns hold them: {@code yyyyMM}, several with a comma between. */
final class Months {
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("uuuuMM");

    private Months() {}

    static YearMonth of(String text) {
        return YearMonth.parse(text, MONTH);
    }

    static @Nullable String text(@Nullable YearMonth month) {
        return month == null ? null : MONTH.format(month);
    }

    static String text(List<YearMonth> months) {
        return months.stream().map(MONTH::format).collect(Collectors.joining(","));
    }

    static List<String> several(String text) {
        return text.isEmpty() ? List.of() : Arrays.asList(text.split(","));
    }
}
