package io.renshetong.person.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who comes on record.
 *
 * @param values by the name of the component of {@link Person}; secrets as plain text
 * @param systemNumbers the person's number by insurance (AAE140)
 */
public record Newcomer(
        long id,
        String personNo,
        Map<String, ? extends @Nullable Object> values,
        List<Stay> stays,
        Map<String, String> systemNumbers) {

    /** From when to when somebody is on the register of a unit. */
    public record Stay(
            String unitCode, LocalDate since, @Nullable LocalDate until) {}
}
