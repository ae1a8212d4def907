package io.renshetong.report.form;

import io.renshetong.report.batch.Sum;

/**
 * What of a scope is printed.
 *
 * @param sum how much that is, over all booklets
 * @param leftOut declarations of the batch that are not valid and therefore not printed
 */
public record Contents(Sum sum, int leftOut) {
    public int declarations() {
        return sum.declarations();
    }

    public int items() {
        return sum.items();
    }
}
