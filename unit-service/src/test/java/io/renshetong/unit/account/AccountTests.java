package io.renshetong.unit.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.renshetong.testkit.Caller;
import io.renshetong.testkit.Exported;
import io.renshetong.testkit.TestTokens;
import io.renshetong.unit.Desk;
import io.renshetong.unit.UnitServiceTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@UnitServiceTest
class AccountTests {
    private static final String A = "430203000100";
    private static final String A1 = "430203000101";
    private static final String A2 = "430203000102";
    private static final String B = "430203000200";

    @Autowired
    private Desk desk;

    @Autowired
    private Caller caller;

    @Test
    void listsTheAccountsOfTheOwnTreeOnly() {
        JsonNode page = desk.as("admin01").get("/accounts?size=100").json();
        assertThat(page.path("total").asInt()).isEqualTo(page.path("rows").size());
        String logins = page.path("rows").toString();
        assertThat(logins)
                .contains("admin01", "operator01", "confirm01", "viewer01", "单位管理员")
                .doesNotContain("operator02", "center01", "ops01", "probe", "argon2");
        assertThat(desk.as("admin01")
                        .get("/accounts?text=confirm")
                        .json()
                        .path("total")
                        .asInt())
                .isOne();
    }

    @Test
    void exportsTheListAsItIsOnTheScreen() {
        Exported list = Exported.by(desk.as("admin01"), "accounts", Map.of("filter", Map.of("text", "")));
        assertThat(list.headers()).containsExactly("姓名", "登录账号", "状态", "角色", "所属单位", "授权单位", "最近使用");
        assertThat(list.column("登录账号"))
                .contains("admin01", "operator01", "confirm01", "viewer01")
                .doesNotContain("operator02", "center01", "ops01", "probe");
        assertThat(list.column("角色").get(list.column("登录账号").indexOf("admin01")))
                .isEqualTo("单位管理员");
        assertThat(desk.as("admin01")
                        .once()
                        .post("/exports/accounts", Map.of("filter", Map.of("unit", B)))
                        .status())
                .isEqualTo(404);
        assertThat(desk.as("operator01")
                        .once()
                        .post("/exports/accounts", Map.of())
                        .status())
                .isEqualTo(403);
    }

    @Test
    void showsAnotherUnitsAccountToNobody() {
        String stranger = desk.signIn("operator02").path("account").path("id").asString();
        Caller admin = desk.as("admin01");
        long before = desk.audited("READ_ACCOUNT", "DENIED");
        assertThat(admin.get("/accounts/" + stranger).status()).isEqualTo(404);
        assertThat(admin.get("/accounts/" + UUID.randomUUID()).status()).isEqualTo(404);
        assertThat(desk.audited("READ_ACCOUNT", "DENIED")).isEqualTo(before + 2);
        assertThat(admin.get("/accounts?unit=" + B).status()).isEqualTo(404);
        assertThat(admin.put("/accounts/" + stranger, change("改名", 0, A, "VIEWER"))
                        .status())
                .isEqualTo(404);
        for (String act : List.of("disable", "enable", "unlock", "password-reset"))
            assertThat(admin.post("/accounts/" + stranger + "/" + act, null).status())
                    .isEqualTo(404);
        assertThat(desk.trySignIn("operator02", Desk.PASSWORD).status()).isEqualTo(200);
    }

    @Test
    void grantsNoUnitOutsideTheOwnTree() {
        Caller admin = desk.as("admin01");
        assertThat(admin.post("/accounts", wanted("smuggled", B, A1, "OPERATOR"))
                        .status())
                .isEqualTo(404);
        assertThat(admin.post("/accounts", wanted("smuggled", A1, B, "OPERATOR"))
                        .status())
                .isEqualTo(404);
        assertThat(admin.post("/accounts", wanted("smuggled", A1, "430203999999", "OPERATOR"))
                        .status())
                .isEqualTo(404);
        assertThat(desk.trySignIn("smuggled", "x").status()).isEqualTo(401);
    }

    @Test
    void grantsNothingTheAdministratorHasNot() {
        Caller admin = desk.as("admin01");
        for (String role : List.of("CENTER_AUDITOR", "OPS"))
            assertThat(admin.post("/accounts", wanted("too.much", A1, A1, role)).code())
                    .isEqualTo("GRANT_EXCEEDS_OWN");
        assertThat(admin.post("/accounts", wanted("too.much", A1, A1, "KING")).status())
                .isEqualTo(400);
        JsonNode roles = admin.get("/accounts/roles").json();
        assertThat(roles).hasSize(4);
        assertThat(roles.toString()).doesNotContain("CENTER", "OPS");
    }

