package io.renshetong.declaration.sheet;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A row to hand back: what was read, by column key, and what is wrong with it. */
public record BadRow(int rowNo, @Nullable String ref, Map<String, String> cells, List<CellError> errors) {}
