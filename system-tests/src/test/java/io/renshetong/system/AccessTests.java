package io.renshetong.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.renshetong.system.Api.Answer;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nobody gets past the door, and nobody in it does what their role may not. */
class AccessTests {
    @BeforeAll
    static void start() {
        RunningSuite.stack();
    }

    @ParameterizedTest
    @CsvSource({
        "person-service, /persons/10000001",
        "person-service, /declarations/types",
        "person-service, /ops/audit",
        "person-service, /actuator/metrics",
        "unit-service, /units",
        "unit-service, /accounts",
        "unit-service, /me",
        "center-desk, /cases/summary",
        "center-desk, /policy",
        "report-service, /forms"
    })
    void aServiceCalledPastTheGatewayAsksForAToken(String service, String path) {
        Api past = Api.at(RunningSuite.address(service));
        expectUnauthenticated(past.get(path));
        Api operator = Api.as("operator01");
        String token = operator.get("/api/person/declarations/types")
                .response()
                .request()
                .headers()
                .firstValue("Authorization")
                .orElseThrow()
                .substring("Bearer ".length());
        // One letter of the signature is another one.
        char last = token.charAt(token.length() - 10);
        String forged = token.substring(0, token.length() - 10)
                + (last == 'A' ? 'B' : 'A')
                + token.substring(token.length() - 9);
        expectUnauthenticated(past.withToken(forged).get(path));
    }

    @Test
    void noAddressOfAnyServiceAnswersWithoutAToken() throws IOException {
        assertThat(Operation.all().filter(operation -> !operation.path().startsWith("/tokens")))
                .hasSizeGreaterThan(100)
                .allSatisfy(operation ->
                        expectUnauthenticated(operation.askedBy(Api.at(RunningSuite.address(operation.service())))));
    }

    @Test
    void whoeverWatchesTheMachinesSeesNobodysData() throws IOException {
        Api operations = Api.as("ops01");
        assertThat(Operation.all()
                        .filter(operation ->
                                !operation.path().matches("/(ops|tasks|me|tokens|code-tables|parameters)\\b.*")))
                .isNotEmpty()
                .allSatisfy(operation -> assertThat(operation
                                .askedBy(operations.movedTo(RunningSuite.address(operation.service())))
                                .status())
                        .isIn(403, 404));
    }

    @Test
    void nobodyOfAUnitOrTheCentreSeesTheMachines() throws IOException {
        for (String login : List.of("admin01", "center01")) {
            Api account = Api.as(login);
            assertThat(Operation.all().filter(operation -> operation.path().startsWith("/ops/")))
                    .isNotEmpty()
                    .allSatisfy(operation -> assertThat(operation
                                    .askedBy(account.movedTo(RunningSuite.address(operation.service())))
                                    .status())
                            .isEqualTo(403));
        }
    }

    @Test
    void whoMayOnlyLookNeitherImportsNorExportsNorAddsDocuments() throws IOException {
        Api viewer = Api.as("viewer01");
        assertThat(Operation.all()
                        .filter(operation -> operation
                                .path()
                                .matches(".*/(imports|selection|template|exports|shared-attachments)\\b.*")))
                .isNotEmpty()
                .allSatisfy(operation -> assertThat(operation
                                .askedBy(viewer.movedTo(RunningSuite.address(operation.service())))
                                .status())
                        .isEqualTo(403));
    }

    private static void expectUnauthenticated(Answer answer) {
        JsonNode problem = answer.expect(401);
        assertThat(problem.path("code").asText()).isEqualTo("UNAUTHENTICATED");
        assertThat(problem.path("detail").asText()).contains("登录");
        assertThat(answer.response().headers().firstValue("Content-Type").orElse(""))
                .startsWith("application/problem+json");
    }
}
