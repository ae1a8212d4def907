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
import org.jspecify.annotations.Nullable;

/** Lays a row that was read beside what the register holds. */
final class Settling<P extends Record> {
    private final Matter type;
    private final @Nullable Shape<P> shape;
    private final List<FormColumn<P>> columns;
    private final CellRefusals refusals;
    /** Columns that fill one of several fields, depending on the row. */
    private final List<FormColumn<P>> choosing;

    Settling(Matter type, @Nullable Shape<P> shape, List<FormColumn<P>> columns, CellRefusals refusals) {
        this.type = type;
        this.shape = shape;
        this.columns = columns;
        this.refusals = refusals;
        this.choosing = columns.stream()
                .filter(column -> column.column().choice() != null)
                .toList();
    }

    ReadRow settle(ReadRow row, Register.Present<P> present) {
        ReadRow placed = placed(row, present.values());
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        placed.values().forEach((name, value) -> {
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
        return new ReadRow(row.rowNo(), row.ref(), row.cells(), values, placed.columnOf(), errors, row.warnings());
    }

    /** The row with values of columns that fill one of several fields where it says, as it would be, that they belong. */
    ReadRow placed(ReadRow row, @Nullable P before) {
        ReadRow placed = row;
        for (FormColumn<P> column : choosing) {
            String at = filledBy(column, placed);
            if (at != null) {
                String wanted = Objects.requireNonNull(column.column().choice())
                        .apply(Objects.requireNonNull(shape).with(before, texts(placed.values())));
                placed = wanted.equals(at) ? placed : moved(placed, at, wanted, column.key());
            }
        }
        return placed;
    }

    private static ReadRow moved(ReadRow row, String from, String to, String column) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>(row.values());
        values.put(to, values.remove(from));
        Map<String, String> columnOf = new HashMap<>(row.columnOf());
        columnOf.remove(from);
        columnOf.put(to, column);
        return new ReadRow(row.rowNo(), row.ref(), row.cells(), values, columnOf, row.errors(), row.warnings());
    }

    private static @Nullable String filledBy(FormColumn<?> column, ReadRow row) {
        return column.fields().stream()
                .map(FieldSpec::name)
                .filter(field -> row.values().containsKey(field)
                        && column.key().equals(row.columnOf().get(field)))
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
            refusals.refuse(column, found, errors, "sheet.cell.subject-differs", column.name());
        }
    }

    private static String normal(String text) {
        return Headings.normal(text).toUpperCase(Locale.ROOT);
    }
}
