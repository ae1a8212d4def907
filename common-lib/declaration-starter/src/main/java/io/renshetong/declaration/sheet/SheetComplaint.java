package io.renshetong.declaration.sheet;

import org.jspecify.annotations.Nullable;

/**
 * Something about a file as a whole.
 *
 * @param row as Excel numbers it
 * @param column the header, or the letter where there is none
 */
public record SheetComplaint(
        String code,
        String detail,
        @Nullable Integer row,
        @Nullable String column) {}
