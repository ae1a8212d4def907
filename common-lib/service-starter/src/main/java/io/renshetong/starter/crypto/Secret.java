package io.renshetong.starter.crypto;

import org.jspecify.annotations.Nullable;

/** A text that lies encrypted in the database; opened when somebody looks at it, and never shown by a log. */
public final class Secret {

    private final byte @Nullable [] sealed;
    private final @Nullable FieldCipher cipher;
    private @Nullable String clear;

    private Secret(byte @Nullable [] sealed, @Nullable FieldCipher cipher, @Nullable String clear) {
        this.sealed = sealed;
        this.cipher = cipher;
        this.clear = clear;
    }

    /** A secret for a text; none for a text that is missing or empty. */
    public static @Nullable Secret of(@Nullable String clear) {
        return clear == null || clear.isEmpty() ? null : new Secret(null, null, clear);
    }

    /** A secret as a column holds it; none for an empty column. */
    public static @Nullable Secret sealed(byte @Nullable [] sealed, FieldCipher cipher) {
        return sealed == null ? null : new Secret(sealed, cipher, null);
    }

    public static @Nullable String clear(@Nullable Secret secret) {
        return secret == null ? null : secret.clear();
    }

    /** The text; refuses a column that was changed since it was sealed. */
    public String clear() {
        String known = clear;
        if (known == null) {
            if (cipher == null || sealed == null) throw new IllegalStateException("A secret without a text");
            known = cipher.decrypt(sealed);
            clear = known;
        }
        return known;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Secret secret && secret.clear().equals(clear());
    }

    @Override
    public int hashCode() {
        return clear().hashCode();
    }

    @Override
    public String toString() {
        return "***";
    }
}
