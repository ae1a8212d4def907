package io.renshetong.declaration.definition;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How a record is put together: of fields, and of records that are put together of fields. */
final class Parts<P extends Record> {
    private final Constructor<P> constructor;

    /** One per component: a {@link FieldSpec}, or the parts of a record. */
    private final List<Object> components;

    private Parts(Constructor<P> constructor, List<Object> components) {
        this.constructor = constructor;
        this.components = components;
    }

    static <P extends Record> Parts<P> of(Class<P> type) {
        return of(type, List.of());
    }

    private static <P extends Record> Parts<P> of(Class<P> type, List<RecordComponent> above) {
        RecordComponent[] declared = type.getRecordComponents();
        List<Object> components = new ArrayList<>(declared.length);
        for (RecordComponent component : declared) {
            List<RecordComponent> path = new ArrayList<>(above);
            path.add(component);
            components.add(
                    component.getType().isRecord()
                            ? of(component.getType().asSubclass(Record.class), path)
                            : FieldSpec.of(path));
        }
        try {
            Constructor<P> constructor = type.getDeclaredConstructor(
                    Arrays.stream(declared).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return new Parts<>(constructor, components);
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** All fields, in the order in which the records name them. */
    List<FieldSpec> fields() {
        return components.stream()
                .flatMap(one -> one instanceof Parts<?> parts ? parts.fields().stream() : Stream.of((FieldSpec) one))
                .toList();
    }

    P build(Function<FieldSpec, @Nullable Object> value) {
        Object[] arguments = new Object[components.size()];
        Arrays.setAll(
                arguments,
                at -> components.get(at) instanceof Parts<?> parts
                        ? parts.build(value)
                        : value.apply((FieldSpec) components.get(at)));
        try {
            return constructor.newInstance(arguments);
        } catch (ReflectiveOperationException failed) {
            throw new IllegalStateException(constructor + " refused its own components", failed);
        }
    }
}
