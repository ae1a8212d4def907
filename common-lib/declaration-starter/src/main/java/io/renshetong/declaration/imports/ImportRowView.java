package io.renshetong.declaration.imports;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row of a file as its window shows it.
 *
 * @param rowNo as Excel numbers it
 * @param idNumber masked
 * @param typeLabel what the row makes
 * @param cells by column key, personal ones masked
 * @param declarationNo the draft it became
 */
public record ImportRowView(
        int rowNo,
        RowVerdict verdict,
        String verdictLabel,
        String subjectName,
        @Nullable String idNumber,
        @Nullable String unitName,
        Map<String, String> cells,
        @Nullable String typeLabel,
        List<Change> changes,
        List<Fault> errors,
        List<Fault> warnings,
        @Nullable String declarationNo) {

    /** A field before and after, as a person reads it, masked. */
    public record Change(
            String field,
            String label,
            @Nullable String before,
            @Nullable String after) {}

    /**
     * What is wrong with a cell, or unusual about it.
     *
     * @param column its key, empty where it is the row as a whole
     * @param value what was read, masked where it is personal
     */
    public record Fault(
            String column,
            String header,
            String code,
            String detail,
            @Nullable String value) {}
}
