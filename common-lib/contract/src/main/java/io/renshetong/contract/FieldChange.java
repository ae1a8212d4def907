package io.renshetong.contract;

import org.jspecify.annotations.Nullable;

/**
 * One field's value before and after a change; codes as codes, dates as {@code yyyy-MM-dd}, months as {@code yyyyMM}.
 *
 * @param field the field's name in the payload
 */
public record FieldChange(
        String field, @Nullable Object before, @Nullable Object after) {}
