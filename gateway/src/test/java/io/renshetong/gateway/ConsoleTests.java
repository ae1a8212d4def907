package io.renshetong.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

@GatewayTest
class ConsoleTests {

    @LocalServerPort
    int port;

    WebTestClient browser;

    @BeforeEach
    void open() {
        browser = Browser.at(port);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/login", "/windows/person-change", "/declarations/P202611230001"})
    void everyPageOfTheConsoleIsItsIndex(String path) {
        browser.get()
                .uri(path)
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentTypeCompatibleWith(MediaType.TEXT_HTML)
                .expectHeader()
                .valueEquals("Cache-Control", "no-cache")
                .expectBody(String.class)
                .value(page -> assertThat(page).contains("<title>人社通</title>"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/missing.js", "/assets/missing-1.js", "/assets/x", "/webjars/swagger-ui/index.html"})
    void aMissingFileIsMissing(String path) {
        browser.get()
                .uri(path)
                .exchange()
                .expectStatus()
                .isNotFound()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("NOT_FOUND");
    }

    @Test
    void hashedFilesAreKeptForEver() {
        browser.get()
                .uri("/assets/app-1a2b3c.js")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("Cache-Control", "max-age=31536000, public, immutable");
    }

    @Test
    void filesCompressedByTheBuildAreSentAsTheyAre() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/assets/app-1a2b3c.js"))
                .header("Accept-Encoding", "gzip")
                .build();
        HttpResponse<byte[]> answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray());
        assertThat(answer.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/javascript");
        assertThat(answer.body()).hasSizeLessThan(200).startsWith(0x1f, 0x8b);
    }

    @Test
    void theIndexIsFetchedAgainOnlyWhenItsContentChanged() {
        String tag = browser.get()
                .uri("/")
                .exchange()
                .expectHeader()
                .doesNotExist("Last-Modified")
                .returnResult(byte[].class)
                .getResponseHeaders()
                .getETag();
        assertThat(tag).isNotNull();
        browser.get()
                .uri("/login")
                .header("If-None-Match", tag)
                .exchange()
                .expectStatus()
                .isNotModified();
    }
}
