package io.renshetong.report.batch;

import io.renshetong.contract.DeclarationDecided.Decision;
import io.renshetong.contract.DeclarationSubmission.Declared;
import io.renshetong.contract.TypeForm;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A declaration of a batch as it was confirmed, and what became of it.
 *
 * @param wording how its type is called and names its fields
 * @param outcome what the register says since it took effect
 */
public record Line(
        String type,
        TypeForm wording,
        Declared declared,
        String unitCode,
        Instant confirmedAt,
        Standing standing,
        @Nullable Decision decision,
        Map<String, @Nullable Object> outcome) {}
