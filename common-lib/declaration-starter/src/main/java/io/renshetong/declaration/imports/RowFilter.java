package io.renshetong.declaration.imports;

/** Which rows of a file somebody wants to see. */
public enum RowFilter {
    NEW,
    CHANGED,
    UNCHANGED,
    DUPLICATE,
    BAD,
    /** Rows to be saved that have a warning. */
    WARNED,
    SAVED,
    REFUSED;

    /** A row that was saved keeps in the table what it was before. */
    String sql(ImportState state) {
        boolean saved = state == ImportState.SAVED;
        return switch (this) {
            case NEW, CHANGED -> saved ? "FALSE" : "r.verdict = '" + name() + "'";
            case UNCHANGED, DUPLICATE, BAD, REFUSED -> "r.verdict = '" + name() + "'";
            case WARNED -> "r.verdict IN ('NEW', 'CHANGED') AND r.warned = 1";
            case SAVED -> saved ? "r.verdict IN ('NEW', 'CHANGED')" : "FALSE";
        };
    }
}