    @Test
    void keepsASubUnitsAdministratorWithinTheSubUnit() {
        var opened = desk.open(desk.as("admin01"), "sub.admin", A1, "UNIT_ADMIN");
        Caller sub = ready("sub.admin", opened.temporaryPassword());
        assertThat(sub.get("/accounts?size=100").json().path("rows"))
                .extracting(row -> row.path("login").asString())
                .contains("sub.admin")
                .doesNotContain("admin01", "operator01");
        String above = desk.signIn("operator01").path("account").path("id").asString();
        assertThat(sub.post("/accounts/" + above + "/disable", null).status()).isEqualTo(404);
        assertThat(sub.post("/accounts", wanted("from.sub", A1, A2, "VIEWER")).status())
                .isEqualTo(404);
        assertThat(sub.post("/accounts", wanted("from.sub", A1, A1, "VIEWER")).status())
                .isEqualTo(201);
    }

    @Test
    void leavesNoUnitWithoutAnAdministrator() {
        JsonNode own = desk.signIn("admin02").path("account");
        Caller admin = desk.as("admin02");
        String path = "/accounts/" + own.path("id").asString();
        int version = admin.get(path).json().path("version").asInt();
        Caller.Answer disabled = admin.post(path + "/disable", null);
        assertThat(disabled.code()).isEqualTo("LAST_ADMIN");
        assertThat(disabled.json().path("detail").asString()).contains("枫溪演示轨道装备");
        assertThat(admin.put(path, change("易主管", version, B, "OPERATOR")).code())
                .isEqualTo("LAST_ADMIN");
        assertThat(admin.put(path, change("易主管", version, "430203000201", "UNIT_ADMIN"))
                        .code())
                .isEqualTo("LAST_ADMIN");
        var second = desk.open(admin, "second.admin", B, "UNIT_ADMIN");
        assertThat(admin.put(path, change("易主管", version, B, "OPERATOR")).status())
                .isEqualTo(200);
        assertThat(admin.get("/accounts").status()).isEqualTo(403);
        Caller heir = ready("second.admin", second.temporaryPassword());
        assertThat(heir.put(path, change("易主管", version + 1, B, "UNIT_ADMIN")).status())
                .isEqualTo(200);
    }

