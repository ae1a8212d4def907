package io.renshetong.person.register;

import org.jspecify.annotations.Nullable;

/** Who holds a number, by the blind indexes of all its spellings. */
record Holder(
        Long id,
        @Nullable String idNumberIndex,
        @Nullable String idNumber15Index,
        @Nullable String documentNumberIndex) {}
