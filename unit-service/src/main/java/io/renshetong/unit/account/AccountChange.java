package io.renshetong.unit.account;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;

/**
 * What an account is to be from now on.
 *
 * @param version the one the change was made from
 */
public record AccountChange(
        @NotBlank @Size(max = 50) String name,
        @NotEmpty Set<Role> roles,
        @NotEmpty @Size(max = 200) List<@Valid UnitGrant> units,
        int version) {
    Grants grants() {
        return new Grants(roles, units);
    }
}
