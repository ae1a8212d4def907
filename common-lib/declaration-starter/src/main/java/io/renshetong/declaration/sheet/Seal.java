package io.renshetong.declaration.sheet;

import io.renshetong.starter.crypto.BlindIndex;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Marks templates and their rows so that others can be told from those this suite wrote. */
final class Seal {
    private static final char PARTED = '.';
    private static final int ROW_DIGITS = 16;

    private final BlindIndex digest;

    Seal(BlindIndex digest) {
        this.digest = digest;
    }

    TemplateMark mark(String type, String version, List<String> units, String generatedAt) {
        return new TemplateMark(type, version, units, generatedAt, token(type, version, units, generatedAt));
    }

    boolean isOurs(TemplateMark mark) {
        return same(token(mark.templateCode(), mark.version(), mark.unitIds(), mark.generatedAt()), mark.formToken());
    }

    /** What stands in the hidden column of a row. */
    String row(String type, String ref) {
        return ref + PARTED + rowDigest(type, ref);
    }

    /** The ref a row's token names, or null if the token was not made here for this type. */
    @Nullable
    String ref(String type, String token) {
        int end = token.lastIndexOf(PARTED);
        if (end < 1) {
            return null;
        }
        String ref = token.substring(0, end);
        return same(rowDigest(type, ref), token.substring(end + 1)) ? ref : null;
    }

    private String rowDigest(String type, String ref) {
        return digest.of("sheet-row|" + type + "|" + ref).substring(0, ROW_DIGITS);
    }

    private String token(String type, String version, List<String> units, String generatedAt) {
        return digest.of("sheet-form|" + type + "|" + version + "|" + String.join(",", units) + "|" + generatedAt);
    }

    private static boolean same(String expected, @Nullable String found) {
        return found != null
                && MessageDigest.isEqual(
                        expected.getBytes(StandardCharsets.UTF_8), found.getBytes(StandardCharsets.UTF_8));
    }
}
