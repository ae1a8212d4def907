package io.renshetong.center.ledger;

import io.renshetong.contract.LedgerPosted.InjuryStage;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A work injury as a list shows it.
 *
 * @param idNumber masked
 * @param postedBy name of who posted last; absent for what was taken over
 */
record InjuryLine(
        String id,
        String caseNo,
        String unitCode,
        String subjectName,
        String idNumber,
        LocalDate injuredOn,
        InjuryStage stage,
        String stageLabel,
        Instant postedAt,
        @Nullable String postedBy) {}
