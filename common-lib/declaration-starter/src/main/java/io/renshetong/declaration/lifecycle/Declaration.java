package io.renshetong.declaration.lifecycle;

import io.renshetong.contract.Party;
import io.renshetong.contract.Risk;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The header of a declaration: what lists, locks and moves need, without the values declared.
 *
 * @param revision counts saves and withdrawals; a decision names the one it saw
 * @param version counts every change; whoever writes names the one they read
 * @param insurances what it is about, codes AAE140
 * @param changedFields names of the payload components that change
 * @param since when it came into its status
 */
public record Declaration(
        String no,
        String type,
        Status status,
        int revision,
        int version,
        String unitCode,
        String unitName,
        @Nullable String batchNo,
        @Nullable String ref,
        String subjectName,
        @Nullable String subjectMask,
        List<String> changedFields,
        List<String> insurances,
        Risk risk,
        List<String> warnings,
        Party declaredBy,
        Instant declaredAt,
        @Nullable Party confirmedBy,
        @Nullable Instant confirmedAt,
        @Nullable Party decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String reasonCode,
        @Nullable String reasonField,
        @Nullable String opinion,
        @Nullable LocalDate effectiveOn,
        @Nullable Instant effectiveAt,
        Instant since) {

    /** The day deadlines are kept by: when it was confirmed; today, as long as it is not. */
    public LocalDate confirmedOn(Clock clock) {
        return confirmedAt == null ? LocalDate.now(clock) : LocalDate.ofInstant(confirmedAt, clock.getZone());
    }

    /** The header of a draft written a moment ago, as far as its first trail entry needs it. */
    public static Declaration justSaved(String no, String type, Mover mover) {
        return new Declaration(
                no,
                type,
                Status.DRAFT,
                1,
                1,
                "",
                "",
                null,
                null,
                "",
                null,
                List.of(),
                List.of(),
                Risk.GENERAL,
                List.of(),
                mover.party(),
                mover.at(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                mover.at());
    }
}
