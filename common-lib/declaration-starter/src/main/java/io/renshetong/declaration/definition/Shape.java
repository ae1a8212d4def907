package io.renshetong.declaration.definition;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The shape of a payload record: row to JSON map, JSON map to row, and what differs between two rows. */
public final class Shape<P extends Record> {
    private final Parts<P> parts;
    private final List<FieldSpec> fields;
    private final Map<String, FieldSpec> byName;
    private final List<String> names;

    public Shape(Class<P> payload) {
        this.parts = Parts.of(payload);
        this.fields = parts.fields();
        this.byName = fields.stream()
                .collect(Collectors.toMap(
                        FieldSpec::name,
                        Function.identity(),
                        (one, other) -> {
                            throw new IllegalStateException(payload + " has two fields " + one.name());
                        },
                        LinkedHashMap::new));
        this.names = List.copyOf(byName.keySet());
    }

    public List<FieldSpec> fields() {
        return fields;
    }

    public @Nullable FieldSpec field(String name) {
        return byName.get(name);
    }

    /** All components, in their order. */
    public Map<String, @Nullable Object> write(P row) {
        @Nullable Object[] values = new @Nullable Object[fields.size()];
        for (int at = 0; at < values.length; at++) {
            values[at] = fields.get(at).write(fields.get(at).read(row));
        }
        return new Written(names, values);
    }

    /** The row a map once written by {@link #write} stands for; components it lacks are empty, names it has too many are dropped. */
    public P read(Map<String, ? extends @Nullable Object> written) {
        return parts.build(field -> {
            Object value = written.get(field.name());
            return field.parse(value == null ? null : value.toString());
        });
    }

    /** {@code base} with some components replaced. */
    public P with(@Nullable P base, Map<String, ? extends @Nullable Object> replaced) {
        return parts.build(field -> {
            if (replaced.containsKey(field.name())) {
                return replaced.get(field.name());
            }
            return base == null ? null : field.read(base);
        });
    }

    /** The object some text of {@link #write} stands for; nothing for a name the shape does not have. */
    public @Nullable Object parse(String name, @Nullable Object written) {
        FieldSpec field = byName.get(name);
        return field == null ? null : field.parse(written == null ? null : written.toString());
    }

    /** One component as an object; nothing for a name the shape does not have. */
    public @Nullable Object value(P row, String name) {
        FieldSpec field = byName.get(name);
        return field == null ? null : field.read(row);
    }

    /** One component as {@link #write} writes it. */
    public @Nullable Object written(P row, String name) {
        FieldSpec field = byName.get(name);
        return field == null ? null : field.write(field.read(row));
    }

    /** Names of the components that differ, in their order; of a new row those that are filled. */
    public Set<String> changed(@Nullable P before, P after) {
        Set<String> changed = new LinkedHashSet<>();
        for (FieldSpec field : fields) {
            Object old = before == null ? null : field.read(before);
            if (!Objects.equals(old, field.read(after))) {
                changed.add(field.name());
            }
        }
        return changed;
    }

    /** The components of {@code before} that differ from {@code after}, as {@link #write} writes them. */
    public Map<String, @Nullable Object> was(P before, P after) {
        Map<String, @Nullable Object> was = new LinkedHashMap<>();
        for (FieldSpec field : fields) {
            Object old = field.read(before);
            if (!Objects.equals(old, field.read(after))) {
                was.put(field.name(), field.write(old));
            }
        }
        return was;
    }

    /** The values of some components of {@code row}, as objects. */
    public Map<String, @Nullable Object> values(P row, Set<String> names) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        names.stream().map(byName::get).filter(Objects::nonNull).forEach(f -> values.put(f.name(), f.read(row)));
        return values;
    }
}
