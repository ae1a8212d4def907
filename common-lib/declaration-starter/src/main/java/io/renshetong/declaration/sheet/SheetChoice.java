package io.renshetong.declaration.sheet;

import java.util.List;

/** Picks the sheet that holds the rows: the one called 数据, or the only one there is. */
final class SheetChoice {
    static final String DATA = "数据";

    private SheetChoice() {}

    static String among(List<String> names, Complaints complaints, Complaints notes) throws SheetRefused {
        for (String name : names) {
            if (Headings.normal(name).equals(DATA)) {
                return name;
            }
        }
        if (names.size() != 1) {
            throw complaints.refusal(
                    "sheet.no-data-sheet", DATA, String.join("、", names.subList(0, Math.min(10, names.size()))));
        }
        notes.add("sheet.only-sheet", names.getFirst());
        return names.getFirst();
    }
}
