package io.renshetong.starter.export;

import java.io.IOException;
import java.io.Writer;
import org.jspecify.annotations.Nullable;

/** Text that a spreadsheet cannot take for a formula, and that XML can hold. */
final class SafeText {
    private static final String BEGINS_A_FORMULA = "=+-@\t\r＝＋－＠";

    private SafeText() {}

    /** The text, with a quote before what a spreadsheet would calculate; behind blanks and line breaks as well. */
    static String of(String text) {
        int first = 0;
        while (first < text.length() && (text.charAt(first) == ' ' || text.charAt(first) == '\n')) first++;
        boolean calculates = first < text.length() && BEGINS_A_FORMULA.indexOf(text.charAt(first)) >= 0;
        return calculates ? "'" + text : text;
    }

    /** Writes text as XML; what XML cannot hold is left out. */
    static void xml(String text, Writer out) throws IOException {
        int length = text.length();
        int written = 0;
        for (int at = 0; at < length; at++) {
            char c = text.charAt(at);
            String instead = instead(text, at, c);
            if (instead == null) {
                if (Character.isHighSurrogate(c)) at++;
                continue;
            }
            out.write(text, written, at - written);
            out.write(instead);
            written = at + 1;
        }
        out.write(text, written, length - written);
    }

    private static @Nullable String instead(String text, int at, char c) {
        return switch (c) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            case '\t', '\n' -> null;
            case '\r' -> "_x000D_";
            // Spreadsheets read _x0041_ as a letter; so that it stays what it is, its underscore is written that way.
            case '_' ->
                text.startsWith("_x", at) && at + 6 < text.length() && text.charAt(at + 6) == '_' ? "_x005F_" : null;
            default -> {
                if (c < ' ' || c == '\uFFFE' || c == '\uFFFF') yield "";
                if (!Character.isSurrogate(c)) yield null;
                boolean pair = Character.isHighSurrogate(c)
                        && at + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(at + 1));
                yield pair ? null : "\uFFFD";
            }
        };
    }
}
