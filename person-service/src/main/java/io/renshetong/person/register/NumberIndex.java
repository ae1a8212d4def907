package io.renshetong.person.register;

import org.jspecify.annotations.Nullable;

/**
 * Blind indexes of one number in every spelling an old register may hold.
 *
 * @param index of the 18-character form, upper case
 * @param oldIndex of the 15-digit form, for those who ever had one
 * @param rawIndex of the number as written, upper case, for documents other than a citizen's
 */
record NumberIndex(String index, @Nullable String oldIndex, String rawIndex) {}
