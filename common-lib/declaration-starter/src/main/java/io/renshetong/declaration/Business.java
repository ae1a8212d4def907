package io.renshetong.declaration;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Several types a clerk deals with together: one list, one confirmation under one batch number, one sheet. Its code takes
 * a type's place in every address; it is named by the message {@code <code>.label}.
 *
 * @param types codes in the order they are offered; all of the same two digits (DOMAIN D.4)
 * @param sheet how rows of any of the types stand in one workbook; absent where they are declared one by one only
 */
public record Business(
        String code, List<String> types, @Nullable JointSheet sheet) {
    public Business {
        types = List.copyOf(types);
        if (types.isEmpty()) {
            throw new IllegalArgumentException(code + " has no types");
        }
    }
}