    @Test
    void keepsOneOfTwoAdministratorsWhoShutEachOtherOutAtOnce() throws Exception {
        Caller one = desk.as("admin03");
        String oneId = desk.signIn("admin03").path("account").path("id").asString();
        var opened = desk.open(one, "rival.admin", "430202000300", "UNIT_ADMIN");
        Caller other = ready("rival.admin", opened.temporaryPassword());
        Future<Caller.Answer> first;
        Future<Caller.Answer> second;
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            first = executor.submit(() -> one.post("/accounts/" + opened.id() + "/disable", null));
            second = executor.submit(() -> other.post("/accounts/" + oneId + "/disable", null));
        }
        List<Integer> statuses = List.of(first.get().status(), second.get().status());
        assertThat(statuses).containsOnlyOnce(200);
        assertThat(statuses).containsAnyOf(403, 409);
    }

    @Test
    void changesGrantsAndRemembersIt() {
        Caller admin = desk.as("admin01");
        var opened = desk.open(admin, "to.change", A1, "VIEWER");
        long before = desk.audited("CHANGE_GRANTS", "DONE");
        Caller.Answer changed = admin.put("/accounts/" + opened.id(), change("新名字", 0, A2, "OPERATOR", "CONFIRMER"));
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.json().path("name").asString()).isEqualTo("新名字");
        assertThat(changed.json().path("roles")).hasSize(2);
        assertThat(changed.json().path("units").get(0).path("code").asString()).isEqualTo(A2);
        assertThat(changed.json().path("version").asInt()).isOne();
        assertThat(desk.audited("CHANGE_GRANTS", "DONE")).isEqualTo(before + 1);
        Caller.Answer stale = admin.put("/accounts/" + opened.id(), change("旧版本", 0, A2, "VIEWER"));
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.json().path("current").path("name").asString()).isEqualTo("新名字");
    }

    @Test
    void shutsOutAtOnceAndLetsInAgain() {
        Caller admin = desk.as("admin01");
        var opened = desk.open(admin, "leaver", A1, "OPERATOR");
        JsonNode tokens = desk.signIn("leaver", opened.temporaryPassword());
        assertThat(admin.post("/accounts/" + opened.id() + "/disable", null)
                        .json()
                        .path("stateLabel")
                        .asString())
                .isEqualTo("已停用");
        assertThat(desk.renew(tokens).status()).isEqualTo(401);
        assertThat(caller.as(tokens.path("accessToken").asString()).get("/me").status())
                .isEqualTo(401);
        assertThat(desk.trySignIn("leaver", opened.temporaryPassword()).code()).isEqualTo("ACCOUNT_DISABLED");
        assertThat(desk.trySignIn("leaver", "wrong").code()).isEqualTo("BAD_CREDENTIALS");
        admin.post("/accounts/" + opened.id() + "/enable", null);
        assertThat(desk.trySignIn("leaver", opened.temporaryPassword()).status())
                .isEqualTo(200);
    }

    @Test
    void unlocksAndResetsThePassword() {
        Caller admin = desk.as("admin01");
        var opened = desk.open(admin, "forgetful", A1, "OPERATOR");
        for (int tries = 0; tries < 5; tries++) desk.trySignIn("forgetful", "wrong");
        assertThat(admin.get("/accounts/" + opened.id())
                        .json()
                        .path("lockedUntil")
                        .isString())
                .isTrue();
        assertThat(admin.post("/accounts/" + opened.id() + "/unlock", null).status())
                .isEqualTo(200);
        assertThat(desk.trySignIn("forgetful", opened.temporaryPassword()).status())
                .isEqualTo(200);
        Caller.Answer reset = admin.post("/accounts/" + opened.id() + "/password-reset", null);
        assertThat(desk.trySignIn("forgetful", opened.temporaryPassword()).status())
                .isEqualTo(401);
        assertThat(desk.trySignIn(
                                "forgetful",
                                reset.json().path("temporaryPassword").asString())
                        .status())
                .isEqualTo(200);
    }

    @Test
    void refusesALoginThatIsTakenOrMisshapen() {
        Caller admin = desk.as("admin01");
        assertThat(admin.post("/accounts", wanted("Operator02", A1, A1, "VIEWER"))
                        .code())
                .isEqualTo("LOGIN_TAKEN");
        Caller.Answer misshapen = admin.post("/accounts", wanted("a b", A1, A1, "VIEWER"));
        assertThat(misshapen.status()).isEqualTo(422);
        assertThat(misshapen.json().path("errors").get(0).path("pointer").asString())
                .isEqualTo("#/login");
        Map<String, Object> expired = new HashMap<>(wanted("expired", A1, A1, "VIEWER"));
        expired.put("units", List.of(Map.of("code", A1, "includesSubUnits", false, "validUntil", "2020-01-01")));
        assertThat(admin.post("/accounts", expired)
                        .json()
                        .path("errors")
                        .get(0)
                        .path("code")
                        .asString())
                .isEqualTo("account.grant.expired");
    }

    @Test
    void isClosedToWhoMayNotGrant() {
        assertThat(desk.as("operator01").get("/accounts").status()).isEqualTo(403);
        assertThat(desk.as("center01").get("/accounts").status()).isEqualTo(403);
        // A token that says so is not enough: the account behind it must still have the right.
        assertThat(caller.as(TestTokens.admin(A)).get("/accounts").status()).isEqualTo(403);
    }

    /** Signs in, replaces the first password and signs in with the new one. */
    private Caller ready(String login, String temporaryPassword) {
        desk.as(login, temporaryPassword)
                .post("/me/password", Map.of("current", temporaryPassword, "next", "Chosen-by-me-1"));
        return desk.as(login, "Chosen-by-me-1");
    }

    private static Map<String, Object> wanted(String login, String home, String unit, String role) {
        return Map.of(
                "login",
                login,
                "name",
                "测试人",
                "unit",
                home,
                "roles",
                List.of(role),
                "units",
                List.of(Map.of("code", unit, "includesSubUnits", false)));
    }

    private static Map<String, Object> change(String name, int version, String unit, String... roles) {
        return Map.of(
                "name",
                name,
                "version",
                version,
                "roles",
                List.of(roles),
                "units",
                List.of(Map.of("code", unit, "includesSubUnits", true)));
    }
}
