package io.renshetong.declaration.definition;

import io.renshetong.declaration.Requirement;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When a kind of document has to be handed in, as {@link Checks} hold it against a row.
 *
 * @param type of the declarations that need it
 * @param field whose value decides; absent where all of them do
 * @param values codes of the field that call for it
 * @param regions of the reader's units, those that ask for it; absent where every region does
 */
public record RequirementView(
        String type,
        @Nullable String field,
        List<String> values,
        @Nullable List<String> regions) {

    /** What a matter's types require of a kind; nothing that no region of the reader asks for. */
    static List<RequirementView> of(Matter matter, String kind, Set<String> regions, LocalDate today) {
        return matter.types().stream()
                .flatMap(type -> type.definition().requirements().stream()
                        .filter(one -> one.kind().equals(kind))
                        .flatMap(one -> of(type.code(), one, regions, today)))
                .toList();
    }

    private static Stream<RequirementView> of(
            String type, Requirement requirement, Set<String> regions, LocalDate today) {
        List<String> values = requirement.values().stream().sorted().toList();
        if (requirement.regions() == null) {
            return Stream.of(new RequirementView(type, requirement.field(), values, null));
        }
        List<String> asking = regions.stream()
                .filter(region -> requirement.holdsIn(region, today))
                .sorted()
                .toList();
        return asking.isEmpty()
                ? Stream.empty()
                : Stream.of(new RequirementView(type, requirement.field(), values, asking));
    }
}
