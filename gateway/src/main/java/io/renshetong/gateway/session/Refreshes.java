package io.renshetong.gateway.session;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.function.Supplier;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * One refresh for all tabs of a browser.
 *
 * <p>A refresh token is good once; using it again counts as theft and ends the session. Two tabs that wake at the same
 * moment send the same one, so the second gets the answer of the first.
 */
@Component
class Refreshes {

    private final Cache<String, Mono<ResponseEntity<byte[]>>> running = Caffeine.newBuilder()
            .maximumSize(5_000)
            .expireAfterWrite(Duration.ofSeconds(5))
            .build();

    Mono<ResponseEntity<byte[]>> once(String refreshToken, Supplier<Mono<ResponseEntity<byte[]>>> refresh) {
        return running.get(
                refreshToken,
                token -> refresh.get()
                        .doOnNext(answer -> {
                            if (answer.getStatusCode().is5xxServerError()) {
                                running.invalidate(token);
                            }
                        })
                        .doOnError(error -> running.invalidate(token))
                        .cache());
    }
}
