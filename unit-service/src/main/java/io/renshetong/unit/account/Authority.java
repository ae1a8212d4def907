package io.renshetong.unit.account;

import io.renshetong.starter.actor.Actor;
import io.renshetong.starter.actor.Permission;
import io.renshetong.unit.register.UnitSummary;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What an account may do at this moment, worked out from its grants.
 *
 * @param home the unit the account belongs to
 * @param units every unit in scope, sub-units included
 */
public record Authority(
        Account account,
        Set<Role> roles,
        Set<Permission> permissions,
        @Nullable UnitSummary home,
        List<UnitSummary> units,
        boolean mustChangePassword) {

    /** The account as every service will know it. */
    public Actor actor(@Nullable String sessionId) {
        return new Actor(
                account.id(),
                account.login(),
                account.name(),
                account.side(),
                permissions,
                account.homeUnit(),
                units.stream().map(UnitSummary::code).collect(Collectors.toSet()),
                units.stream().collect(Collectors.toMap(UnitSummary::code, UnitSummary::name)),
                sessionId);
    }
}
