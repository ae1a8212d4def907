package io.renshetong.center.preaudit;

import io.renshetong.contract.DeclarationSubmission.Declared;
import io.renshetong.contract.FieldChange;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One declaration as a rule sees it: the row after the change, and what the change touches. */
public record FiledRow(Declared declared, Map<String, FieldChange> changes, LocalDate today) {

    public static FiledRow of(Declared declared, LocalDate today) {
        Map<String, FieldChange> byField = declared.changes().stream()
                .collect(Collectors.toMap(FieldChange::field, Function.identity(), (first, _) -> first));
        return new FiledRow(declared, byField, today);
    }

    boolean changes(String field) {
        return changes.containsKey(field);
    }

    boolean changesAny(Set<String> fields) {
        return fields.stream().anyMatch(changes::containsKey);
    }

    /** The value after the change, whether or not it changes. */
    @Nullable
    String text(String field) {
        FieldChange change = changes.get(field);
        Object value = change == null ? declared.payload().get(field) : change.after();
        return value == null ? null : value.toString();
    }

    /** The value before; only of a field that changes. */
    @Nullable
    String before(String field) {
        FieldChange change = changes.get(field);
        return change == null || change.before() == null
                ? null
                : change.before().toString();
    }

    Optional<LocalDate> date(String field) {
        String text = text(field);
        if (text == null) return Optional.empty();
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }
}
