package io.renshetong.declaration.sheet;

import io.renshetong.declaration.Field;
import io.renshetong.declaration.definition.FieldSpec;
import io.renshetong.declaration.definition.Matter;
import io.renshetong.kernel.CleanText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads rows of one type, each cell by the column it stands in. */
final class RowReader<P extends Record> {
    /** Written into a cell, it empties the field; an empty cell leaves the field as it is. */
    static final String CLEAR = "#空";

    private final Matter type;
    private final List<FormColumn<P>> columns;
    private final CellRefusals refusals;
    private final CellReader<P> cells;
    private final Settling<P> settling;
    private final Seal seal;
    private final FormColumn<P> keyColumn;
    private final List<String> headings;
    /** By field, what column it is read from, as far as no row says otherwise. */
    private final Map<String, String> columnOf;

    RowReader(Matter type, List<FormColumn<P>> columns, CellRefusals refusals, Settling<P> settling, Seal seal) {
        this.type = type;
        this.columns = columns;
        this.refusals = refusals;
        this.cells = new CellReader<>(refusals);
        this.settling = settling;
        this.seal = seal;
        this.keyColumn = columns.stream()
                .filter(column -> column.kind() == Field.Kind.ID_NUMBER)
                .findFirst()
                .orElse(columns.getFirst());
        this.headings = columns.stream()
                .map(column -> Headings.normal(column.shown().header()))
                .toList();
        this.columnOf = columns.stream()
                .filter(column -> column.target() != null && !column.isShownOnly())
                .collect(Collectors.toUnmodifiableMap(FormColumn::target, FormColumn::key, (first, _) -> first));
    }

    ReadRow read(SheetRow row, Mapping mapping) {
        Reading reading = new Reading(row.rowNo());
        if (isHeadAgain(row, mapping)) {
            refusals.refuse(keyColumn, "", reading.errors, "sheet.cell.header-again");
            return reading.done(null);
        }
        for (FormColumn<P> column : columns) {
            reading.take(column, cell(row, mapping, column.key()), mapping.from1904());
        }
        SheetCell token = cell(row, mapping, Mapping.TOKEN);
        if (token == null || token.text().isBlank()) {
            return reading.done(null);
        }
        String ref = seal.ref(type.code(), token.text().strip());
        if (ref == null) {
            refusals.refuse(keyColumn, "", reading.errors, "sheet.cell.row-token");
        }
        return reading.done(ref);
    }

    ReadRow reread(int rowNo, Map<String, String> mended, @Nullable String ref) {
        Reading reading = new Reading(rowNo);
        for (FormColumn<P> column : columns) {
            String text = mended.get(column.key());
            reading.take(column, text == null ? null : SheetCell.text(text), false);
        }
        return reading.done(ref);
    }

    private static @Nullable SheetCell cell(SheetRow row, Mapping mapping, String key) {
        Integer position = mapping.positions().get(key);
        return position == null ? null : row.cell(position);
    }

    private boolean isHeadAgain(SheetRow row, Mapping mapping) {
        int same = 0;
        for (int at = 0; at < headings.size(); at++) {
            SheetCell cell = cell(row, mapping, columns.get(at).key());
            if (cell != null) {
                if (!Headings.normal(cell.text()).equals(headings.get(at))) {
                    return false;
                }
                same++;
            }
        }
        return same > 1;
    }

    /** One row being read. */
    private final class Reading {
        private final int rowNo;
        private final Map<String, String> read = LinkedHashMap.newLinkedHashMap(columns.size());
        private final Map<String, @Nullable Object> values = LinkedHashMap.newLinkedHashMap(columns.size());
        private final List<CellError> errors = new ArrayList<>(0);
        private final boolean isNew = !type.changesARegister();

        Reading(int rowNo) {
            this.rowNo = rowNo;
        }

        void take(FormColumn<P> column, @Nullable SheetCell cell, boolean from1904) {
            String target = column.target();
            if (cell == null || column.isShownOnly()) {
                if (cell != null && !cell.text().isBlank()) {
                    read.put(column.key(), cell.text());
                } else if (target != null) {
                    empty(target);
                }
                return;
            }
            if (target != null && isClear(cell.text())) {
                read.put(column.key(), CLEAR);
                clear(column, target);
                return;
            }
            String value = cells.read(column, cell, from1904, values, errors);
            if (!cell.text().isBlank()) {
                boolean converted =
                        value != null && cell.kind() != SheetCell.Kind.TEXT && column.kind() != Field.Kind.CODE;
                read.put(column.key(), converted ? value : cell.text());
            }
            if (target != null && value != null) {
                if (value.isEmpty()) {
                    empty(target);
                } else {
                    values.put(target, value);
                }
            }
        }

        private boolean isClear(String text) {
            return text.length() < 8 && CleanText.of(text).equals(CLEAR);
        }

        /** Of somebody new, what is empty is asked for as empty, so that what is required is missed. */
        private void empty(String target) {
            if (isNew) {
                values.put(target, null);
            }
        }

        private void clear(FormColumn<P> column, String target) {
            FieldSpec field = column.field();
            if (field != null && field.field().required() && !isNew) {
                refusals.refuse(column, CLEAR, errors, "sheet.cell.clear-required", column.name(), CLEAR);
            } else {
                values.put(target, null);
            }
        }

        ReadRow done(@Nullable String ref) {
            ReadRow row = new ReadRow(rowNo, ref, read, values, columnOf, errors, List.of());
            return isNew ? settling.placed(row, null) : row;
        }
    }
}
