package io.renshetong.local.build;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A short name for content: the first sixteen bytes of its SHA-256. */
public final class Digest {

    private static final int NAME_BYTES = 16;
    private static final int BUFFER_BYTES = 1 << 16;

    private Digest() {}

    /** The name of a text. */
    public static String of(String text) {
        return name(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** The name of a file's content. */
    public static String of(Path file) {
        MessageDigest digest = sha256();
        byte[] buffer = new byte[BUFFER_BYTES];
        try (InputStream content = Files.newInputStream(file)) {
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return name(digest.digest());
    }

    private static String name(byte[] hash) {
        return HexFormat.of().formatHex(hash, 0, NAME_BYTES);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
