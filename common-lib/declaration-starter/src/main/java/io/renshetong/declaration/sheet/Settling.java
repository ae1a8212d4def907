package io.renshetong.declaration.sheet;

import io.renshetong.declaration.Register;
import io.renshetong.declaration.Sheet;
import io.renshetong.declaration.definition.FieldSpec;
import io.renshetong.declaration.definition.Matter;
import io.renshetong.declaration.definition.Shape;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Lays a row that was read beside what the register holds. */
final class Settling<P extends Record> {
    private final Matter type;
    private final @Nullable Shape<P> shape;
    private final List<FormColumn<P>> columns;
    private final CellReader<P> cells;
    private final boolean choosing;

    Settling(Matter type, @Nullable Shape<P> shape, List<FormColumn<P>> columns, CellReader<P> cells) {
        this.type = type;
        this.shape = shape;
        this.columns = columns;
        this.cells = cells;
        this.choosing = columns.stream().anyMatch(column -> column.column().choice() != null);
    }

    /** Whether a column fills one of several fields, depending on the row. */
    boolean isChoosing() {
        return choosing;
    }

    ReadRow settle(ReadRow row, Register.Present<P> present) {
        Map<String, @Nullable Object> read = row.values();
        Map<String, String> columnOf = row.columnOf();
        if (choosing) {
            read = new LinkedHashMap<>(read);
            columnOf = new LinkedHashMap<>(columnOf);
            moveChosen(present.values(), read, columnOf);
        }
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        read.forEach((name, value) -> {
            if (!isAsBefore(name, value, present.values())) {
                values.put(name, value);
            }
        });
        List<CellError> errors = new ArrayList<>(row.errors());
        for (FormColumn<P> column : columns) {
            if (column.column().content() == Sheet.Content.SUBJECT_NAME) {
                compare(column, row, present.subject().name(), errors);
            } else if (column.column().content() == Sheet.Content.SUBJECT_NUMBER) {
                compare(column, row, present.subject().idNumber(), errors);
            }
        }
        return new ReadRow(row.rowNo(), row.ref(), row.cells(), values, columnOf, errors, row.warnings());
    }

    /** Puts values of columns that fill one of several fields where the row as it would be says they belong. */
    void moveChosen(@Nullable P before, Map<String, @Nullable Object> values, Map<String, String> columnOf) {
        for (FormColumn<P> column : columns) {
            Function<P, String> choice = column.column().choice();
            FieldSpec at = choice == null ? null : filledBy(column, columnOf);
            if (choice != null && at != null) {
                String wanted = choice.apply(Objects.requireNonNull(shape).with(before, texts(values)));
                columnOf.remove(at.name());
                columnOf.put(wanted, column.key());
                values.put(wanted, values.remove(at.name()));
            }
        }
    }

    private @Nullable FieldSpec filledBy(FormColumn<P> column, Map<String, String> columnOf) {
        return column.fields().stream()
                .filter(field -> column.key().equals(columnOf.get(field.name())))
                .findFirst()
                .orElse(null);
    }

    /** Dates and amounts are still text here, which no component of theirs can hold; what a column belongs to is told by codes. */
    private Map<String, @Nullable Object> texts(Map<String, @Nullable Object> values) {
        Map<String, @Nullable Object> texts = new HashMap<>();
        values.forEach((name, value) -> {
            FieldSpec field = type.field(name);
            if (field != null && field.javaType() == String.class) {
                texts.put(name, value);
            }
        });
        return texts;
    }

    private boolean isAsBefore(String name, @Nullable Object value, P before) {
        FieldSpec field = Objects.requireNonNull(type.field(name));
        Object present = field.read(before);
        if (present instanceof BigDecimal amount && value != null) {
            BigDecimal asked = CellNumbers.parse(value.toString());
            return asked != null && asked.compareTo(amount) == 0;
        }
        return Objects.equals(field.write(present), value);
    }

    private void compare(FormColumn<P> column, ReadRow row, String expected, List<CellError> errors) {
        String found = row.cells().getOrDefault(column.key(), "");
        if (found.equals(expected)
                || errors.stream().anyMatch(error -> error.column().equals(column.key()))) {
            return;
        }
        if (!normal(found).equals(normal(expected))) {
            cells.refuse(column, found, errors, "sheet.cell.subject-differs", column.name());
        }
    }

    private static String normal(String text) {
        return Headings.normal(text).toUpperCase(Locale.ROOT);
    }
}
