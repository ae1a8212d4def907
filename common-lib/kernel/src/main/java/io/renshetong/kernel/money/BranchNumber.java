package io.renshetong.kernel.money;

import io.renshetong.kernel.Checked;
import io.renshetong.kernel.CleanText;
import org.jspecify.annotations.Nullable;

/** A bank branch in the payment system (联行号): bank 3, place 4, branch 4, check 1; the check digit is not examined. */
public record BranchNumber(String value) {

    /** Accepts twelve digits only; use {@link #parse} for text that may be wrong. */
    public BranchNumber {
        if (!isTwelveDigits(value)) {
            throw new IllegalArgumentException("Not a branch number");
        }
    }

    /** Reads a number that must belong to the chosen bank, a code of the table {@code bank}. */
    public static Checked<BranchNumber> parse(@Nullable String text, String bank) {
        String number = CleanText.of(text);
        if (!isTwelveDigits(number)) {
            return Checked.invalid("branch-number.shape");
        }
        return number.startsWith(bank)
                ? Checked.valid(new BranchNumber(number))
                : Checked.invalid("branch-number.other-bank");
    }

    private static boolean isTwelveDigits(String text) {
        return text.length() == 12 && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** Code in the table {@code bank}. */
    public String bank() {
        return value.substring(0, 3);
    }

    @Override
    public String toString() {
        return value;
    }
}
