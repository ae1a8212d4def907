package io.renshetong.unit.account;

import io.renshetong.starter.actor.Permission;
import io.renshetong.unit.register.UnitSummary;
import io.renshetong.unit.register.Units;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Works out what an account may do now: roles into permissions, granted units into units with their sub-units. */
@Component
public class Authorities {
    private final GrantMapper grants;
    private final Units units;
    private final PasswordPolicy policy;
    private final Clock clock;

    Authorities(GrantMapper grants, Units units, PasswordPolicy policy, Clock clock) {
        this.grants = grants;
        this.units = units;
        this.policy = policy;
        this.clock = clock;
    }

    /** Nothing is permitted to an account that is switched off, or that has to choose a new password first. */
    public Authority of(Account account) {
        Grants granted = grantsOf(List.of(account.id())).get(account.id());
        boolean mustChange = account.mustChangePassword()
                || account.passwordChangedAt().plus(policy.maxAge()).isBefore(clock.instant());
        Set<Permission> permissions =
                account.isActive() && !mustChange ? Role.permissionsOf(granted.roles()) : Set.of();
        return new Authority(account, granted.roles(), permissions, home(account), scope(granted.units()), mustChange);
    }

    /** The grants of each of these accounts, an entry for every one. */
    Map<String, Grants> grantsOf(Collection<String> accounts) {
        if (accounts.isEmpty()) return Map.of();
        Map<String, Set<Role>> roles = grants.roles(accounts).stream()
                .collect(Collectors.groupingBy(
                        GrantMapper.RoleRow::accountId,
                        Collectors.mapping(GrantMapper.RoleRow::role, Collectors.toSet())));
        Map<String, List<UnitGrant>> places = grants.units(accounts).stream()
                .collect(Collectors.groupingBy(
                        GrantMapper.UnitRow::accountId,
                        Collectors.mapping(
                                row -> new UnitGrant(row.unitCode(), row.includesSubUnits(), row.validUntil()),
                                Collectors.toList())));
        return accounts.stream()
                .distinct()
                .collect(Collectors.toMap(
                        id -> id,
                        id -> new Grants(roles.getOrDefault(id, Set.of()), places.getOrDefault(id, List.of()))));
    }

    /** The units the grants reach today, each once and in order of their codes. */
    List<UnitSummary> scope(Collection<UnitGrant> granted) {
        LocalDate today = LocalDate.now(clock);
        List<String> alone = new ArrayList<>();
        List<String> withSubUnits = new ArrayList<>();
        granted.stream()
                .filter(unit -> unit.isValidOn(today))
                .forEach(unit -> (unit.includesSubUnits() ? withSubUnits : alone).add(unit.code()));
        Map<String, UnitSummary> reached = new TreeMap<>();
        units.summaries(alone).forEach(unit -> reached.put(unit.code(), unit));
        units.withSubUnits(withSubUnits).forEach(unit -> reached.put(unit.code(), unit));
        return List.copyOf(reached.values());
    }

    private @Nullable UnitSummary home(Account account) {
        if (account.homeUnit() == null) return null;
        return units.summaries(List.of(account.homeUnit())).stream().findFirst().orElse(null);
    }
}
