package io.renshetong.declaration.sheet;

import io.renshetong.declaration.Field;
import io.renshetong.declaration.Sheet;
import io.renshetong.declaration.definition.FieldSpec;
import io.renshetong.declaration.definition.Matter;
import io.renshetong.kernel.code.CodeTable;
import io.renshetong.starter.problem.Messages;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A column of a type's sheet with all that reading and writing it takes.
 *
 * @param fields those it can fill, in the order the type names them; none where it is only shown
 * @param kind what kind of value stands in it
 * @param hint what to write, in a sentence; may be empty
 */
record FormColumn<P extends Record>(
        SheetColumn shown,
        Sheet.Column<P> column,
        List<FieldSpec> fields,
        Field.Kind kind,
        @Nullable CodeTable codes,
        String hint) {

    static <P extends Record> FormColumn<P> of(Matter type, Sheet.Column<P> column, Messages messages) {
        List<FieldSpec> fields = column.fields().stream()
                .map(name -> {
                    FieldSpec field = type.field(name);
                    if (field == null) {
                        throw new IllegalStateException(type.code() + " has no field " + name + " for its sheet");
                    }
                    return field;
                })
                .toList();
        FieldSpec only = fields.size() == 1 ? fields.getFirst() : null;
        String header = messages.find(type.code() + ".sheet." + column.key())
                .or(() -> messages.find("sheet.column." + column.key()))
                .orElseGet(() -> type.fieldLabel(column.key()));
        CodeTable codes = codes(type, column, only);
        boolean required = header.endsWith(Headings.REQUIRED) || only != null && type.requires(only);
        String bare = header.replace(Headings.REQUIRED, "");
        SheetColumn shown = new SheetColumn(
                column.key(),
                required ? bare + Headings.REQUIRED : bare,
                only == null ? null : only.name(),
                kindName(column, only, codes),
                codes == null ? null : codes.id(),
                !fields.isEmpty() || column.content() == Sheet.Content.ASIDE,
                required);
        return new FormColumn<>(shown, column, fields, kind(column, only, codes), codes, hint(type, column, messages));
    }

    private static @Nullable CodeTable codes(Matter type, Sheet.Column<?> column, @Nullable FieldSpec only) {
        String aside = column.codes();
        if (aside != null) {
            return type.codes(aside);
        }
        return only != null && only.field().kind() == Field.Kind.CODE ? type.codesOf(only) : null;
    }

    private static <P extends Record> String hint(Matter type, Sheet.Column<P> column, Messages messages) {
        return messages.find(type.code() + ".sheet." + column.key() + ".hint")
                .or(() -> messages.find(type.code() + "." + column.key() + ".hint"))
                .orElse("");
    }

    private static <P extends Record> String kindName(
            Sheet.Column<P> column, @Nullable FieldSpec only, @Nullable CodeTable codes) {
        return switch (column.content()) {
            case SEQUENCE -> "number";
            case SUBJECT_NUMBER -> "idNumber";
            case UNIT, SUBJECT_NAME -> "text";
            case PRESENT, BLANK -> only == null ? "idNumber" : only.kindName();
            case ASIDE -> codes == null ? "text" : "code";
        };
    }

    String key() {
        return shown.key();
    }

    /** The header without the mark of what is required. */
    String name() {
        return shown.header().replace(Headings.REQUIRED, "");
    }

    private static Field.Kind kind(Sheet.Column<?> column, @Nullable FieldSpec only, @Nullable CodeTable codes) {
        return switch (column.content()) {
            case SUBJECT_NUMBER -> Field.Kind.ID_NUMBER;
            case SEQUENCE, UNIT, SUBJECT_NAME -> Field.Kind.TEXT;
            case PRESENT, BLANK ->
                only == null ? Field.Kind.ID_NUMBER : only.field().kind();
            case ASIDE -> codes == null ? Field.Kind.TEXT : Field.Kind.CODE;
        };
    }

    /** The one field it fills, or the first of those it may. */
    @Nullable
    FieldSpec field() {
        return fields.isEmpty() ? null : fields.getFirst();
    }

    /** Whether it is only shown: what stands in it is not read. */
    boolean isShownOnly() {
        return column.content() == Sheet.Content.SEQUENCE || column.content() == Sheet.Content.UNIT;
    }

    /** Whether a file without it can still be read. */
    boolean isOptional(boolean changesARegister) {
        return isShownOnly() || !changesARegister && !shown.required();
    }

    /** Where what is read goes: a component, or the column itself where it fills none; absent for what is only compared. */
    @Nullable
    String target() {
        FieldSpec field = field();
        if (field != null) {
            return field.name();
        }
        return column.content() == Sheet.Content.ASIDE ? key() : null;
    }
}
