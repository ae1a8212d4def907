package io.renshetong.declaration.query;

import io.renshetong.contract.Risk;
import io.renshetong.declaration.lifecycle.Status;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One line of a list of declarations (DOMAIN A.0.4).
 *
 * @param idNumber masked
 * @param changedFields labels
 * @param insurances what it is about, codes AAE140
 * @param listed what its type shows in lists, by field, in words
 * @param attachmentCount documents handed in with it
 * @param allowed what the reader may do with it: edit, delete, confirm, withdraw
 */
public record DeclarationRow(
        String no,
        @Nullable String batchNo,
        String type,
        String typeLabel,
        Status status,
        String statusLabel,
        int revision,
        int version,
        String unitCode,
        String unitName,
        @Nullable String ref,
        String subjectName,
        @Nullable String idNumber,
        List<String> changedFields,
        int changeCount,
        boolean keyChange,
        Risk risk,
        List<String> insurances,
        Map<String, @Nullable String> listed,
        int attachmentCount,
        String declaredBy,
        Instant declaredAt,
        @Nullable String confirmedBy,
        @Nullable Instant confirmedAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String reasonCode,
        @Nullable String reasonLabel,
        @Nullable String opinion,
        @Nullable LocalDate effectiveOn,
        @Nullable Instant effectiveAt,
        Instant since,
        List<String> allowed) {}
