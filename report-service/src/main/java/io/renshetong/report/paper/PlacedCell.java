package io.renshetong.report.paper;

import org.jspecify.annotations.Nullable;

/**
 * A cell where it will be printed.
 *
 * @param text its lines, one below the other
 * @param span how many rows it is high
 * @param look class in the style sheet
 */
public record PlacedCell(String text, int span, String look) {
    /** The attribute; absent for a cell of one row. */
    public @Nullable Integer spanning() {
        return span == 1 ? null : span;
    }
}
