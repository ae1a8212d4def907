package io.renshetong.declaration.sheet;

import org.jspecify.annotations.Nullable;

/**
 * What is wrong with one cell, or unusual about it.
 *
 * @param column key of the column
 * @param detail what is wrong and how to mend it
 * @param value what was read, masked where it is personal
 */
public record CellError(
        String column, String code, String detail, @Nullable String value) {}
