package io.renshetong.unit.account;

import io.renshetong.starter.actor.Actor;
import io.renshetong.starter.actor.Permission;
import io.renshetong.unit.register.UnitSummary;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Somebody who manages accounts, as the database knows them now rather than as their token did some minutes ago.
 *
 * @param scope codes of every unit in scope
 */
record Administrator(Actor actor, Set<Permission> permissions, Grants grants, Set<String> scope) {
    static Administrator of(Authority authority, Grants grants, Actor actor) {
        Set<String> scope = authority.units().stream().map(UnitSummary::code).collect(Collectors.toUnmodifiableSet());
        return new Administrator(actor, authority.permissions(), grants, scope);
    }
}
