package io.renshetong.declaration.sheet;

/**
 * A cell as it was found.
 *
 * @param text in the shape JSON writes: dates {@code yyyy-MM-dd}, numbers plain
 * @param lostDigits a number too long for a spreadsheet, so its last digits are gone
 */
public record SheetCell(Kind kind, String text, boolean lostDigits) {
    /** What the program that wrote the file took the cell for. */
    public enum Kind {
        TEXT,
        NUMBER,
        DATE,
        BOOLEAN,
        /** A formula; the text is what it came to last. */
        FORMULA_TEXT,
        /** A formula that failed, such as {@code #N/A}. */
        ERROR
    }

    static SheetCell text(String text) {
        return new SheetCell(Kind.TEXT, text, false);
    }
}
