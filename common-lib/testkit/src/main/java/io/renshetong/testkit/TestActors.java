package io.renshetong.testkit;

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

import io.renshetong.starter.actor.Actor;
import io.renshetong.starter.actor.Permission;
import io.renshetong.starter.actor.Side;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Actors as unit-service would describe them, one kind per role; the first unit named is the home unit. */
public final class TestActors {
    private TestActors() {}

    public static Actor operator(String... units) {
        return unitSide("operator", "经办人甲", Set.of(QUERY, DECLARE, DELETE_DRAFT, PRINT, EXPORT, REVEAL), units);
    }

    public static Actor confirmer(String... units) {
        return unitSide("confirmer", "复核人乙", Set.of(QUERY, CONFIRM, DELETE_DRAFT, PRINT, REVEAL), units);
    }

    public static Actor admin(String... units) {
        return unitSide(
                "admin", "管理员丙", Set.of(QUERY, DECLARE, CONFIRM, DELETE_DRAFT, PRINT, EXPORT, REVEAL, GRANT), units);
    }

    public static Actor viewer(String... units) {
        return unitSide("viewer", "查询人丁", Set.of(QUERY, PRINT), units);
    }

    /** Tells two people of the centre apart by their login. */
    public static Actor auditor(String login) {
        return withoutUnit(login, "审核员" + login, Side.CENTER, Set.of(AUDIT, REVIEW, POLICY, LEDGER));
    }

    public static Actor auditor() {
        return auditor("auditor");
    }

    public static Actor ops() {
        return withoutUnit("ops", "运维员", Side.OPS, Set.of(OPERATE));
    }

    private static Actor unitSide(String login, String name, Set<Permission> permissions, String... units) {
        return actor(login, name, Side.UNIT, permissions, units[0], units);
    }

    private static Actor withoutUnit(String login, String name, Side side, Set<Permission> permissions) {
        return actor(login, name, side, permissions, null);
    }

    private static Actor actor(
            String login, String name, Side side, Set<Permission> permissions, @Nullable String home, String... units) {
        Map<String, String> names =
                Arrays.stream(units).distinct().collect(Collectors.toMap(code -> code, "测试单位"::concat));
        return new Actor("account-" + login, login, name, side, permissions, home, names.keySet(), names, "session-1");
    }
}
