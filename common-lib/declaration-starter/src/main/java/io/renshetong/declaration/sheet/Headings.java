package io.renshetong.declaration.sheet;

import io.renshetong.kernel.CleanText;

/** Headers as they are compared: whatever people do to blanks, widths and the mark of what is required. */
final class Headings {
    static final String REQUIRED = "（必填）";

    private Headings() {}

    static String normal(String header) {
        String clean = CleanText.of(header);
        StringBuilder kept = new StringBuilder(clean.length());
        for (int i = 0; i < clean.length(); i++) {
            char c = clean.charAt(i);
            if (!Character.isWhitespace(c) && c != '*') {
                kept.append(c);
            }
        }
        return kept.toString().replace("(必填)", "");
    }
}
