package io.renshetong.declaration.imports;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a row is to be mended.
 *
 * @param version of the import as it was shown
 * @param cells new texts by column key; blank ones are taken out, those left out stay
 */
public record Mend(int version, @Nullable Map<String, @Nullable String> cells) {
    public Mend {
        cells = cells == null ? Map.of() : cells;
    }
}
