package io.renshetong.report.paper;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Breaks a text into the lines it will be printed in, by the widths of the face itself. Breaking is done here and not left
 * to whoever draws, because only then is it known beforehand what fits on a page, and page and preview break alike.
 */
@Component
public class Lines {
    /** 9 pt, the size of everything in a table. */
    static final double SIZE_MM = 9 * 25.4 / 72;

    /** These may not begin a line (GB/T 15834). */
    private static final String NOT_FIRST = "，。；：、！？）〕】》〉」』”’％…,.;:!?)]}%";

    private static final double ROUNDING_MM = 0.05;

    private final Typefaces typefaces;

    Lines(Typefaces typefaces) {
        this.typefaces = typefaces;
    }

    /** At least one line, which is empty for an empty text. */
    public List<String> of(String text, double widthMm) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : text.split("\n", -1)) breakInto(lines, paragraph, widthMm + ROUNDING_MM);
        return lines;
    }

    private void breakInto(List<String> lines, String text, double widthMm) {
        int from = 0;
        int at = 0;
        double used = 0;
        while (at < text.length()) {
            int codePoint = text.codePointAt(at);
            used += typefaces.width(codePoint) * SIZE_MM;
            if (used > widthMm && at > from) {
                int cut = cut(text, from, at);
                lines.add(text.substring(from, cut).stripTrailing());
                from = cut;
                at = cut;
                used = 0;
                continue;
            }
            at += Character.charCount(codePoint);
        }
        lines.add(text.substring(from));
    }

    /** Before the word that does not fit any more, or within it when the line holds nothing else. */
    private static int cut(String text, int from, int at) {
        int cut = at;
        while (cut > from && !mayBreakBefore(text, cut)) cut = text.offsetByCodePoints(cut, -1);
        return cut > from ? cut : at;
    }

    private static boolean mayBreakBefore(String text, int at) {
        int next = text.codePointAt(at);
        int previous = text.codePointBefore(at);
        if (NOT_FIRST.indexOf(next) >= 0) return false;
        if (previous == ' ' || next > 0x2E80 || previous > 0x2E80) return true;
        return next == ' ';
    }
}
