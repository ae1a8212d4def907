package io.renshetong.declaration.sheet;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes the rows of a table as its format's reader finds them, empty ones too. */
interface TableRows {
    void row(int rowNo, List<@Nullable SheetCell> cells) throws SheetRefused;

    /** There is a formula at that place. */
    void formula(int rowNo, int column);
}
