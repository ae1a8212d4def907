package io.renshetong.declaration.imports;

/** What is to be said of a row of a file; labels under {@code import.verdict.<name>}. */
public enum RowVerdict {
    /** Declares something new. */
    NEW,
    /** Changes what the register holds. */
    CHANGED,
    /** Says what the register says already; nothing is declared. */
    UNCHANGED,
    /** Another row of the file is about the same; none of them is saved. */
    DUPLICATE,
    BAD,
    /** Became a declaration. */
    SAVED,
    /** Was good when it was shown, but somebody was faster. */
    REFUSED
}
