package io.renshetong.gateway;

import static java.net.http.HttpResponse.BodyHandlers.ofString;
import static org.assertj.core.api.Assertions.assertThat;

import io.renshetong.gateway.Downstream.Seen;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

@GatewayTest
class DoorTests {

    @LocalServerPort
    int port;

    WebTestClient browser;

    @BeforeEach
    void open() {
        browser = Browser.at(port);
        Suite.PERSON.echoing("/persons");
        Suite.PERSON.echoing("/persons/search");
    }

    @Test
    void theCookieBecomesABearerTokenAndGoesNoFurther() {
        browser.get()
                .uri("/api/person/persons?page=1")
                .cookie("rst_access", "access-1")
                .cookie("other", "x")
                .exchange()
                .expectStatus()
                .isOk();
        Seen seen = Suite.PERSON.last();
        assertThat(seen.path()).isEqualTo("/persons");
        assertThat(seen.header("Authorization")).containsExactly("Bearer access-1");
        assertThat(seen.header("Cookie")).isEmpty();
    }

    @Test
    void aMachinesBearerTokenPassesUnchangedAndNeedsNoMark() {
        browser.post()
                .uri("/api/person/persons/search")
                .header("Authorization", "Bearer machine")
                .cookie("rst_access", "access-1")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{}")
                .exchange()
                .expectStatus()
                .isOk();
        assertThat(Suite.PERSON.last().header("Authorization")).containsExactly("Bearer machine");
    }

    @Test
    void aCookieAloneCannotChangeAnything() {
        browser.post()
                .uri("/api/person/persons/search")
                .cookie("rst_access", "access-1")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{}")
                .exchange()
                .expectStatus()
                .isForbidden()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("CSRF");
        browser.post()
                .uri("/api/person/persons/search")
                .cookie("rst_access", "access-1")
                .header("X-Requested-With", "renshetong")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{}")
                .exchange()
                .expectStatus()
                .isOk();
    }

    @Test
    void headersThatOnlyWeMaySetAreTakenOff() {
        browser.get()
                .uri("/api/person/persons")
                .header("X-Forwarded-For", "6.6.6.6")
                .header("X-Forwarded-Prefix", "/evil")
                .header("Forwarded", "for=6.6.6.6")
                .header("X-Real-IP", "6.6.6.6")
                .header("X-Original-URL", "/admin")
                .header("X-Internal-Actor", "admin")
                .header("baggage", "unit=430203000100")
                .exchange()
                .expectStatus()
                .isOk();
        Seen seen = Suite.PERSON.last();
        assertThat(seen.header("X-Forwarded-For")).containsExactly("127.0.0.1");
        assertThat(seen.header("X-Forwarded-Proto")).containsExactly("http");
        for (String name : new String[] {
            "X-Forwarded-Prefix", "Forwarded", "X-Real-IP", "X-Original-URL", "X-Internal-Actor", "baggage"
        }) {
            assertThat(seen.header(name)).as(name).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/person/actuator",
                "/api/person/actuator/health",
                "/api/person/actuator/prometheus",
                "/api/person/ACTUATOR/env",
                "/api/person/%61ctuator/env"
            })
    void theActuatorsOfServicesAreNotThereFromOutside(String path) throws Exception {
        assertThat(get(path)).contains("\"code\":\"NOT_FOUND\"").contains("\"status\":404");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/person/peer/in-transit",
                "/api/person/peer",
                "/api/person/PEER/in-transit",
                "/api/person/%70eer/in-transit",
                "/api/person/persons/peer/lookup"
            })
    void whatServicesSayToEachOtherIsNotThereFromOutside(String path) throws Exception {
        assertThat(get(path)).contains("\"code\":\"NOT_FOUND\"").contains("\"status\":404");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/person/x/../actuator/env",
                "/api/person//actuator/env",
                "/api/person/x/%2e%2e/actuator/env",
                "/api/person/;/actuator/env",
                "/api/person/actuator;x=1/env",
                "/api/person/x%2f..%2factuator/env",
                "/api/person/x%5cactuator",
                "/api/person/a%00b"
            })
    void crookedPathsAreRefused(String path) throws Exception {
        assertThat(getRaw(path)).contains("400 Bad Request").contains("\"code\":\"BAD_REQUEST\"");
    }

    @Test
    void theOpsPagesOfServicesAreTheServicesOwnMatter() {
        browser.get().uri("/api/person/ops/outbox").exchange().expectStatus().isOk();
    }

    @Test
    void aBodyOverTheLimitIsRefusedWhetherItsLengthIsSaidOrNot() throws Exception {
        byte[] large = new byte[41 * 1024 * 1024];
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        HttpRequest unannounced = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/person/persons"))
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)))
                .build();
        var answer = client.send(unannounced, ofString());
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("BODY_TOO_LARGE").contains("40 MB");
        String head = "POST /api/person/persons HTTP/1.1\r\nHost: x\r\nContent-Length: 41943041\r\n\r\n";
        assertThat(Raw.exchange(port, head)).contains("413").contains("BODY_TOO_LARGE");
    }

    @Test
    void aLargeUploadWithinTheLimitPasses() {
        browser.post()
                .uri("/api/person/persons")
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .bodyValue(new byte[20 * 1024 * 1024])
                .exchange()
                .expectStatus()
                .isOk();
        assertThat(Suite.PERSON.last().bodyLength()).isEqualTo(20 * 1024 * 1024);
    }

    @Test
    void headersAndAddressesOverTheLimitAreRefusedInWords() {
        browser.get()
                .uri("/api/person/persons")
                .header("X-Long", "x".repeat(17_000))
                .exchange()
                .expectStatus()
                .isEqualTo(431)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("HEADERS_TOO_LARGE");
        browser.get()
                .uri("/api/person/persons?x=" + "x".repeat(9_000))
                .exchange()
                .expectStatus()
                .isEqualTo(414)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("ADDRESS_TOO_LONG");
    }

    @Test
    void aServiceCannotSetCookies() {
        Suite.PERSON.on("/sets-a-cookie", exchange -> {
            exchange.getResponseHeaders().add("Set-Cookie", "JSESSIONID=1");
            exchange.getResponseHeaders().add("Server", "telling/1.0");
            Downstream.send(exchange, 200, "application/json", "{}");
        });
        browser.get()
                .uri("/api/person/sets-a-cookie")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .doesNotExist("Set-Cookie")
                .expectHeader()
                .doesNotExist("Server");
    }

    private String get(String path) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                                .build(),
                        ofString())
                .body();
    }

    private String getRaw(String path) throws Exception {
        return Raw.exchange(port, "GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
    }
}
