package io.renshetong.center.casefile;

import io.renshetong.contract.DeclarationDecided.Stage;
import io.renshetong.contract.Party;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How a case ended. */
public record Outcome(
        Party by,
        Instant at,
        Stage stage,
        @Nullable String reasonCode,
        @Nullable String field,
        @Nullable String opinion) {}
