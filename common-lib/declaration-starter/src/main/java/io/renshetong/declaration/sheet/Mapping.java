package io.renshetong.declaration.sheet;

import java.util.List;
import java.util.Map;

/**
 * Which column of a file is which of the type.
 *
 * @param errors why the file can't be taken; if there are any, no row may be read by it
 * @param positions by column key
 * @param from1904 whether a number in a column of dates is a day counted from 1904
 */
public record Mapping(
        List<SheetComplaint> errors, List<SheetComplaint> notes, Map<String, Integer> positions, boolean from1904) {
    static final String TOKEN = "rowToken";

    public boolean refuses() {
        return !errors.isEmpty();
    }
}
