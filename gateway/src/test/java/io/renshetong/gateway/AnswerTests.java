package io.renshetong.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

@GatewayTest
class AnswerTests {

    @LocalServerPort
    int port;

    WebTestClient browser;

    @BeforeEach
    void open() {
        browser = Browser.at(port);
        Suite.PERSON.echoing("/persons");
    }

    @Test
    void everyAnswerCarriesTheTraceIdTheServiceSaw() {
        String trace = "0af7651916cd43dd8448eb211c80319c";
        browser.get()
                .uri("/api/person/persons")
                .header("traceparent", "00-" + trace + "-b7ad6b7169203331-01")
                .exchange()
                .expectHeader()
                .valueEquals("X-Trace-Id", trace);
        assertThat(Suite.PERSON.last().header("traceparent"))
                .singleElement()
                .asString()
                .startsWith("00-" + trace + "-")
                .doesNotContain("b7ad6b7169203331");
    }

    @Test
    void aTraceBeginsHereWhenTheCallerHasNone() {
        String trace = browser.get()
                .uri("/api/person/persons")
                .exchange()
                .returnResult(byte[].class)
                .getResponseHeaders()
                .getFirst("X-Trace-Id");
        assertThat(trace).matches("[0-9a-f]{32}");
        assertThat(Suite.PERSON.last().header("traceparent"))
                .singleElement()
                .asString()
                .contains(trace);
        browser.get().uri("/").exchange().expectHeader().valueMatches("X-Trace-Id", "[0-9a-f]{32}");
    }

    @Test
    void theSessionsCallsBelongToTheTrace() {
        String trace = "1af7651916cd43dd8448eb211c80319c";
        browser.get()
                .uri("/api/session")
                .cookie("rst_access", "access-1")
                .header("traceparent", "00-" + trace + "-b7ad6b7169203331-01")
                .exchange()
                .expectStatus()
                .isOk();
        assertThat(Suite.UNIT.last().header("traceparent"))
                .singleElement()
                .asString()
                .contains(trace);
    }

    @Test
    void unknownAddressesAreProblemsInChinese() {
        browser.get()
                .uri("/api/nothing/here")
                .exchange()
                .expectStatus()
                .isNotFound()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/not-found")
                .jsonPath("$.title")
                .isEqualTo("没有找到")
                .jsonPath("$.status")
                .isEqualTo(404)
                .jsonPath("$.code")
                .isEqualTo("NOT_FOUND")
                .jsonPath("$.traceId")
                .value(String.class, trace -> assertThat(trace).matches("[0-9a-f]{32}"));
        browser.post().uri("/api/nothing/here").exchange().expectStatus().isNotFound();
    }

    @Test
    void aMethodAnAddressDoesNotHaveIsNamed() {
        browser.put()
                .uri("/api/session")
                .exchange()
                .expectStatus()
                .isEqualTo(405)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("METHOD_NOT_ALLOWED")
                .jsonPath("$.detail")
                .isEqualTo("该地址不支持 PUT 操作。");
    }

    @Test
    void pagesAndAnswersAreProtected() {
        browser.get()
                .uri("/")
                .exchange()
                .expectHeader()
                .value(
                        "Content-Security-Policy",
                        policy -> assertThat(policy)
                                .startsWith("default-src 'self'; style-src 'self' 'unsafe-inline';")
                                .contains("frame-ancestors 'none'")
                                .doesNotContain("script-src"))
                .expectHeader()
                .valueEquals("X-Content-Type-Options", "nosniff")
                .expectHeader()
                .valueEquals("Referrer-Policy", "same-origin")
                .expectHeader()
                .value("Permissions-Policy", policy -> assertThat(policy).contains("camera=()"))
                .expectHeader()
                .doesNotExist("Strict-Transport-Security");
        browser.get()
                .uri("/api/person/persons")
                .exchange()
                .expectHeader()
                .value("Content-Security-Policy", policy -> assertThat(policy).startsWith("default-src 'none'"))
                .expectHeader()
                .valueEquals("Cache-Control", "no-store");
    }

    @Test
    void aServiceDecidesAboutCachingWhereItSaysSo() {
        Suite.UNIT.on("/code-tables", exchange -> {
            exchange.getResponseHeaders().set("Cache-Control", "no-cache");
            exchange.getResponseHeaders().set("ETag", "\"7\"");
            Downstream.send(exchange, 200, "application/json", "{}");
        });
        browser.get()
                .uri("/api/unit/code-tables")
                .exchange()
                .expectHeader()
                .valueEquals("Cache-Control", "no-cache")
                .expectHeader()
                .valueEquals("ETag", "\"7\"");
    }

    @Test
    void longJsonIsCompressed() throws Exception {
        Suite.PERSON.on(
                "/long",
                exchange -> Downstream.send(exchange, 200, "application/json", "[" + "1,".repeat(5_000) + "1]"));
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/person/long"))
                .header("Accept-Encoding", "gzip")
                .build();
        HttpResponse<byte[]> answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray());
        assertThat(answer.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(answer.body()).hasSizeLessThan(1_000);
    }
}
