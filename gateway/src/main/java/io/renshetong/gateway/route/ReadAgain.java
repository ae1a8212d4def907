package io.renshetong.gateway.route;

import java.io.IOException;
import java.util.Set;
import org.springframework.cloud.gateway.filter.GatewayFilter;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.http.HttpMethod;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * Asks once more where the connection broke before a word of the answer came, as far as the request only reads (RFC 9110
 * §9.2.2). A kept connection may have been closed in the moment it was used again; and another instance may be there.
 */
final class ReadAgain implements GatewayFilter {

    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        return READING.contains(exchange.getRequest().getMethod())
                ? chain.filter(exchange)
                        .retryWhen(Retry.max(1)
                                .filter(error -> error instanceof IOException
                                        && !exchange.getResponse().isCommitted())
                                .doBeforeRetry(signal -> ServerWebExchangeUtils.reset(exchange))
                                .onRetryExhaustedThrow((spec, signal) -> signal.failure()))
                : chain.filter(exchange);
    }
}
