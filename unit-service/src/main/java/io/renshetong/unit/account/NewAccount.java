package io.renshetong.unit.account;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;

/**
 * An account to be opened.
 *
 * @param unit code of the unit it belongs to
 * @param units where its roles are to hold
 */
public record NewAccount(
        @NotBlank @Size(max = 64) String login,
        @NotBlank @Size(max = 50) String name,
        @NotBlank String unit,
        @NotEmpty Set<Role> roles,
        @NotEmpty @Size(max = 200) List<@Valid UnitGrant> units) {
    Grants grants() {
        return new Grants(roles, units);
    }
}
