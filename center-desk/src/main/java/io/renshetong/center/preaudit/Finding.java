package io.renshetong.center.preaudit;

import org.jspecify.annotations.Nullable;

/**
 * What one rule found; holds no personal value.
 *
 * @param code the rule's name, its sentence under {@code finding.<code>}
 * @param field the field it is about
 * @param reasonCode the reason to return it for (code table {@code rejection-reason})
 */
public record Finding(
        String code,
        Light light,
        @Nullable String field,
        @Nullable String reasonCode) {
    /** Stands before the code of a warning the operator acknowledged. */
    public static final String WARNED = "warned.";
}
