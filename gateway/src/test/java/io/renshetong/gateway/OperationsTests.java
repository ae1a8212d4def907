package io.renshetong.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.reactive.server.WebTestClient;

class OperationsTests {

    @Nested
    @GatewayTest
    class WithAllThatIsNeeded {

        @LocalServerPort
        int port;

        WebTestClient browser;

        @BeforeEach
        void open() {
            browser = Browser.at(port);
        }

        @Test
        void theSuiteIsHealthyAndShowsWhatIsAbsent() {
            browser.get()
                    .uri("/actuator/health")
                    .exchange()
                    .expectStatus()
                    .isOk()
                    .expectBody()
                    .jsonPath("$.status")
                    .isEqualTo("UP")
                    .jsonPath("$.components.services.components.person.status")
                    .isEqualTo("UP")
                    .jsonPath("$.components.services.components.wage.status")
                    .isEqualTo("ABSENT");
            browser.get()
                    .uri("/actuator/health/readiness")
                    .exchange()
                    .expectStatus()
                    .isOk();
            browser.get()
                    .uri("/actuator/health/liveness")
                    .exchange()
                    .expectStatus()
                    .isOk();
        }

        @Test
        void metricsAreOpenToThisMachine() {
            browser.get().uri("/api/person/persons").exchange();
            browser.get()
                    .uri("/actuator/prometheus")
                    .exchange()
                    .expectStatus()
                    .isOk()
                    .expectBody(String.class)
                    .value(metrics -> assertThat(metrics)
                            .contains("http_server_requests_seconds")
                            .contains("routeId=\"person\""));
        }

        @Test
        void whatIsNotExposedIsNotThere() {
            browser.get().uri("/actuator/env").exchange().expectStatus().isNotFound();
            browser.get()
                    .uri("/actuator/gateway/routes")
                    .exchange()
                    .expectStatus()
                    .isNotFound();
        }
    }

    @Nested
    @GatewayTest(args = "--renshetong.gateway.route.required=person,unit,center,wage")
    class WithAServiceMissing {

        @LocalServerPort
        int port;

        @Test
        void theSuiteIsDownAndTheGatewayItselfIsReady() {
            WebTestClient browser = Browser.at(port);
            browser.get()
                    .uri("/actuator/health")
                    .exchange()
                    .expectStatus()
                    .isEqualTo(503)
                    .expectBody()
                    .jsonPath("$.components.services.components.wage.status")
                    .isEqualTo("DOWN");
            browser.get()
                    .uri("/actuator/health/readiness")
                    .exchange()
                    .expectStatus()
                    .isOk();
        }
    }
}
