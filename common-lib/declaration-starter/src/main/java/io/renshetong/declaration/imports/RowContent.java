package io.renshetong.declaration.imports;

import io.renshetong.declaration.sheet.CellError;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a staged row says and what is to be said about it; kept sealed.
 *
 * @param token id in the register by the row's token
 * @param cells as read, by column key
 */
record RowContent(
        @Nullable String token, Map<String, String> cells, List<CellError> errors, List<CellError> warnings) {}
