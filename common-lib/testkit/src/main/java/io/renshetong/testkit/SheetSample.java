package io.renshetong.testkit;

import java.util.List;
import java.util.Map;

/** What rows of a type's sheet hold, for the contracts of sheets. */
public interface SheetSample {
    /** The declaration type, as in addresses. */
    String type();

    /** Somebody of {@link SheetContract#UNIT} in the register whom no other test uses. */
    String freshRef();

    /** Texts by header that are good and need no document, different for different numbers. */
    Map<String, String> goodCells(int number);

    /** Rows each with one thing wrong in one cell: texts by header. */
    List<Map<String, String>> badCells();

    /** The header of the column with the subject's name, as the engine heads it. */
    default String nameHeader() {
        return "姓名（原）";
    }

    /** Texts by header that are good but for a document of {@link #provingKind()}, different for different numbers. */
    Map<String, String> unprovedCells(int number);

    /** The kind of document of which one is all that {@link #unprovedCells} lack. */
    String provingKind();
}
