package io.renshetong.starter.actor;

import io.renshetong.contract.Party;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who asks, as the verified token says; never taken from a parameter or header.
 *
 * @param unit code of the home unit, absent for the centre and operations
 * @param units codes of the units in scope: the home unit and the sub-units granted
 * @param unitNames name by code of the units in scope
 * @param sessionId the session the token belongs to
 */
public record Actor(
        String id,
        String login,
        String name,
        Side side,
        Set<Permission> permissions,
        @Nullable String unit,
        Set<String> units,
        Map<String, String> unitNames,
        @Nullable String sessionId) {

    public Actor {
        permissions = Set.copyOf(permissions);
        units = Set.copyOf(units);
        unitNames = Map.copyOf(unitNames);
    }

    /** The suite itself, when a timer or an event moves something and no person does. */
    public static Actor system(String name) {
        return new Actor("system", "system", name, Side.OPS, Set.of(), null, Set.of(), Map.of(), null);
    }

    public boolean can(Permission permission) {
        return permissions.contains(permission);
    }

    public boolean canAny(Permission... any) {
        for (Permission permission : any) {
            if (can(permission)) return true;
        }
        return false;
    }

    /** Whether the unit is in this actor's scope; nobody of the centre or operations has one. */
    public boolean covers(String unitCode) {
        return units.contains(unitCode);
    }

    /** The name of a unit in scope, or its code when the token does not name it. */
    public String unitName(String unitCode) {
        return unitNames.getOrDefault(unitCode, unitCode);
    }

    public Party party() {
        return new Party(id, name);
    }
}
