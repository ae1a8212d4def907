package io.renshetong.person;

import static org.assertj.core.api.Assertions.assertThat;

import io.renshetong.testkit.Caller;
import io.renshetong.testkit.ServiceTest;
import io.renshetong.testkit.TestActors;
import io.renshetong.testkit.TestTokens;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@ServiceTest(broker = false)
@ActiveProfiles("demo")
class EndpointsTests {
    @Autowired
    Caller caller;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    private record Endpoint(String method, String path) {}

    private List<Endpoint> endpoints() {
        return mappings.getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getValue().getBeanType().getName().startsWith("io.renshetong"))
                .flatMap(entry -> {
                    Set<RequestMethod> methods =
                            entry.getKey().getMethodsCondition().getMethods();
                    return entry.getKey().getPatternValues().stream()
                            .filter(path -> !path.equals("/error"))
                            .flatMap(path -> (methods.isEmpty() ? Stream.of(RequestMethod.GET) : methods.stream())
                                    .map(method ->
                                            new Endpoint(method.name(), path.replaceAll("\\{[^}]+}", "10000001"))));
                })
                .distinct()
                .toList();
    }

    @Test
    void everyEndpointWantsAToken() {
        assertThat(endpoints()).hasSizeGreaterThan(15).allSatisfy(endpoint -> {
            String body = endpoint.method().equals("GET") ? null : "{}";
            assertThat(caller.call(endpoint.method(), endpoint.path(), body).status())
                    .as("%s", endpoint)
                    .isEqualTo(401);
        });
    }

    @Test
    void everyEndpointRefusesATokenThatIsOutOfDateForeignOrForRefreshing() {
        Stream.of(
                        TestTokens.expired(TestActors.operator("430203000101")),
                        TestTokens.ofForeignKey(TestActors.operator("430203000101")),
                        TestTokens.refreshOf(TestActors.operator("430203000101")),
                        "nonsense")
                .forEach(token -> assertThat(
                                caller.as(token).get("/persons/10000001").status())
                        .isEqualTo(401));
    }

    @Test
    void noEndpointOfTheRegisterIsForTheCentreOrOperations() {
        Stream.of(TestTokens.auditor(), TestTokens.ops())
                .map(caller::as)
                .forEach(outsider -> endpoints().stream()
                        .filter(endpoint -> endpoint.path().startsWith("/persons"))
                        .forEach(endpoint -> assertThat(outsider.call(
                                                endpoint.method(),
                                                endpoint.path(),
                                                endpoint.method().equals("GET") ? null : "{\"reason\":\"核对\"}")
                                        .status())
                                .as("%s", endpoint)
                                .isEqualTo(403)));
    }
}
