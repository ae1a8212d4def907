package io.renshetong.kernel.identity;

import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import org.jspecify.annotations.Nullable;

/** The arithmetic of GB 11643: check digit by ISO 7064 MOD 11-2 and the date inside the number. */
final class Gb11643 {

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK_CHARACTERS = "10X98765432";
    private static final int FIRST_YEAR = 1900;

    private Gb11643() {}

    static boolean isAllDigits(String text, int length) {
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return false;
            }
        }
        return true;
    }

    static char checkCharacter(CharSequence first17) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (first17.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECK_CHARACTERS.charAt(sum % 11);
    }

    /** The date in {@code yyyyMMdd} at {@code start}, or null if the calendar has no such day since 1900. */
    static @Nullable LocalDate dateAt(String digits, int start) {
        int year = number(digits, start, 4);
        int month = number(digits, start + 4, 2);
        int day = number(digits, start + 6, 2);
        if (year < FIRST_YEAR || month < 1 || month > 12 || day < 1) {
            return null;
        }
        return day > Month.of(month).length(Year.isLeap(year)) ? null : LocalDate.of(year, month, day);
    }

    static int number(String digits, int start, int length) {
        int number = 0;
        for (int i = start; i < start + length; i++) {
            number = number * 10 + digits.charAt(i) - '0';
        }
        return number;
    }
}
