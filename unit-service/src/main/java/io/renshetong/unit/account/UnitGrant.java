package io.renshetong.unit.account;

import jakarta.validation.constraints.NotBlank;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A unit for which the roles of an account hold.
 *
 * @param code the unit
 * @param includesSubUnits whether its present and future sub-units are meant too
 * @param validUntil the last day, absent when it holds until taken back
 */
public record UnitGrant(
        @NotBlank String code,
        boolean includesSubUnits,
        @Nullable LocalDate validUntil) {
    public static UnitGrant of(String code) {
        return new UnitGrant(code, false, null);
    }

    public static UnitGrant withSubUnits(String code) {
        return new UnitGrant(code, true, null);
    }

    boolean isValidOn(LocalDate day) {
        return validUntil == null || !validUntil.isBefore(day);
    }
}
