package io.renshetong.unit.account;

import static io.renshetong.starter.actor.Permission.AUDIT;
import static io.renshetong.starter.actor.Permission.CONFIRM;
import static io.renshetong.starter.actor.Permission.DECLARE;
import static io.renshetong.starter.actor.Permission.DELETE_DRAFT;
import static io.renshetong.starter.actor.Permission.EXPORT;
import static io.renshetong.starter.actor.Permission.GRANT;
import static io.renshetong.starter.actor.Permission.LEDGER;
import static io.renshetong.starter.actor.Permission.OPERATE;
import static io.renshetong.starter.actor.Permission.POLICY;
import static io.renshetong.starter.actor.Permission.PRINT;
import static io.renshetong.starter.actor.Permission.QUERY;
import static io.renshetong.starter.actor.Permission.REVEAL;
import static io.renshetong.starter.actor.Permission.REVIEW;

import io.renshetong.starter.actor.Permission;
import io.renshetong.starter.actor.Side;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/** What somebody is entrusted with; which permissions that brings is known here and nowhere else in the suite. */
public enum Role {
    UNIT_ADMIN(Side.UNIT, QUERY, DECLARE, CONFIRM, DELETE_DRAFT, PRINT, EXPORT, REVEAL, GRANT),
    OPERATOR(Side.UNIT, QUERY, DECLARE, DELETE_DRAFT, PRINT, EXPORT, REVEAL),
    CONFIRMER(Side.UNIT, QUERY, CONFIRM, DELETE_DRAFT, PRINT, REVEAL),
    VIEWER(Side.UNIT, QUERY, PRINT),
    CENTER_AUDITOR(Side.CENTER, AUDIT, REVIEW, POLICY, LEDGER),
    OPS(Side.OPS, OPERATE);

    private final Side side;
    private final Set<Permission> permissions;

    Role(Side side, Permission... permissions) {
        this.side = side;
        this.permissions = Set.of(permissions);
    }

    public Side side() {
        return side;
    }

    public Set<Permission> permissions() {
        return permissions;
    }

    /** Everything these roles allow together. */
    public static Set<Permission> permissionsOf(Collection<Role> roles) {
        Set<Permission> all = EnumSet.noneOf(Permission.class);
        roles.forEach(role -> all.addAll(role.permissions));
        return all;
    }
}
