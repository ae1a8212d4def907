package io.renshetong.unit.session;

import io.renshetong.starter.actor.Permission;
import io.renshetong.starter.actor.Side;
import io.renshetong.unit.account.Account;
import io.renshetong.unit.account.Authority;
import io.renshetong.unit.account.Role;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who is signed in, as the console shows it.
 *
 * @param mustChangePassword nothing is permitted until a new password is chosen
 * @param expiresAt when the access token ends
 */
record SignedInAccount(
        String id,
        String login,
        String name,
        Side side,
        List<Role> roles,
        List<Permission> permissions,
        @Nullable Place unit,
        List<ScopeUnit> units,
        boolean mustChangePassword,
        Instant expiresAt) {

    /** The home unit. */
    record Place(String code, String name) {}

    /** A unit in scope with the one above it. */
    record ScopeUnit(String code, String name, @Nullable String parent) {}

    static SignedInAccount of(Authority authority, Instant expiresAt) {
        Account account = authority.account();
        return new SignedInAccount(
                account.id(),
                account.login(),
                account.name(),
                account.side(),
                authority.roles().stream().sorted().toList(),
                authority.permissions().stream().sorted().toList(),
                authority.home() == null
                        ? null
                        : new Place(authority.home().code(), authority.home().name()),
                authority.units().stream()
                        .map(unit -> new ScopeUnit(unit.code(), unit.name(), unit.parent()))
                        .toList(),
                authority.mustChangePassword(),
                expiresAt);
    }
}
