package io.renshetong.kernel;

import org.jspecify.annotations.Nullable;

/** Text as people meant it: without what spreadsheets and chat programs slip in, full-width forms made half-width. */
public final class CleanText {

    private CleanText() {}

    /** Drops invisible characters, turns full-width letters, digits and signs into half-width, trims both ends. */
    public static String of(@Nullable String text) {
        if (text == null) {
            return "";
        }
        return isClean(text) ? text : clean(text);
    }

    /** As {@link #of}, but leaves full-width forms alone: in a remark or an address they are how Chinese is written. */
    public static String prose(@Nullable String text) {
        if (text == null) {
            return "";
        }
        StringBuilder kept = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                kept.append(c);
            } else if (Character.isWhitespace(c) || c == 0xA0) {
                kept.append(' ');
            } else if (!isInvisible(c)) {
                kept.append(c);
            }
        }
        return kept.toString().strip();
    }

    private static boolean isClean(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < '!' || isStrange(c)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isStrange(char c) {
        return c == 0x7F || c >= 0x80 && c <= 0xA0 || isFullWidth(c) || isInvisible(c) || Character.isWhitespace(c);
    }

    private static String clean(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isFullWidth(c)) {
                kept.append((char) (c - 0xFEE0));
            } else if (Character.isWhitespace(c) || c == 0xA0) {
                kept.append(' ');
            } else if (!isInvisible(c)) {
                kept.append(c);
            }
        }
        return kept.toString().strip();
    }

    private static boolean isFullWidth(char c) {
        return c >= 0xFF01 && c <= 0xFF5E;
    }

    private static boolean isInvisible(char c) {
        return Character.isISOControl(c) && !Character.isWhitespace(c) || Character.getType(c) == Character.FORMAT;
    }
}
