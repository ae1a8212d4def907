package io.renshetong.declaration.sheet;

import io.renshetong.declaration.Sheet;
import io.renshetong.kernel.CleanText;
import io.renshetong.kernel.code.Code;
import io.renshetong.kernel.code.CodeTable;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Turns a cell into the code it names by code, by name or by both, or says which codes it could. */
final class CodeReader {
    private static final int MOST_REMEMBERED = 5_000;

    /** More codes than these are looked up rather than read in one sentence. */
    private static final int MOST_NAMED = 8;

    private final CellRefusals refusals;
    private final Map<CodeTable, Map<String, Optional<String>>> meanings = new ConcurrentHashMap<>();

    CodeReader(CellRefusals refusals) {
        this.refusals = refusals;
    }

    /** As {@link CellReader#read}; what a text means is looked up once for each table. */
    @Nullable
    String read(FormColumn<?> column, SheetCell cell, Map<String, @Nullable Object> before, List<CellError> errors) {
        CodeTable codes = column.codes();
        if (codes == null) {
            throw new IllegalStateException(column.key() + " has no code table");
        }
        String text = cell.text();
        Map<String, Optional<String>> known = meanings.computeIfAbsent(codes, _ -> new ConcurrentHashMap<>());
        Optional<String> meaning = known.get(text);
        if (meaning == null) {
            meaning = meaning(codes, cell);
            if (known.size() < MOST_REMEMBERED) {
                known.put(text, meaning);
            }
        }
        return meaning.orElseGet(() -> unknown(column, text, codes, before, errors));
    }

    private @Nullable String unknown(
            FormColumn<?> column,
            String text,
            CodeTable codes,
            Map<String, @Nullable Object> before,
            List<CellError> errors) {
        List<Code> fitting = codes.codes().stream()
                .filter(code -> fits(column, code, before))
                .toList();
        if (fitting.isEmpty() || fitting.size() > MOST_NAMED) {
            return refusals.refuse(
                    column,
                    text,
                    errors,
                    "sheet.cell.code",
                    column.name(),
                    refusals.shown(column, text),
                    codes.label());
        }
        String names =
                fitting.stream().map(code -> code.code() + " " + code.name()).collect(Collectors.joining("、"));
        return refusals.refuse(
                column,
                text,
                errors,
                "sheet.cell.code.few",
                column.name(),
                refusals.shown(column, text),
                codes.label(),
                names);
    }

    private static boolean fits(FormColumn<?> column, Code code, Map<String, @Nullable Object> before) {
        Sheet.Fitting fitting = column.column().fitting();
        Object other = fitting == null ? null : before.get(fitting.with());
        return fitting == null || other == null || fitting.fits().test(other.toString(), code.code());
    }

    private static Optional<String> meaning(CodeTable codes, SheetCell cell) {
        String text = cell.text();
        Optional<Code> found = codes.find(text);
        if (found.isEmpty() && CleanText.of(text).chars().allMatch(c -> c >= '0' && c <= '9')) {
            // 01 typed into a cell meant for numbers is 1 from then on.
            String digits = CleanText.of(text);
            found = codes.codes().stream()
                    .map(Code::code)
                    .filter(code -> code.length() > digits.length()
                            && code.equals("0".repeat(code.length() - digits.length()) + digits))
                    .min(Comparator.comparingInt(String::length))
                    .flatMap(codes::code);
        }
        return CleanText.of(text).isEmpty() ? Optional.of("") : found.map(Code::code);
    }
}
