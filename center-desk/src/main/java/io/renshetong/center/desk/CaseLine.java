package io.renshetong.center.desk;

import io.renshetong.center.casefile.CaseState;
import io.renshetong.center.preaudit.Light;
import io.renshetong.contract.Risk;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One case as a list shows it.
 *
 * @param idNumber masked
 * @param changedFields labels of the fields that change
 * @param claimedBy name of the auditor who holds it
 * @param workdaysLeft negative when the last day has gone by; absent once decided
 * @param allowed what the one who asks may do with it: claim, release, pass, return
 */
record CaseLine(
        String no,
        int revision,
        String type,
        String typeLabel,
        String unitCode,
        String unitName,
        String batchNo,
        String subjectName,
        String idNumber,
        List<String> changedFields,
        Risk risk,
        String riskLabel,
        CaseState state,
        String stateLabel,
        @Nullable String claimedBy,
        boolean claimedByMe,
        Instant receivedAt,
        LocalDate dueAt,
        @Nullable Integer workdaysLeft,
        Light light,
        String lightLabel,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        List<String> allowed) {}
