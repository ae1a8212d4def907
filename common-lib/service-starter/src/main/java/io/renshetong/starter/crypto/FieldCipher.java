package io.renshetong.starter.crypto;

import java.nio.charset.StandardCharsets;

/**
 * Seals what must not lie readable in the database.
 *
 * <p>The suite ships AES-256-GCM of the JDK. Where commercial cryptography is required (GB/T 39786), a bean of this type
 * over SM4 and a certified module takes its place; the leading version byte tells old values from new ones.
 */
public interface FieldCipher {
    /** Seals bytes under the current key. */
    byte[] seal(byte[] plain);

    /** Opens what {@link #seal} gave under any key still known; refuses what was changed since. */
    byte[] open(byte[] sealed);

    default byte[] encrypt(String plain) {
        return seal(plain.getBytes(StandardCharsets.UTF_8));
    }

    default String decrypt(byte[] sealed) {
        return new String(open(sealed), StandardCharsets.UTF_8);
    }
}
