package io.renshetong.declaration.imports;

import org.jspecify.annotations.Nullable;

/**
 * What to save of a preview.
 *
 * @param mode all rows, which have to be good, or the good ones only
 * @param version of the import as it was shown
 */
public record SaveOrder(Mode mode, int version, @Nullable Boolean acknowledgeWarnings) {
    /** Whether bad rows keep the others back. */
    public enum Mode {
        ALL,
        GOOD
    }
}
