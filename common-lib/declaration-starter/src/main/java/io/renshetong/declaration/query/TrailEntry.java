package io.renshetong.declaration.query;

import io.renshetong.declaration.lifecycle.Status;
import io.renshetong.declaration.lifecycle.Step;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One step a declaration went (审核明细, DOMAIN D.6).
 *
 * @param staySeconds how long it had been in the status it left
 */
public record TrailEntry(
        int seq,
        Step step,
        String stepLabel,
        String actor,
        String role,
        Instant at,
        @Nullable Status from,
        @Nullable String fromLabel,
        Status to,
        String toLabel,
        @Nullable String opinion,
        @Nullable String reasonCode,
        @Nullable String reasonLabel,
        @Nullable String reasonField,
        long staySeconds,
        int revision,
        String traceId) {}
