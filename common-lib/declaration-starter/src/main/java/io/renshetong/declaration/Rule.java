package io.renshetong.declaration;

/** A paragraph of a regulation with a name; looks at one row and asks nobody. */
@FunctionalInterface
public interface Rule<P extends Record> {
    void check(Row<P> row, Findings findings);
}
