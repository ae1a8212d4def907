package io.renshetong.declaration.imports;

import io.renshetong.declaration.definition.DeclarationTypes;
import io.renshetong.declaration.definition.Known;
import io.renshetong.declaration.definition.Matter;
import io.renshetong.declaration.lifecycle.Body;
import io.renshetong.declaration.sheet.CellError;
import io.renshetong.declaration.sheet.SheetColumn;
import io.renshetong.declaration.sheet.SheetForms;
import io.renshetong.kernel.identity.Mask;
import io.renshetong.starter.actor.Actor;
import io.renshetong.starter.actor.Permission;
import io.renshetong.starter.problem.Messages;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Shows imports and their rows to whoever may see them. */
class ImportViews {
    private final DeclarationTypes types;
    private final SheetForms forms;
    private final RowSeal seal;
    private final Messages messages;

    ImportViews(DeclarationTypes types, SheetForms forms, RowSeal seal, Messages messages) {
        this.types = types;
        this.forms = forms;
        this.seal = seal;
        this.messages = messages;
    }

    ImportView view(SheetImport one, Actor reader) {
        Matter type = types.matter(one.type());
        AboutFile about = seal.about(one.about());
        return new ImportView(
                one.no(),
                one.type(),
                type.label(),
                one.state(),
                messages.get("import.state." + one.state()),
                one.fileName(),
                one.fileSize(),
                one.by(),
                one.createdAt(),
                one.endedAt(),
                one.taskId(),
                one.sameNo() == null || one.sameAt() == null
                        ? null
                        : new ImportView.SameFile(one.sameNo(), one.sameAt()),
                about.notes(),
                about.errors(),
                forms.of(type).columns(),
                one.counts(),
                one.version(),
                one.state() == ImportState.SAVED && mayUndo(one, reader));
    }

    /** As with single drafts: whoever handed it in, or whoever may confirm. */
    static boolean mayUndo(SheetImport one, Actor reader) {
        return one.by().id().equals(reader.id()) || reader.canAny(Permission.CONFIRM, Permission.GRANT);
    }

    /** @param clear with personal cells as they were read */
    ImportRowView row(SheetImport one, ShownRow row, boolean clear) {
        Matter type = types.matter(one.type());
        Map<String, SheetColumn> columns = forms.of(type).columns().stream()
                .collect(Collectors.toMap(SheetColumn::key, column -> column, (a, b) -> a, LinkedHashMap::new));
        RowContent content = seal.content(row.content());
        Map<String, String> cells = new LinkedHashMap<>();
        columns.forEach((key, column) -> {
            String text = content.cells().get(key);
            if (text != null) {
                cells.put(key, clear ? text : masked(type, column, text));
            }
        });
        RowVerdict verdict = verdict(one, row);
        return new ImportRowView(
                row.rowNo(),
                verdict,
                messages.get("import.verdict." + verdict),
                row.subjectName(),
                row.subjectMask(),
                row.unitName(),
                cells,
                row.type() == null ? null : types.label(row.type()),
                changes(one, row),
                faults(errors(row, content, forms.of(type).numberColumn()), columns),
                faults(content.warnings(), columns),
                row.declarationNo());
    }

    private static RowVerdict verdict(SheetImport one, ShownRow row) {
        boolean saved = one.state() == ImportState.SAVED && row.declarationNo() != null;
        return saved ? RowVerdict.SAVED : row.verdict();
    }

    /** All there is against a row: of itself, of its twins, of somebody who was faster. */
    List<CellError> errors(ShownRow row, RowContent content, String numberColumn) {
        List<CellError> errors = new ArrayList<>(content.errors());
        if (row.twins() != null) {
            String others = row.twins().stream().map(String::valueOf).collect(Collectors.joining("、"));
            errors.add(new CellError(
                    numberColumn, "import.row.duplicate", messages.get("import.row.duplicate", others), null));
        }
        if (row.refusal() != null) {
            errors.add(new CellError(numberColumn, "declaration.in-transit", row.refusal(), null));
        }
        return errors;
    }

    private List<ImportRowView.Change> changes(SheetImport one, ShownRow row) {
        byte[] sealed = row.body();
        if (sealed == null) {
            return List.of();
        }
        Known<?> type = types.get(row.type() == null ? one.type() : row.type());
        Body body = seal.body(sealed);
        return row.changedFields().stream()
                .map(field -> new ImportRowView.Change(
                        field,
                        type.fieldLabel(field),
                        type.read(field, body.before(field)),
                        type.read(field, body.after().get(field))))
                .toList();
    }

    private static List<ImportRowView.Fault> faults(List<CellError> errors, Map<String, SheetColumn> columns) {
        return errors.stream()
                .map(error -> {
                    SheetColumn column = columns.get(error.column());
                    return new ImportRowView.Fault(
                            column == null ? "" : column.key(),
                            column == null ? "" : column.header(),
                            error.code(),
                            error.detail(),
                            error.value());
                })
                .toList();
    }

    private static String masked(Matter type, SheetColumn column, String text) {
        if (column.field() != null) {
            return String.valueOf(type.masked(column.field(), text));
        }
        // A column that fills one of several fields holds whatever is the most personal of them.
        boolean personal = column.kind().equals("idNumber") || column.key().equals(Subjects.NUMBER);
        return personal ? Mask.idNumber(text) : text;
    }
}
