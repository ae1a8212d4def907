package io.renshetong.declaration;

import java.time.LocalDate;
import java.util.Set;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * When a kind of document has to be handed in: a row without it is refused, and whoever fills one in is told before.
 *
 * @param kind one of the type's own
 * @param field whose value decides; absent where every row needs it
 * @param values of the field that call for it
 * @param regions whether a region asks for it on a day; absent where every region does
 * @param code the refusal
 */
public record Requirement(
        String kind,
        @Nullable String field,
        Set<String> values,
        @Nullable BiPredicate<String, LocalDate> regions,
        String code) {

    /** Of every row, everywhere. */
    public static Requirement of(String kind, String code) {
        return new Requirement(kind, null, Set.of(), null, code);
    }

    /** Of rows whose field has one of these values. */
    public Requirement when(String field, Set<String> values) {
        return new Requirement(kind, field, Set.copyOf(values), regions, code);
    }

    /** In regions that ask for it on that day. */
    public Requirement where(BiPredicate<String, LocalDate> regions) {
        return new Requirement(kind, field, values, regions, code);
    }

    /** Whether it is asked for in that region. */
    public boolean holdsIn(String region, LocalDate day) {
        return regions == null || regions.test(region, day);
    }

    /** Whether it is asked for of a row with that value in the field. */
    public boolean holdsFor(@Nullable Object value) {
        return field == null || value != null && values.contains(value);
    }
}
