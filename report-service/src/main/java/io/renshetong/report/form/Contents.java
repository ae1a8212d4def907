package io.renshetong.report.form;

/**
 * What of a batch is printed.
 *
 * @param declarations that are printed
 * @param items changes they ask for
 * @param leftOut declarations withdrawn and therefore not printed
 */
public record Contents(int declarations, int items, int leftOut) {}
