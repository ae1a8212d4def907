package io.renshetong.unit;

import static org.assertj.core.api.Assertions.assertThat;

import io.renshetong.testkit.Caller;
import io.renshetong.testkit.TestActors;
import io.renshetong.testkit.TestTokens;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@UnitServiceTest
class AccessTests {
    private static final Set<String> OPEN = Set.of("/tokens", "/tokens/refresh", "/tokens/revoke");

    @Autowired
    private Caller caller;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    private record Endpoint(String method, String path) {}

    @Test
    void everyEndpointIsClosedWithoutAGoodToken() {
        List<Endpoint> endpoints = endpoints().toList();
        assertThat(endpoints).hasSizeGreaterThan(15);
        var operator = TestActors.operator("430203000100");
        for (String token : List.of(
                "nonsense",
                TestTokens.expired(operator),
                TestTokens.ofForeignKey(operator),
                TestTokens.ofForeignIssuer(operator),
                TestTokens.refreshOf(operator)))
            assertThat(endpoints)
                    .allSatisfy(endpoint -> assertThat(caller.as(token)
                                    .call(endpoint.method(), endpoint.path(), null)
                                    .status())
                            .isEqualTo(401));
        assertThat(endpoints).allSatisfy(endpoint -> {
            Caller.Answer answer = caller.call(endpoint.method(), endpoint.path(), null);
            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.code()).isEqualTo("UNAUTHENTICATED");
        });
    }

    @Test
    void isHealthyAndDescribesItself() {
        assertThat(caller.get("/actuator/health/readiness").status()).isEqualTo(200);
        assertThat(caller.get("/v3/api-docs").json().path("paths").propertyNames())
                .containsAll(OPEN)
                .contains("/accounts/{id}/password-reset", "/code-tables/{table}");
    }

    private Stream<Endpoint> endpoints() {
        return mappings.getHandlerMethods().entrySet().stream()
                .filter(mapping -> mapping.getValue().getBeanType().getName().startsWith("io.renshetong."))
                .flatMap(mapping -> mapping.getKey().getPatternValues().stream()
                        .filter(path -> !OPEN.contains(path) && !path.contains("error"))
                        .flatMap(path -> mapping.getKey().getMethodsCondition().getMethods().stream()
                                .map(method -> new Endpoint(method.name(), path.replaceAll("\\{[^}]+}", "1")))));
    }
}
