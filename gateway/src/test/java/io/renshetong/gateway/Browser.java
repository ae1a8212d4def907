package io.renshetong.gateway;

import java.time.Duration;
import org.springframework.test.web.reactive.server.WebTestClient;

/** A client of the gateway under test. */
final class Browser {

    private Browser() {}

    static WebTestClient at(int port) {
        return WebTestClient.bindToServer()
                .baseUrl("http://127.0.0.1:" + port)
                .responseTimeout(Duration.ofSeconds(20))
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(8 * 1024 * 1024))
                .build();
    }
}
