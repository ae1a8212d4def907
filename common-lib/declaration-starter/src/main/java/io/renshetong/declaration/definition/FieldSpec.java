package io.renshetong.declaration.definition;

import io.renshetong.declaration.Field;
import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One field of a payload record: its name, its {@link Field} and how its value is written in JSON (always as text). A
 * component that is itself a record is no field; its components are, as if they stood in its place.
 *
 * @param reading finds its value in a payload
 */
public record FieldSpec(
        String name,
        Class<?> javaType,
        Field field,
        Function<Object, @Nullable Object> reading,
        @Nullable Pattern pattern) {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("uuuuMM");
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT);
    private static final Set<Class<?>> KNOWN = Set.of(String.class, LocalDate.class, YearMonth.class, BigDecimal.class);

    static FieldSpec of(List<RecordComponent> path) {
        RecordComponent component = path.getLast();
        Field field = component.getAnnotation(Field.class);
        if (field == null || !KNOWN.contains(component.getType())) {
            throw new IllegalStateException(component.getDeclaringRecord() + "." + component.getName()
                    + " needs @Field and one of the types " + KNOWN);
        }
        Pattern pattern = field.pattern().isEmpty() ? null : Pattern.compile(field.pattern());
        return new FieldSpec(component.getName(), component.getType(), field, reading(path), pattern);
    }

    /** Every row of a sheet is read through these several times over: what is compiled reads sooner than what reflects. */
    private static Function<Object, @Nullable Object> reading(List<RecordComponent> path) {
        return path.stream()
                .map(FieldSpec::reading)
                .reduce((first, then) -> record -> then.apply(Objects.requireNonNull(first.apply(record))))
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private static Function<Object, @Nullable Object> reading(RecordComponent component) {
        Class<?> owner = component.getDeclaringRecord();
        try {
            MethodHandles.Lookup lookup = MethodHandles.privateLookupIn(owner, MethodHandles.lookup());
            return (Function<Object, @Nullable Object>) LambdaMetafactory.metafactory(
                            lookup,
                            "apply",
                            MethodType.methodType(Function.class),
                            MethodType.methodType(Object.class, Object.class),
                            lookup.unreflect(component.getAccessor()),
                            MethodType.methodType(component.getType(), owner))
                    .getTarget()
                    .invoke();
        } catch (Throwable impossible) {
            throw new IllegalStateException(owner + "." + component.getName() + " cannot be read", impossible);
        }
    }

    /** The field's value in that record. */
    public @Nullable Object read(Record row) {
        return reading.apply(row);
    }

    /** The value as JSON writes it: dates {@code yyyy-MM-dd}, months {@code yyyyMM}, amounts without grouping. */
    public @Nullable String write(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case YearMonth month -> MONTH.format(month);
            case BigDecimal amount -> amount.toPlainString();
            default -> value.toString();
        };
    }

    /**
     * The value a text stands for.
     *
     * @throws IllegalArgumentException if the text is no such value
     */
    @Nullable
    Object parse(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        try {
            if (javaType == LocalDate.class) {
                return LocalDate.parse(text, DATE);
            }
            if (javaType == YearMonth.class) {
                return YearMonth.parse(text, MONTH);
            }
            return javaType == BigDecimal.class ? new BigDecimal(text) : text;
        } catch (DateTimeException | NumberFormatException unreadable) {
            throw new IllegalArgumentException(text, unreadable);
        }
    }

    /** The kind as JSON writes it: text, code, idNumber … */
    public String kindName() {
        String[] words = field.kind().name().toLowerCase(Locale.ROOT).split("_");
        StringBuilder name = new StringBuilder(words[0]);
        for (int i = 1; i < words.length; i++) {
            name.append(Character.toUpperCase(words[i].charAt(0))).append(words[i].substring(1));
        }
        return name.toString();
    }
}
