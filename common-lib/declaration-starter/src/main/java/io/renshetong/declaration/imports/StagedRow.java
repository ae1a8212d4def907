package io.renshetong.declaration.imports;

import io.renshetong.contract.Risk;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A row of a file after it was judged, everything sealed that is personal.
 *
 * @param type the declaration it makes, as far as it tells
 * @param judged what it is by itself, whatever other rows say
 * @param warned whether there is something to acknowledge
 * @param content a sealed {@link RowContent}
 * @param body what the declaration will hold, byte by byte; absent where nobody could be found
 */
record StagedRow(
        int rowNo,
        @Nullable String type,
        RowVerdict judged,
        boolean warned,
        @Nullable String ref,
        @Nullable String unitCode,
        @Nullable String unitName,
        String subjectName,
        @Nullable String subjectIndex,
        @Nullable String subjectMask,
        List<String> changedFields,
        List<String> insurances,
        Risk risk,
        List<String> warnings,
        byte[] content,
        byte @Nullable [] body,
        Set<String> conflictKeys) {}
