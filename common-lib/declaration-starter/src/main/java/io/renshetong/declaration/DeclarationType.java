package io.renshetong.declaration;

/**
 * One kind of declaration a unit can make; a bean of this type is all the engine needs to serve it.
 *
 * @param <P> the row: form, sheet row, JSON and diff at once
 */
@FunctionalInterface
public interface DeclarationType<P extends Record> {
    /** Called once at start. */
    Definition<P> define();
}
