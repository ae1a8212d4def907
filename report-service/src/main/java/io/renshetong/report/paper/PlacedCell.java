package io.renshetong.report.paper;

import org.jspecify.annotations.Nullable;

/**
 * A cell where it will be printed.
 *
 * @param text its lines, one below the other
 * @param span how many rows it is high
 * @param look class in the style sheet
 */
public record PlacedCell(String text, int span, String look) {
    void writeTo(StringBuilder markup, @Nullable String style) {
        markup.append("<td class=\"").append(look).append('"');
        if (span > 1) markup.append(" rowspan=\"").append(span).append('"');
        if (style != null) markup.append(" style=\"").append(style).append('"');
        markup.append('>');
        for (int at = 0; at < text.length(); at++) {
            switch (text.charAt(at)) {
                case '&' -> markup.append("&amp;");
                case '<' -> markup.append("&lt;");
                case '>' -> markup.append("&gt;");
                default -> markup.append(text.charAt(at));
            }
        }
        markup.append("</td>");
    }
}
