package io.renshetong.center.desk;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.renshetong.center.desk.Reasons.Suggestion;
import io.renshetong.center.preaudit.Light;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One case with everything an auditor has to see; the members of its line come first.
 *
 * @param clear personal values are shown in full, because the one who asks holds the case
 * @param suggestion what to return it for, where the pre-audit found something
 */
record CaseDetail(
        @JsonUnwrapped CaseLine line,
        boolean clear,
        String service,
        String region,
        String regionLabel,
        @Nullable String declaredBy,
        @Nullable Instant declaredAt,
        @Nullable String confirmedBy,
        @Nullable Instant confirmedAt,
        @Nullable LocalDate effectiveOn,
        List<Change> changes,
        List<Value> values,
        List<Attachment> attachments,
        List<Found> findings,
        @Nullable Suggestion suggestion,
        @Nullable String firstAuditor,
        @Nullable String reviewer,
        @Nullable String reasonCode,
        @Nullable String reasonLabel,
        @Nullable String reasonField,
        @Nullable String reasonFieldLabel,
        @Nullable String opinion,
        List<Line> log) {

    /** One field before and after, as values and in words, and what the unit's service says beside it. */
    record Change(
            String field,
            String label,
            @Nullable String before,
            @Nullable String after,
            @Nullable String beforeLabel,
            @Nullable String afterLabel,
            @Nullable String remark) {}

    /** One field of the row as it will be, and what the unit's service says beside it. */
    record Value(
            String field,
            String label,
            @Nullable String value,
            @Nullable String valueLabel,
            @Nullable String remark) {}

    /** A document; {@code link} is where the declaring service hands it out, as seen from the gateway. */
    record Attachment(
            String id,
            String kind,
            String kindLabel,
            String fileName,
            String contentType,
            long size,
            String sha256,
            String link) {}

    /** What the pre-audit found, in words. */
    record Found(
            String code,
            Light light,
            String label,
            @Nullable String field,
            @Nullable String fieldLabel) {}

    /** A line of the log. */
    record Line(
            int seq,
            String kind,
            String label,
            @Nullable String actor,
            Instant at,
            int revision,
            @Nullable String from,
            @Nullable String to,
            @Nullable String stage,
            @Nullable String reasonCode,
            @Nullable String reasonLabel,
            @Nullable String field,
            @Nullable String note) {}
}
