package io.renshetong.bench;

import org.jspecify.annotations.Nullable;

/**
 * The suite's way beside the usual one; both may have been measured on different numbers of rows, so rates are compared.
 *
 * @param usual absent where there is no other way to compare with
 * @param goal what was promised, in words; empty where nothing was
 */
record Comparison(String what, Timing ours, @Nullable Timing usual, String goal) {

    /** How many times as many rows a second the suite does. */
    double ratio() {
        return usual == null ? Double.NaN : ours.rowsPerSecond() / usual.rowsPerSecond();
    }
}
