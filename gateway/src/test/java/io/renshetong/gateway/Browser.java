package io.renshetong.gateway;

import java.time.Duration;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.client.ClientResponse;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A client of the gateway under test. */
final class Browser {

    private Browser() {}

    static WebTestClient at(int port) {
        return WebTestClient.bindToServer()
                .baseUrl("http://127.0.0.1:" + port)
                .responseTimeout(Duration.ofSeconds(20))
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(8 * 1024 * 1024))
                .filter((request, next) -> next.exchange(request).flatMap(Browser::readToTheEnd))
                .build();
    }

    /** A test that only looks at the status would leave the body's buffer unreleased with the client. */
    private static Mono<ClientResponse> readToTheEnd(ClientResponse answer) {
        return answer.bodyToMono(byte[].class)
                .map(Browser::copyOf)
                .defaultIfEmpty(Flux.empty())
                .map(body -> answer.mutate().body(alreadyRead -> body).build());
    }

    private static Flux<DataBuffer> copyOf(byte[] body) {
        return Flux.just(DefaultDataBufferFactory.sharedInstance.wrap(body));
    }
}
