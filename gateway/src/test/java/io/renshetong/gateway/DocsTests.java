package io.renshetong.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.reactive.server.WebTestClient;

@GatewayTest
class DocsTests {

    @LocalServerPort
    int port;

    WebTestClient browser;

    @BeforeEach
    void open() {
        browser = Browser.at(port);
    }

    @Test
    void thePageAndAllItNeedsAreServedFromHereWithoutInlineScript() {
        browser.get()
                .uri("/docs")
                .exchange()
                .expectStatus()
                .isFound()
                .expectHeader()
                .location("/docs/index.html");
        String page = browser.get()
                .uri("/docs/index.html")
                .exchange()
                .expectStatus()
                .isOk()
                .returnResult(String.class)
                .getResponseBody()
                .reduce(String::concat)
                .block();
        assertThat(page).doesNotContainPattern("<script>").doesNotContain("http");
        for (String file : new String[] {
            "/docs/ui/swagger-ui-bundle.js", "/docs/ui/swagger-ui-standalone-preset.js", "/docs/ui/swagger-ui.css",
            "/docs/page.js", "/docs/page.css", "/docs/ui/favicon-32x32.png"
        }) {
            assertThat(page).contains(file);
            browser.get().uri(file).exchange().expectStatus().isOk();
        }
    }

    @Test
    void theSelectionHoldsTheServicesThatStand() {
        browser.get()
                .uri("/docs/api")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$[0].name")
                .isEqualTo("个人信息服务")
                .jsonPath("$[?(@.url == '/docs/api/unit')]")
                .exists()
                .jsonPath("$[?(@.url == '/docs/api/wage')]")
                .doesNotExist();
    }

    @Test
    void aDescriptionNamesTheAddressFromOutside() {
        browser.get()
                .uri("/docs/api/unit")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.servers[0].url")
                .isEqualTo("/api/unit")
                .jsonPath("$.servers.length()")
                .isEqualTo(1)
                .jsonPath("$.paths['/units']")
                .exists();
        browser.get().uri("/docs/api/wage").exchange().expectStatus().isEqualTo(503);
        browser.get().uri("/docs/api/nobody").exchange().expectStatus().isNotFound();
    }
}
