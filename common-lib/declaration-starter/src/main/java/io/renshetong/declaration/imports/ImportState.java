package io.renshetong.declaration.imports;

/** The states of a file handed in; labels under {@code import.state.<name>}. */
public enum ImportState {
    READING,
    REFUSED,
    PREVIEW,
    /** A document for all rows came or went, and they are judged again. */
    CHECKING,
    SAVING,
    SAVED,
    CANCELLED,
    UNDONE,
    FAILED
}
