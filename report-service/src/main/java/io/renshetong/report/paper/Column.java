package io.renshetong.report.paper;

import org.jspecify.annotations.Nullable;

/**
 * A column of a table on paper.
 *
 * @param header what stands at its head on every page
 * @param widthMm with its rules and the room beside the text
 * @param look class of its cells in the style sheet
 * @param merged whether it says something once for all rows of an entry
 * @param over what stands above its header and those of its neighbours of the same kind
 */
public record Column(
        String header,
        double widthMm,
        String look,
        boolean merged,
        @Nullable String over) {
    private static final double ROOM_MM = 2 * 1.0 + 0.2;

    public static Column left(String header, double widthMm) {
        return new Column(header, widthMm, "left", false, null);
    }

    public static Column centred(String header, double widthMm) {
        return new Column(header, widthMm, "centred", false, null);
    }

    /** The same column, its cell spanning all rows of an entry. */
    public Column spanning() {
        return new Column(header, widthMm, look, true, over);
    }

    /** The same column, under a head it shares with its neighbours. */
    public Column under(String shared) {
        return new Column(header, widthMm, look, merged, shared);
    }

    double textWidthMm() {
        return widthMm - ROOM_MM;
    }

    /** For the style sheet. */
    public String width() {
        return "width:" + widthMm + "mm";
    }
}
