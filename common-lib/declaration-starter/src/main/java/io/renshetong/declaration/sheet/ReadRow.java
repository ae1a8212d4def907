package io.renshetong.declaration.sheet;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row as its writer meant it.
 *
 * @param ref id in the register by the row's token; absent where the file has none
 * @param cells as read, by column key; what is empty is missing
 * @param values what is asked for, by field: {@code null} clears, what is missing stays as it is
 * @param columnOf the column a field was read from, to say where an error is
 */
public record ReadRow(
        int rowNo,
        @Nullable String ref,
        Map<String, String> cells,
        Map<String, @Nullable Object> values,
        Map<String, String> columnOf,
        List<CellError> errors,
        List<CellError> warnings) {}
