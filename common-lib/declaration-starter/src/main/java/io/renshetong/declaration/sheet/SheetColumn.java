package io.renshetong.declaration.sheet;

import org.jspecify.annotations.Nullable;

/**
 * A column as console and reader know it.
 *
 * @param key names the column in staged rows and requests; the field's name where it fills exactly one
 * @param field the component it fills; absent for what is only shown, and for a column that fills one of several
 * @param kind text, code, date …, as on the form
 * @param editable whether an operator may write into it
 */
public record SheetColumn(
        String key,
        String header,
        @Nullable String field,
        String kind,
        @Nullable String codeTable,
        boolean editable,
        boolean required) {}
