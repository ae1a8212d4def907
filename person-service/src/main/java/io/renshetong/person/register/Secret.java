package io.renshetong.person.register;

import org.jspecify.annotations.Nullable;

/** A text that lies encrypted in the database and doesn't show itself in a log. */
public record Secret(String clear) {
    public static @Nullable Secret of(@Nullable String clear) {
        return clear == null || clear.isEmpty() ? null : new Secret(clear);
    }

    public static @Nullable String clear(@Nullable Secret secret) {
        return secret == null ? null : secret.clear();
    }

    @Override
    public String toString() {
        return "***";
    }
}
