package io.renshetong.starter.actor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** The secret all services share to recognise each other; good for nothing else. */
record PeerKey(SecretKey secret) {
    private static final int KEY_BYTES = 32;

    static PeerKey read(Path file) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(Files.readString(file).strip());
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new IllegalStateException("The key of the services cannot be read from " + file, unreadable);
        }
        if (bytes.length != KEY_BYTES) {
            throw new IllegalStateException("The key in " + file + " must be " + KEY_BYTES + " bytes in base64");
        }
        return new PeerKey(new SecretKeySpec(bytes, "HmacSHA256"));
    }

    @Override
    public String toString() {
        return "PeerKey[***]";
    }
}
