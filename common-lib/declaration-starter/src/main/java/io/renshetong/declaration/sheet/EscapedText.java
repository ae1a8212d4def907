package io.renshetong.declaration.sheet;

/** Characters XML cannot hold are written {@code _x0007_} in workbooks. */
final class EscapedText {
    private static final int LENGTH = 7;

    private EscapedText() {}

    static String plain(String text) {
        int start = text.indexOf("_x");
        if (start < 0) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        int from = 0;
        while (start >= 0) {
            int code = code(text, start);
            if (code >= 0) {
                plain.append(text, from, start).append((char) code);
                from = start + LENGTH;
            }
            start = text.indexOf("_x", code >= 0 ? from : start + 2);
        }
        return plain.append(text, from, text.length()).toString();
    }

    private static int code(String text, int start) {
        if (start + LENGTH > text.length() || text.charAt(start + LENGTH - 1) != '_') {
            return -1;
        }
        int code = 0;
        for (int i = start + 2; i < start + LENGTH - 1; i++) {
            int digit = Character.digit(text.charAt(i), 16);
            if (digit < 0) {
                return -1;
            }
            code = code * 16 + digit;
        }
        return code;
    }
}
