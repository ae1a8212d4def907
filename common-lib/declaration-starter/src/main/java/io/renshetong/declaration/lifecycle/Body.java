package io.renshetong.declaration.lifecycle;

import com.fasterxml.jackson.annotation.JsonAlias;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The values of a declaration, encrypted at rest as one.
 *
 * @param subjectId the subject's number in clear
 * @param was what the register held when it was saved where that differs from {@code after}, by field; absent for a row
 *     that is new
 * @param after the whole row as declared
 */
public record Body(
        String subjectId,
        // Those saved earlier hold the whole row, under this name.
        @JsonAlias("before") @Nullable Map<String, @Nullable Object> was,
        Map<String, @Nullable Object> after) {

    /** The whole row as the register held it; absent for a row that is new. */
    public @Nullable Map<String, @Nullable Object> before() {
        if (was == null) {
            return null;
        }
        Map<String, @Nullable Object> before = new LinkedHashMap<>(after);
        before.putAll(was);
        return before;
    }

    /** One field as the register held it; nothing for a row that is new. */
    public @Nullable Object before(String field) {
        if (was == null) {
            return null;
        }
        return was.containsKey(field) ? was.get(field) : after.get(field);
    }
}
