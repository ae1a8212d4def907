package io.renshetong.center.casefile;

import org.jspecify.annotations.Nullable;

/**
 * A case to be filed.
 *
 * @param content absent where only a withdrawal is known
 */
public record CaseWithContent(Case about, @Nullable FiledContent content) {}
