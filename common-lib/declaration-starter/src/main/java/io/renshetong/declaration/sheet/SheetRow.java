package io.renshetong.declaration.sheet;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row that holds something.
 *
 * @param rowNo as Excel numbers it
 * @param cells by position; may be shorter than the header
 */
public record SheetRow(int rowNo, boolean hidden, List<@Nullable SheetCell> cells) {
    @Nullable
    SheetCell cell(int position) {
        return position < cells.size() ? cells.get(position) : null;
    }
}
