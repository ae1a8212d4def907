package io.renshetong.declaration.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A staged row as the table has it.
 *
 * @param type the declaration it makes, as far as it tells
 * @param verdict as staged; {@link RowVerdict#SAVED} is told by {@code declarationNo}
 * @param twins numbers of other rows about the same
 * @param refusal why it was not saved
 * @param declarationNo the draft it became
 */
record ShownRow(
        int rowNo,
        @Nullable String type,
        RowVerdict verdict,
        @Nullable List<Integer> twins,
        @Nullable String ref,
        @Nullable String unitCode,
        @Nullable String unitName,
        String subjectName,
        @Nullable String subjectIndex,
        @Nullable String subjectMask,
        List<String> changedFields,
        @Nullable String refusal,
        byte[] content,
        byte @Nullable [] body,
        @Nullable String declarationNo) {}
