package io.renshetong.report.paper;

import java.text.Normalizer;

/** Text as it can be set: no control characters, and no radicals where characters are meant. */
public final class Printable {
    /** Shares its picture with the usual blank; used once, every blank of the document would be read as this one. */
    private static final int HARD_BLANK = 0xA0;

    private static final int FIRST_RADICAL = 0x2E80;
    private static final int LAST_RADICAL = 0x2FDF;

    private Printable() {}

    /** Line breaks stay; other control characters become blanks. */
    public static String of(String text) {
        if (text.chars().allMatch(character -> character >= ' ' && character != HARD_BLANK && !isRadical(character)))
            return text;
        StringBuilder clean = new StringBuilder(text.length());
        text.replace("\r\n", "\n").codePoints().forEach(codePoint -> append(clean, codePoint));
        return clean.toString();
    }

    private static void append(StringBuilder clean, int codePoint) {
        if (codePoint == '\n') clean.append('\n');
        else if (Character.isISOControl(codePoint) || codePoint == HARD_BLANK) clean.append(' ');
        else if (isRadical(codePoint))
            clean.append(Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKC));
        else clean.appendCodePoint(codePoint);
    }

    private static boolean isRadical(int codePoint) {
        return codePoint >= FIRST_RADICAL && codePoint <= LAST_RADICAL;
    }
}
