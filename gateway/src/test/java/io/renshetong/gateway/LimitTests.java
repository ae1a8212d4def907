package io.renshetong.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

@GatewayTest(
        args = {
            "--renshetong.gateway.limit.login.burst=3",
            "--renshetong.gateway.limit.login.refill=1",
            "--renshetong.gateway.limit.login.per=1h",
            "--renshetong.gateway.limit.session.burst=4",
            "--renshetong.gateway.limit.session.refill=1",
            "--renshetong.gateway.limit.session.per=1h",
            "--renshetong.gateway.door.trusted-proxies=127.0.0.0/8"
        })
class LimitTests {

    @LocalServerPort
    int port;

    WebTestClient browser;

    @BeforeEach
    void open() {
        browser = Browser.at(port);
        Suite.PERSON.echoing("/persons");
    }

    @Test
    void aFewWrongPasswordsAreEnoughAndAnotherAddressIsNotConcerned() {
        for (int i = 0; i < 3; i++) {
            logIn("203.0.113.1", "wrong").expectStatus().isUnauthorized();
        }
        logIn("203.0.113.1", "right")
                .expectStatus()
                .isEqualTo(429)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectHeader()
                .value(
                        "Retry-After",
                        seconds -> assertThat(Integer.parseInt(seconds)).isBetween(1, 3600))
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("TOO_MANY_REQUESTS");
        logIn("203.0.113.2", "right").expectStatus().isOk();
    }

    @Test
    void whoKnowsThePasswordMayComeAsOftenAsHeLikes() {
        for (int i = 0; i < 10; i++) {
            logIn("203.0.113.3", "right").expectStatus().isOk();
        }
    }

    @Test
    void addressesOfOneIpv6NetworkCountTogether() {
        for (int i = 0; i < 3; i++) {
            logIn("2001:db8::" + i, "wrong").expectStatus().isUnauthorized();
        }
        logIn("2001:db8::ffff", "wrong").expectStatus().isEqualTo(429);
        logIn("2001:db8:0:1::1", "wrong").expectStatus().isUnauthorized();
    }

    @Test
    void aSessionHasItsShareAndOthersHaveTheirs() {
        for (int i = 0; i < 4; i++) {
            read("busy").expectStatus().isOk();
        }
        read("busy").expectStatus().isEqualTo(429);
        read("calm").expectStatus().isOk();
    }

    private ResponseSpec logIn(String address, String password) {
        return browser.post()
                .uri("/api/session")
                .header("X-Forwarded-For", address)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"login\":\"operator01\",\"password\":\"%s\"}".formatted(password))
                .exchange();
    }

    private ResponseSpec read(String token) {
        return browser.get()
                .uri("/api/person/persons")
                .header("Authorization", "Bearer " + token)
                .exchange();
    }
}
