package io.renshetong.enrollment.participation;

import io.renshetong.starter.crypto.Secret;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is or was insured, with what declarations are held against.
 *
 * @param key the blind index of the first number; stays when the number changes
 */
public record Insured(
        String key,
        String idDocumentType,
        Secret idNumber,
        String name,
        String sex,
        LocalDate birthDate,
        @Nullable String personalStatus) {}
