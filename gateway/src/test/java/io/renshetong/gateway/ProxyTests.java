package io.renshetong.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;

@GatewayTest(args = "--renshetong.gateway.door.trusted-proxies=127.0.0.0/8,10.0.0.0/8")
class ProxyTests {

    @LocalServerPort
    int port;

    @Test
    void behindATrustedProxyWithTlsCookiesAreSecureAndTheBrowserIsTold() {
        Browser.at(port)
                .post()
                .uri("/api/session")
                .header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-For", "9.9.9.9, 203.0.113.7, 10.0.0.3")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"login\":\"operator01\",\"password\":\"right\"}")
                .exchange()
                .expectStatus()
                .isOk()
                .expectCookie()
                .secure("rst_access", true)
                .expectCookie()
                .secure("rst_refresh", true)
                .expectHeader()
                .exists("Strict-Transport-Security");
        assertThat(Suite.UNIT.last().header("X-Forwarded-For")).containsExactly("203.0.113.7");
    }

    @Test
    void metricsAreNotOpenToWhoeverComesThroughAProxyOnThisMachine() {
        Browser.at(port)
                .get()
                .uri("/actuator/prometheus")
                .header("X-Forwarded-For", "203.0.113.7")
                .exchange()
                .expectStatus()
                .isUnauthorized();
        Browser.at(port)
                .get()
                .uri("/actuator/prometheus")
                .header("X-Forwarded-For", "203.0.113.7")
                .header("Authorization", "Bearer access-1")
                .exchange()
                .expectStatus()
                .isForbidden();
        Browser.at(port)
                .get()
                .uri("/actuator/prometheus")
                .header("X-Forwarded-For", "203.0.113.7")
                .header("Authorization", "Bearer access-ops")
                .exchange()
                .expectStatus()
                .isOk();
    }
}
