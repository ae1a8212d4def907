package io.renshetong.report.paper;

import io.renshetong.starter.problem.FieldError;
import io.renshetong.starter.problem.Messages;
import io.renshetong.starter.problem.Refusal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Looks, before anything is drawn, whether every character can be; it is told whose and which field it is looking at. */
public final class Legibility {
    private static final int MOST_NAMED = 5;
    private static final int MOST_LISTED = 100;

    private final Typefaces typefaces;
    private final Messages messages;
    private final Set<Illegible> found = new LinkedHashSet<>();
    private boolean fallback;

    public Legibility(Typefaces typefaces, Messages messages) {
        this.typefaces = typefaces;
        this.messages = messages;
    }

    /** A character nobody can draw, and where it stands. */
    private record Illegible(String whose, String where, int codePoint) {
        String character() {
            return Character.isSurrogate((char) codePoint) && codePoint < 0x10000
                    ? "\uFFFD"
                    : Character.toString(codePoint);
        }

        String unicode() {
            return "U+%04X".formatted(codePoint);
        }
    }

    /** Looks at a text and gives it in a form that can be set. */
    public String look(String whose, String where, String text) {
        String clean = Printable.of(text);
        clean.codePoints()
                .filter(codePoint -> codePoint >= 0x80 || codePoint == 0x7F)
                .forEach(codePoint -> {
                    if (!typefaces.canDraw(codePoint)) found.add(new Illegible(whose, where, codePoint));
                    else if (!fallback) fallback = typefaces.needsFallback(codePoint);
                });
        return clean;
    }

    public boolean needsFallback() {
        return fallback;
    }

    /** Refuses to go on when something was found; says of whom, where, and what can be done. */
    public void require() {
        if (found.isEmpty()) return;
        List<String> named = new ArrayList<>(
                found.stream().limit(MOST_NAMED).map(this::inWords).toList());
        String all = String.join("；", named) + (found.size() > MOST_NAMED ? messages.get("report.character-more") : "");
        throw Refusal.unprocessable(
                        "CHARACTER_NOT_PRINTABLE", messages.get("report.character-not-printable", found.size(), all))
                .with(found.stream()
                        .limit(MOST_LISTED)
                        .map(one -> FieldError.error("#", "report.character", inWords(one), one.unicode()))
                        .collect(Collectors.toList()));
    }

    private String inWords(Illegible one) {
        return messages.get("report.character-place", one.whose, one.where, one.character(), one.unicode());
    }
}
