package io.renshetong.kernel.identity;

import io.renshetong.kernel.Checked;
import io.renshetong.kernel.CleanText;
import org.jspecify.annotations.Nullable;

/** The management code of an insured unit (单位管理码): the region of six digits and a serial of six. */
public record UnitCode(String value) implements Comparable<UnitCode> {

    private static final int LENGTH = 12;

    /** Accepts twelve digits only; use {@link #parse} for text that may be wrong. */
    public UnitCode {
        if (!isTwelveDigits(value)) {
            throw new IllegalArgumentException("Not a unit code: " + value);
        }
    }

    public static Checked<UnitCode> parse(@Nullable String text) {
        String code = CleanText.of(text);
        return isTwelveDigits(code) ? Checked.valid(new UnitCode(code)) : Checked.invalid("unit-code.shape");
    }

    private static boolean isTwelveDigits(String text) {
        return text.length() == LENGTH && Gb11643.isAllDigits(text, LENGTH);
    }

    /** The region whose office keeps the unit, GB/T 2260. */
    public String region() {
        return value.substring(0, 6);
    }

    public String serial() {
        return value.substring(6);
    }

    @Override
    public int compareTo(UnitCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
