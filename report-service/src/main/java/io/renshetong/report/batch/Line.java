package io.renshetong.report.batch;

import io.renshetong.contract.DeclarationDecided.Decision;
import io.renshetong.contract.DeclarationSubmission.Declared;
import org.jspecify.annotations.Nullable;

/** A declaration of a batch as it was confirmed, and what became of it. */
public record Line(
        Declared declared, Standing standing, @Nullable Decision decision) {}
