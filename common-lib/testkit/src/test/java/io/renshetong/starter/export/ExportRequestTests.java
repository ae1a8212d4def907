package io.renshetong.starter.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.renshetong.starter.actor.Actor;
import io.renshetong.starter.actor.Permission;
import io.renshetong.starter.sample.SampleService;
import io.renshetong.testkit.Caller;
import io.renshetong.testkit.Caller.Answer;
import io.renshetong.testkit.ServiceTest;
import io.renshetong.testkit.TestTokens;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.JsonNode;

@ServiceTest(broker = false)
@ContextConfiguration(classes = {SampleService.class, SampleList.class})
class ExportRequestTests {
    @Autowired
    Caller nobody;

    @Autowired
    JdbcTemplate jdbc;

    private Exporting clerk() {
        return Exporting.operator(nobody);
    }

    @Test
    void refusesClearTextWithoutRightOrPurpose() {
        assertThat(clerk().order(Map.of("clear", true)).code()).isEqualTo("EXPORT_PURPOSE");
        assertThat(clerk().order(Map.of("clear", true, "purpose", " 三个字 ")).code())
                .isEqualTo("EXPORT_PURPOSE");
        assertThat(clerk().order(Map.of("purpose", "长".repeat(201))).code()).isEqualTo("EXPORT_PURPOSE");
        Actor without = new Actor(
                "x",
                "x",
                "x",
                Exporting.OPERATOR.side(),
                Set.of(Permission.EXPORT, Permission.QUERY),
                Exporting.UNIT,
                Exporting.OPERATOR.units(),
                Map.of(),
                null);
        Caller caller = nobody.as(TestTokens.of(without));
        assertThat(caller.get("/exports/samples").json().path("clear").asBoolean())
                .isFalse();
        assertThat(caller.once()
                        .post("/exports/samples", Map.of("clear", true, "purpose", "核对缴费名册"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void comesToOneTaskAndOneFileHoweverOftenTheSameRequestArrives() {
        Caller caller = nobody.as(TestTokens.of(Exporting.OPERATOR)).once();
        Map<String, Object> wish = Map.of("filter", Map.of("rows", 2), "clear", true, "purpose", "核对缴费名册");
        int before = exportsOrdered();
        Answer first = caller.post("/exports/samples", wish);
        JsonNode task = clerk().done(first);
        Answer again = caller.post("/exports/samples", wish);
        assertThat(again.status()).isEqualTo(202);
        assertThat(again.json().path("task").path("id")).isEqualTo(task.path("id"));
        assertThat(again.json().path("password").asString())
                .isNotEmpty()
                .isEqualTo(first.json().path("password").asString());
        assertThat(exportsOrdered()).isEqualTo(before + 1);
        assertThat(jdbc.queryForObject(
                        "SELECT COUNT(*) FROM audit_log WHERE action = 'EXPORT' AND outcome = 'DONE' AND object_id = ?",
                        Integer.class,
                        task.path("id").asString()))
                .as("ordered once and done once")
                .isEqualTo(2);
    }

    @Test
    void refusesAKeyOfAnotherRequestAndARequestWithoutOne() {
        Caller caller = nobody.as(TestTokens.of(Exporting.OPERATOR)).once();
        clerk().done(caller.post("/exports/samples", Map.of("filter", Map.of("rows", 1))));
        Answer other = caller.post("/exports/samples", Map.of("filter", Map.of("rows", 2)));
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.code()).isEqualTo("IDEMPOTENCY_KEY_REUSED");
        Answer keyless = nobody.as(TestTokens.of(Exporting.OPERATOR)).post("/exports/samples", Map.of());
        assertThat(keyless.status()).isEqualTo(400);
        assertThat(keyless.code()).isEqualTo("IDEMPOTENCY_KEY_MISSING");
    }

    @Test
    void refusesWhoMayNotAndRecordsIt() {
        for (String token : List.of(TestTokens.viewer(Exporting.UNIT), TestTokens.ops(), TestTokens.auditor())) {
            Answer answer = nobody.as(token).once().post("/exports/samples", Map.of());
            assertThat(answer.status()).isEqualTo(403);
            assertThat(jdbc.queryForObject(
                            "SELECT COUNT(*) FROM audit_log WHERE outcome = 'DENIED' AND trace_id = ?",
                            Integer.class,
                            answer.header("X-Trace-Id")))
                    .isEqualTo(1);
        }
        assertThat(nobody.once().post("/exports/samples", Map.of()).status()).isEqualTo(401);
        assertThat(nobody.as(TestTokens.of(Exporting.OPERATOR))
                        .get("/exports/nothing")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void refusesWhatCannotBeFoundOrWrittenAtOnce() {
        assertThat(clerk().order(Map.of("columns", List.of())).code()).isEqualTo("EXPORT_COLUMNS");
        assertThat(clerk().order(Map.of("columns", List.of("name", "name"))).code())
                .isEqualTo("EXPORT_COLUMNS");
        assertThat(clerk().order(Map.of("columns", List.of("password"))).code()).isEqualTo("EXPORT_COLUMNS");
        assertThat(clerk().order(Map.of("filter", Map.of("rows", "many"))).code())
                .isEqualTo("EXPORT_FILTER");
        Answer tooLong = clerk().order(Map.of("filter", Map.of("text", "sixsix")));
        assertThat(tooLong.json().path("errors").path(0).path("pointer").asString())
                .isEqualTo("#/filter/text");
        assertThat(clerk().order(Map.of("filter", Map.of("unit", "430203000201")))
                        .status())
                .isEqualTo(404);
    }

    private int exportsOrdered() {
        Integer count = jdbc.queryForObject("SELECT COUNT(*) FROM task WHERE kind = 'EXPORT'", Integer.class);
        return count == null ? 0 : count;
    }
}
