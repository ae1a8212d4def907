package io.renshetong.unit.demo;

import io.renshetong.starter.actor.Side;
import io.renshetong.unit.account.Accounts;
import io.renshetong.unit.account.Grants;
import io.renshetong.unit.account.Role;
import io.renshetong.unit.account.UnitGrant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** People to try the suite as. */
final class DemoAccounts {
    private static final String OPENED_BY = "demo";

    private DemoAccounts() {}

    static List<Accounts.Opening> accounts() {
        UnitGrant treeOfA = inTree(DemoUnits.A);
        return List.of(
                of("admin01", "谭主管", DemoUnits.A, Grants.of(List.of(Role.UNIT_ADMIN), treeOfA)),
                of("operator01", "刘经办", DemoUnits.A, Grants.of(List.of(Role.OPERATOR), treeOfA)),
                of("confirm01", "陈复核", DemoUnits.A, Grants.of(List.of(Role.CONFIRMER), treeOfA)),
                of("viewer01", "罗查询", DemoUnits.A, Grants.of(List.of(Role.VIEWER), UnitGrant.of(DemoUnits.A))),
                of("admin02", "易主管", DemoUnits.B, Grants.of(List.of(Role.UNIT_ADMIN), inTree(DemoUnits.B))),
                of("operator02", "易经办", DemoUnits.B, Grants.of(List.of(Role.OPERATOR), inTree(DemoUnits.B))),
                of("admin03", "文主管", DemoUnits.C, Grants.of(List.of(Role.UNIT_ADMIN), inTree(DemoUnits.C))),
                center("center01", "周初审"),
                center("center02", "吴复审"),
                new Accounts.Opening("ops01", "郑运维", Side.OPS, null, Grants.of(List.of(Role.OPS)), OPENED_BY));
    }

    /** The account with which the suite tries itself out on its own unit. */
    static Accounts.Opening probe() {
        return of(
                "probe",
                "启动自检",
                DemoUnits.PROBE,
                Grants.of(List.of(Role.OPERATOR, Role.CONFIRMER), UnitGrant.of(DemoUnits.PROBE)));
    }

    private static UnitGrant inTree(String code) {
        return UnitGrant.withSubUnits(code);
    }

    private static Accounts.Opening center(String login, String name) {
        return new Accounts.Opening(login, name, Side.CENTER, null, Grants.of(List.of(Role.CENTER_AUDITOR)), OPENED_BY);
    }

    private static Accounts.Opening of(String login, String name, @Nullable String home, Grants grants) {
        return new Accounts.Opening(login, name, Side.UNIT, home, grants, OPENED_BY);
    }
}
