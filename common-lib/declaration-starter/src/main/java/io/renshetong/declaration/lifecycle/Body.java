package io.renshetong.declaration.lifecycle;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The values of a declaration, encrypted at rest as one.
 *
 * @param subjectId the subject's number in clear
 * @param before what the register held when it was saved; absent for a row that is new
 * @param after the whole row as declared
 */
public record Body(
        String subjectId, @Nullable Map<String, @Nullable Object> before, Map<String, @Nullable Object> after) {}
