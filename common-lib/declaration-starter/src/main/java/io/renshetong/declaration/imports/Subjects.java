package io.renshetong.declaration.imports;

import io.renshetong.declaration.Register;
import io.renshetong.declaration.definition.Known;
import io.renshetong.declaration.query.SubjectNumber;
import io.renshetong.declaration.selection.Selections;
import io.renshetong.declaration.sheet.CellError;
import io.renshetong.declaration.sheet.ReadRow;
import io.renshetong.kernel.CleanText;
import io.renshetong.kernel.identity.Mask;
import io.renshetong.starter.crypto.BlindIndex;
import io.renshetong.starter.problem.Messages;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds whom rows are about: by their token, otherwise by the number the register has; only those chosen before. */
class Subjects {
    static final String NAME = "subjectName";
    static final String NUMBER = "subjectNumber";

    private final Selections selections;
    private final BlindIndex blindIndex;
    private final Messages messages;

    Subjects(Selections selections, BlindIndex blindIndex, Messages messages) {
        this.selections = selections;
        this.blindIndex = blindIndex;
        this.messages = messages;
    }

    /**
     * Whom a row is about.
     *
     * @param present absent where that could not be told, or where there is no register
     * @param errors why it could not be told
     */
    record Found<P extends Record>(Register.@Nullable Present<P> present, List<CellError> errors) {}

    /** One for each row, in their order; asks the selection and the register once for all. */
    <P extends Record> List<Found<P>> find(SheetContext context, Known<P> type, List<ReadRow> rows) {
        Register<P> register = type.definition().register();
        if (register == null) {
            return rows.stream().map(row -> new Found<P>(null, List.of())).toList();
        }
        Map<Integer, String> indexes = new HashMap<>();
        rows.stream()
                .filter(row -> row.ref() == null)
                .forEach(row -> number(row).ifPresent(number -> indexes.put(row.rowNo(), blindIndex.of(number))));
        Map<String, String> byIndex = selections.chosenBySubject(type, context.account(), Set.copyOf(indexes.values()));
        Set<String> chosen = selections.chosen(
                type,
                context.account(),
                rows.stream().map(ReadRow::ref).filter(Objects::nonNull).collect(Collectors.toSet()));
        Map<Integer, String> refs = new HashMap<>();
        for (ReadRow row : rows) {
            String ref = row.ref();
            String found = ref == null ? byIndex.get(indexes.getOrDefault(row.rowNo(), "")) : ref;
            if (found != null && (ref == null || chosen.contains(ref))) {
                refs.put(row.rowNo(), found);
            }
        }
        Map<String, Register.Present<P>> present = refs.isEmpty()
                ? Map.of()
                : register.read(Set.copyOf(refs.values()), context.actor().units());
        return rows.stream()
                .map(row -> found(row, refs.get(row.rowNo()), present))
                .toList();
    }

    private <P extends Record> Found<P> found(
            ReadRow row, @Nullable String ref, Map<String, Register.Present<P>> present) {
        if (ref == null) {
            boolean nameless = row.ref() == null && number(row).isEmpty();
            boolean saidAlready =
                    row.errors().stream().anyMatch(error -> error.column().equals(NUMBER));
            return new Found<>(
                    null,
                    saidAlready
                            ? List.of()
                            : List.of(error(row, NUMBER, nameless ? "import.row.nobody" : "import.row.not-chosen")));
        }
        Register.Present<P> one = present.get(ref);
        if (one == null) {
            return new Found<>(null, List.of(error(row, NUMBER, "import.row.left")));
        }
        return new Found<>(one, List.of());
    }

    private CellError error(ReadRow row, String column, String code) {
        String text = row.cells().get(column);
        return new CellError(
                column, code, messages.get(code), column.equals(NUMBER) && text != null ? Mask.idNumber(text) : text);
    }

    private static Optional<String> number(ReadRow row) {
        return Optional.ofNullable(blankToNull(CleanText.of(row.cells().get(NUMBER))))
                .map(SubjectNumber::normalised);
    }

    private static @Nullable String blankToNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
