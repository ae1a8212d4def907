package io.renshetong.declaration.query;

import io.renshetong.declaration.Field;
import io.renshetong.declaration.definition.FieldSpec;
import io.renshetong.declaration.definition.Known;
import io.renshetong.declaration.lifecycle.Body;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One field before and after, masked, as values and as a person reads them.
 *
 * @param key whether it is key information (关键信息)
 * @param remark what is said beside the value after, which does not count as it stands
 */
public record ChangeView(
        String field,
        String label,
        String group,
        @Nullable Object before,
        @Nullable Object after,
        @Nullable String beforeLabel,
        @Nullable String afterLabel,
        boolean key,
        @Nullable String remark) {

    /** The changes a declaration makes, in the order of its form. */
    public static List<ChangeView> of(Known<?> type, Collection<String> changed, Body body) {
        return of(type, changed, body, Map.of());
    }

    /** As above, with what is said beside the values, by field. */
    static List<ChangeView> of(Known<?> type, Collection<String> changed, Body body, Map<String, String> remarks) {
        return type.shape().fields().stream()
                .filter(field -> changed.contains(field.name()))
                .map(field ->
                        of(type, field, body.before(field.name()), body.after().get(field.name()), remarks))
                .toList();
    }

    private static ChangeView of(
            Known<?> type,
            FieldSpec field,
            @Nullable Object before,
            @Nullable Object after,
            Map<String, String> remarks) {
        String name = Objects.requireNonNull(field.name());
        return new ChangeView(
                name,
                type.fieldLabel(name),
                type.groupLabel(field.field().group()),
                type.masked(name, before),
                type.masked(name, after),
                type.read(name, before),
                type.read(name, after),
                field.field().level() == Field.Level.KEY,
                remarks.get(name));
    }
}
