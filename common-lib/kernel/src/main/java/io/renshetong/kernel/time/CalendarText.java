package io.renshetong.kernel.time;

import io.renshetong.kernel.Checked;
import io.renshetong.kernel.CleanText;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Days and contribution months as people write them: {@code yyyy-MM-dd} and {@code yyyyMM}, and what comes near. */
public final class CalendarText {

    private static final Pattern MONTH = Pattern.compile("(\\d{4})(?:(\\d{2})|[-/.年](\\d{1,2})月?)");
    private static final Pattern DAY =
            Pattern.compile("(\\d{4})(?:(\\d{2})(\\d{2})|([-/.年])(\\d{1,2})[-/.月](\\d{1,2})日?)");
    private static final Pattern WRITTEN_MONTH = Pattern.compile("^(\\d{4})(\\d{2})$");
    private static final DateTimeFormatter SIX_DIGITS = DateTimeFormatter.ofPattern("uuuuMM");
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2099;

    private CalendarText() {}

    /** Reads {@code 202607}, also {@code 2026-07}, {@code 2026/7}, {@code 2026年7月}. */
    public static Checked<YearMonth> month(@Nullable String text) {
        Matcher matcher = MONTH.matcher(CleanText.of(text));
        if (!matcher.matches()) {
            return Checked.invalid("month.shape");
        }
        int year = Integer.parseInt(matcher.group(1));
        int month = Integer.parseInt(first(matcher, 2, 3));
        return isInReach(year) && month >= 1 && month <= 12
                ? Checked.valid(YearMonth.of(year, month))
                : Checked.invalid("month.none");
    }

    /** Reads {@code 2026-07-01}, also {@code 2026/7/1}, {@code 20260701}, {@code 2026年7月1日}. */
    public static Checked<LocalDate> date(@Nullable String text) {
        Matcher matcher = DAY.matcher(CleanText.of(text));
        if (!matcher.matches()) {
            return Checked.invalid("date.shape");
        }
        int year = Integer.parseInt(matcher.group(1));
        if (!isInReach(year)) {
            return Checked.invalid("date.none");
        }
        try {
            return Checked.valid(
                    LocalDate.of(year, Integer.parseInt(first(matcher, 2, 5)), Integer.parseInt(first(matcher, 3, 6))));
        } catch (DateTimeException _) {
            return Checked.invalid("date.none");
        }
    }

    /** {@code yyyyMM}. */
    public static String of(YearMonth month) {
        return SIX_DIGITS.format(month);
    }

    /** A month written {@code yyyyMM} as it is shown, {@code yyyy-MM}; what is no such month stays as it is. */
    public static String shownMonth(String written) {
        return WRITTEN_MONTH.matcher(written).replaceFirst("$1-$2");
    }

    /** {@code yyyy-MM-dd}. */
    public static String of(LocalDate date) {
        return DateTimeFormatter.ISO_LOCAL_DATE.format(date);
    }

    private static String first(Matcher matcher, int group, int otherwise) {
        return matcher.group(group) != null ? matcher.group(group) : matcher.group(otherwise);
    }

    private static boolean isInReach(int year) {
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }
}
