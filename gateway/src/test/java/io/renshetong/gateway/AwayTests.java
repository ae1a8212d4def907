package io.renshetong.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

@GatewayTest(args = {"--renshetong.gateway.route.answer=700ms", "--renshetong.gateway.route.breaker.window=6"})
class AwayTests {

    @LocalServerPort
    int port;

    WebTestClient browser;

    @BeforeEach
    void open() {
        browser = Browser.at(port);
    }

    @Test
    void aServiceNobodyRegisteredIsNamedInChinese() {
        for (String service : new String[] {"enrollment", "wage", "report"}) {
            browser.get()
                    .uri("/api/" + service + "/declarations/types")
                    .exchange()
                    .expectStatus()
                    .isEqualTo(503)
                    .expectHeader()
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .expectHeader()
                    .valueEquals("Retry-After", "5")
                    .expectBody()
                    .jsonPath("$.code")
                    .isEqualTo("SERVICE_AWAY");
        }
        browser.get()
                .uri("/api/wage/declarations/types")
                .exchange()
                .expectBody()
                .jsonPath("$.detail")
                .isEqualTo("工资申报服务暂时不可用，请稍后再试。");
    }

    @Test
    void aServiceThatDiedIsAwayAndItsBreakerOpens() {
        for (int i = 0; i < 8; i++) {
            browser.get()
                    .uri("/api/injury/accidents")
                    .exchange()
                    .expectStatus()
                    .isEqualTo(503)
                    .expectBody()
                    .jsonPath("$.detail")
                    .isEqualTo("工伤业务服务暂时不可用，请稍后再试。");
        }
        browser.get()
                .uri("/actuator/prometheus")
                .exchange()
                .expectBody(String.class)
                .value(metrics -> assertThat(metrics.lines())
                        .anyMatch(line -> line.startsWith("resilience4j_circuitbreaker_state{")
                                && line.contains("name=\"injury\"")
                                && line.contains("state=\"open\"")
                                && line.endsWith(" 1.0")));
    }

    @Test
    void whatTheGatewayAsksItselfMeetsTheSameAnswer() {
        browser.get()
                .uri("/docs/api/wage")
                .exchange()
                .expectStatus()
                .isEqualTo(503)
                .expectBody()
                .jsonPath("$.detail")
                .isEqualTo("工资申报服务暂时不可用，请稍后再试。");
    }

    @Test
    void aReadMovesOnToTheInstanceThatLives() {
        Suite.CENTER.echoing("/cases/summary");
        for (int i = 0; i < 6; i++) {
            browser.get()
                    .uri("/api/center/cases/summary")
                    .exchange()
                    .expectStatus()
                    .isOk();
        }
    }

    @Test
    void aServiceThatIsTooSlowIsNamedAndNobodyIsToldNothingHappened() throws InterruptedException {
        CountDownLatch answered = new CountDownLatch(1);
        Suite.PERSON.on("/slow", exchange -> {
            await(answered);
            Downstream.send(exchange, 200, "application/json", "{}");
        });
        browser.post()
                .uri("/api/person/slow")
                .exchange()
                .expectStatus()
                .isEqualTo(504)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("SERVICE_SLOW")
                .jsonPath("$.detail")
                .value(
                        String.class,
                        detail -> assertThat(detail).startsWith("个人信息服务").contains("可能已经完成"));
        answered.countDown();
    }

    @Test
    void aFileMayTakeLonger() {
        Suite.PERSON.on("/declarations/person-change/attachments", exchange -> {
            exchange.getRequestBody().readAllBytes();
            await(new CountDownLatch(1), 1_200);
            Downstream.send(exchange, 201, "application/json", "{\"id\":\"1\"}");
        });
        browser.post()
                .uri("/api/person/declarations/person-change/attachments")
                .contentType(MediaType.parseMediaType("multipart/form-data; boundary=x"))
                .bodyValue("--x--")
                .exchange()
                .expectStatus()
                .isCreated();
    }

    @Test
    void aRefusalOfTheServicePassesAsItIs() {
        Suite.PERSON.on(
                "/refusing",
                exchange -> Downstream.send(
                        exchange, 409, "application/problem+json", "{\"code\":\"IN_TRANSIT\",\"inTransit\":[]}"));
        browser.get()
                .uri("/api/person/refusing")
                .exchange()
                .expectStatus()
                .isEqualTo(409)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("IN_TRANSIT");
    }

    private static void await(CountDownLatch latch) {
        await(latch, 10_000);
    }

    private static void await(CountDownLatch latch, long millis) {
        try {
            latch.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
