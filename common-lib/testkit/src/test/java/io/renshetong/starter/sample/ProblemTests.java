package io.renshetong.starter.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.renshetong.testkit.Caller;
import io.renshetong.testkit.ServiceTest;
import io.renshetong.testkit.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class ProblemTests {
    @Autowired
    Caller nobody;

    Caller operator;

    @BeforeEach
    void logIn() {
        operator = nobody.as(TestTokens.operator("430203000101"));
    }

    @Test
    void saysWhatWasRefusedAndWhere() {
        Caller.Answer answer = operator.get("/refused");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().path("type").asString()).isEqualTo("/problems/rows-refused");
        assertThat(answer.code()).isEqualTo("ROWS_REFUSED");
        assertThat(answer.json().path("errors").path(0).path("pointer").asString())
                .isEqualTo("#/mobile");
        assertThat(answer.json().path("errors").path(0).path("severity").asString())
                .isEqualTo("error");
        assertThat(answer.json().path("current").path("version").asInt()).isEqualTo(3);
        assertThat(answer.json().path("detail").asString()).isEqualTo("430203********001X 不能接受");
    }

    @Test
    void namesTheTraceInHeaderAndBody() {
        Caller.Answer answer = operator.get("/refused");
        assertThat(answer.header("X-Trace-Id"))
                .matches("[0-9a-f]{32}")
                .isEqualTo(answer.json().path("traceId").asString());
        assertThat(operator.get("/open").header("X-Trace-Id")).matches("[0-9a-f]{32}");
    }

    @Test
    void goesOnInTheTraceOfTheCaller() {
        String trace = "0af7651916cd43dd8448eb211c80319c";
        Caller.Answer answer = operator.header("traceparent", "00-" + trace + "-b7ad6b7169203331-01")
                .get("/refused");
        assertThat(answer.json().path("traceId").asString()).isEqualTo(trace);
    }

    @Test
    void pointsToAnUnknownField() {
        assertField(operator.once().post("/notes", "{\"text\":\"a\",\"tekst\":1}"), 400, "UNKNOWN_FIELD", "#/tekst");
    }

    @Test
    void pointsToAValueOfTheWrongType() {
        assertField(
                operator.once().post("/notes", "{\"text\":\"a\",\"on\":\"2026-13-01\"}"), 400, "WRONG_TYPE", "#/on");
        assertField(
                operator.once().post("/notes", "{\"text\":\"a\",\"lines\":[{\"number\":1},{\"number\":\"x\"}]}"),
                400,
                "WRONG_TYPE",
                "#/lines/1/number");
    }

    @Test
    void pointsToAnInvalidField() {
        Caller.Answer answer = operator.once().post("/notes", "{\"text\":\" \"}");
        assertField(answer, 422, "FIELDS_REFUSED", "#/text");
        assertThat(answer.json().path("errors").path(0).path("detail").asString())
                .isEqualTo("不能为空");
    }

    @Test
    void refusesWhatIsNoJson() {
        assertProblem(operator.once().post("/notes", "{\"text\":"), 400, "UNREADABLE_JSON");
        assertProblem(operator.once().post("/notes", null), 400, "UNREADABLE_JSON");
        assertProblem(
                operator.once().header("Content-Type", "text/plain").post("/notes", "a"),
                415,
                "UNSUPPORTED_MEDIA_TYPE");
    }

    @Test
    void namesWhatIsMissing() {
        Caller.Answer header = operator.post("/notes", "{\"text\":\"a\"}");
        assertProblem(header, 400, "MISSING_HEADER");
        assertThat(header.json().path("detail").asString()).contains("Idempotency-Key");
        assertProblem(operator.get("/numbers/1"), 400, "MISSING_PARAMETER");
        assertProblem(operator.get("/numbers/one?why=x"), 400, "BAD_PARAMETER");
    }

    @Test
    void refusesAnUploadThatIsTooLarge() {
        assertProblem(
                operator.upload("/files", "photo", "a.jpg", new byte[34 * 1024 * 1024]), 413, "PAYLOAD_TOO_LARGE");
        assertThat(operator.upload("/files", "photo", "a.jpg", new byte[1024]).status())
                .isEqualTo(200);
    }

    @Test
    void knowsNoOtherAddressAndNoOtherMethod() {
        assertProblem(operator.get("/nowhere"), 404, "NOT_FOUND");
        Caller.Answer answer = operator.delete("/refused");
        assertProblem(answer, 405, "METHOD_NOT_ALLOWED");
        assertThat(answer.header("Allow")).contains("GET");
    }

    @Test
    void keepsTheInnardsOfAFaultToItself() {
        Caller.Answer answer = operator.get("/fault");
        assertProblem(answer, 500, "FAULT");
        assertThat(answer.json().toString()).doesNotContain("secret").doesNotContain("430203");
    }

    @Test
    void saysWhenTheDatabaseIsAway() {
        Caller.Answer answer = operator.get("/away");
        assertProblem(answer, 503, "DATABASE_AWAY");
        assertThat(answer.header("Retry-After")).isEqualTo("5");
    }

    private static void assertProblem(Caller.Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.json().toString()).isEqualTo(status);
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.json().path("status").asInt()).isEqualTo(status);
        assertThat(answer.json().path("title").asString()).isNotBlank();
        assertThat(answer.json().path("detail").asString()).isNotBlank();
        assertThat(answer.json().path("traceId").asString()).matches("[0-9a-f]{32}");
    }

    private static void assertField(Caller.Answer answer, int status, String code, String pointer) {
        assertProblem(answer, status, code);
        assertThat(answer.json().path("errors").path(0).path("pointer").asString())
                .isEqualTo(pointer);
    }
}
