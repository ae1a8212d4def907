package io.renshetong.declaration.draft;

import io.renshetong.declaration.definition.Known;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads a correction in which personal values that nobody typed anew stand as the reader was shown them: masked. */
final class Unmasked {
    private Unmasked() {}

    /** The values asked for, with those that are the mask of what the draft already declares as the draft has them. */
    static Map<String, @Nullable Object> values(
            Known<?> type, Map<String, @Nullable Object> asked, Map<String, @Nullable Object> declared) {
        Map<String, @Nullable Object> values = LinkedHashMap.newLinkedHashMap(asked.size());
        asked.forEach((field, value) -> {
            Object now = declared.get(field);
            boolean shown = value != null && !Objects.equals(now, value) && value.equals(type.masked(field, now));
            values.put(field, shown ? now : value);
        });
        return values;
    }
}
