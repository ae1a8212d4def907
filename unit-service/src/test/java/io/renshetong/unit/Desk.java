package io.renshetong.unit;

import static org.assertj.core.api.Assertions.assertThat;

import io.renshetong.testkit.Caller;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** What the tests do again and again: sign in, renew, look into the audit log. */
public final class Desk {
    public static final String PASSWORD = "Renshetong@2026";

    private final Caller caller;
    private final JdbcTemplate jdbc;

    Desk(Caller caller, JdbcTemplate jdbc) {
        this.caller = caller;
        this.jdbc = jdbc;
    }

    public Caller.Answer trySignIn(String login, String password) {
        return caller.post("/tokens", Map.of("login", login, "password", password));
    }

    public JsonNode signIn(String login) {
        return signIn(login, PASSWORD);
    }

    public JsonNode signIn(String login, String password) {
        Caller.Answer answer = trySignIn(login, password);
        assertThat(answer.status()).as("%s", answer.json()).isEqualTo(200);
        return answer.json();
    }

    public Caller as(String login) {
        return caller.as(signIn(login).path("accessToken").asString());
    }

    public Caller as(String login, String password) {
        return caller.as(signIn(login, password).path("accessToken").asString());
    }

    public Caller.Answer renew(String refreshToken) {
        return caller.post("/tokens/refresh", Map.of("refreshToken", refreshToken));
    }

    public Caller.Answer renew(JsonNode tokens) {
        return renew(tokens.path("refreshToken").asString());
    }

    public long audited(String action, String outcome) {
        Long count = jdbc.queryForObject(
                "select count(*) from audit_log where action = ? and outcome = ?", Long.class, action, outcome);
        return count == null ? 0 : count;
    }

    /** Opens an account for an operator of the unit itself and says what its first password is. */
    public Opened open(Caller administrator, String login, String unit, String... roles) {
        Caller.Answer answer = administrator.post(
                "/accounts",
                Map.of(
                        "login",
                        login,
                        "name",
                        "测试人",
                        "unit",
                        unit,
                        "roles",
                        List.of(roles),
                        "units",
                        List.of(Map.of("code", unit, "includesSubUnits", true))));
        assertThat(answer.status()).as("%s", answer.json()).isEqualTo(201);
        return new Opened(
                answer.json().path("account").path("id").asString(),
                login,
                answer.json().path("temporaryPassword").asString());
    }

    /** An account just opened. */
    public record Opened(String id, String login, String temporaryPassword) {}
}
