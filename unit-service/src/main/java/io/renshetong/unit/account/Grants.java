package io.renshetong.unit.account;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What an account may do and where: each of the roles for each of the units. */
public record Grants(Set<Role> roles, List<UnitGrant> units) {
    public Grants {
        roles = Set.copyOf(roles);
        units = List.copyOf(units);
    }

    public static Grants of(Collection<Role> roles, UnitGrant... units) {
        return new Grants(roles.isEmpty() ? Set.of() : EnumSet.copyOf(roles), List.of(units));
    }

    /** Whether the same is granted, in whatever order. */
    boolean sameAs(Grants other) {
        return roles.equals(other.roles) && Set.copyOf(units).equals(Set.copyOf(other.units));
    }

    boolean administers() {
        return roles.contains(Role.UNIT_ADMIN);
    }

    /** For the record of acts, such as {@code CONFIRMER,OPERATOR @ 430203000100+}. */
    String inWords() {
        String can = roles.stream().map(Role::name).sorted().collect(Collectors.joining(","));
        String where = units.stream()
                .map(unit -> unit.code()
                        + (unit.includesSubUnits() ? "+" : "")
                        + (unit.validUntil() == null ? "" : "~" + unit.validUntil()))
                .sorted()
                .collect(Collectors.joining(","));
        return can + " @ " + where;
    }
}
