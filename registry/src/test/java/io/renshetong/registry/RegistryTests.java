package io.renshetong.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Base64;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

class RegistryTests {

    private static final HttpClient BROWSER = HttpClient.newHttpClient();

    @Nested
    @SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
    class OnThisMachine {

        @Value("${local.server.port}")
        int port;

        @Test
        void showsTheDashboard() throws Exception {
            HttpResponse<String> page = get(port, "/", "");
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).contains("Instances currently registered with Eureka");
        }

        @Test
        void listsWhatRegistered() throws Exception {
            String instance = """
                    {"instance":{"instanceId":"a:1","hostName":"127.0.0.1","app":"PERSON-SERVICE","ipAddr":"127.0.0.1",
                     "vipAddress":"person-service","status":"UP","port":{"$":8101,"@enabled":"true"},
                     "dataCenterInfo":{"@class":"com.netflix.appinfo.InstanceInfo$DefaultDataCenterInfo","name":"MyOwn"}}}
                    """;
            HttpResponse<String> registered = BROWSER.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/eureka/apps/PERSON-SERVICE"))
                            .header("Content-Type", "application/json")
                            .POST(BodyPublishers.ofString(instance))
                            .build(),
                    BodyHandlers.ofString());
            assertThat(registered.statusCode()).isEqualTo(204);
            Awaitility.await()
                    .atMost(Duration.ofSeconds(10))
                    .untilAsserted(
                            () -> assertThat(get(port, "/eureka/apps", "").body())
                                    .contains("PERSON-SERVICE")
                                    .contains("8101"));
        }

        @Test
        void isReady() throws Exception {
            assertThat(get(port, "/actuator/health/readiness", "").statusCode()).isEqualTo(200);
        }
    }

    @Nested
    @SpringBootTest(
            webEnvironment = WebEnvironment.RANDOM_PORT,
            properties = "renshetong.registry.password=a-long-secret")
    class WithAPassword {

        @Value("${local.server.port}")
        int port;

        @Test
        void refusesWhoDoesNotKnowIt() throws Exception {
            HttpResponse<String> dashboard = get(port, "/", "");
            assertThat(dashboard.statusCode()).isEqualTo(401);
            assertThat(dashboard.headers().firstValue("WWW-Authenticate"))
                    .hasValueSatisfying(challenge -> assertThat(challenge).startsWith("Basic"));
            assertThat(get(port, "/eureka/apps", basic("renshetong:wrong")).statusCode())
                    .isEqualTo(401);
        }

        @Test
        void letsInWhoKnowsIt() throws Exception {
            assertThat(get(port, "/eureka/apps", basic("renshetong:a-long-secret"))
                            .statusCode())
                    .isEqualTo(200);
        }

        @Test
        void keepsTheProbesOpenAndNothingElseOfTheActuator() throws Exception {
            assertThat(get(port, "/actuator/health", "").statusCode()).isEqualTo(200);
            assertThat(get(port, "/actuator/metrics", "").statusCode()).isEqualTo(401);
        }
    }

    @Test
    void refusesToListenBeyondThisMachineWithoutAPassword() {
        assertThatThrownBy(() -> new Access("0.0.0.0", "renshetong", ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("RST_REGISTRY_PASSWORD");
        assertThat(new Access("0.0.0.0", "renshetong", "secret").needsPassword())
                .isTrue();
    }

    private static String basic(String credentials) {
        return "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes());
    }

    private static HttpResponse<String> get(int port, String path, String authorization)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        return BROWSER.send(request.build(), BodyHandlers.ofString());
    }
}
