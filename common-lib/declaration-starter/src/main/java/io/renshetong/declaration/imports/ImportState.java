package io.renshetong.declaration.imports;

/** The states of a file handed in; labels under {@code import.state.<name>}. */
public enum ImportState {
    READING,
    REFUSED,
    PREVIEW,
    SAVING,
    SAVED,
    CANCELLED,
    UNDONE,
    FAILED
}
