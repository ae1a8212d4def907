package io.renshetong.declaration.sheet;

import java.util.List;
import java.util.Map;

/**
 * Which column of a file is which of the type.
 *
 * @param errors why the file can't be taken; if there are any, no row may be read by it
 * @param positions by column key
 */
public record Mapping(List<SheetComplaint> errors, List<SheetComplaint> notes, Map<String, Integer> positions) {
    static final String TOKEN = "rowToken";

    public boolean refuses() {
        return !errors.isEmpty();
    }
}
