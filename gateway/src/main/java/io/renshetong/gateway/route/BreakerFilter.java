package io.renshetong.gateway.route;

import io.renshetong.gateway.problem.Refused;
import org.springframework.cloud.gateway.filter.GatewayFilter;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Calls a service through its breaker.
 *
 * <p>The outcome counts when the head of the answer is there: an event stream that stays open for hours is a success
 * from its first moment.
 */
final class BreakerFilter implements GatewayFilter {

    private final String service;
    private final ServiceBreakers breakers;

    BreakerFilter(String service, ServiceBreakers breakers) {
        this.service = service;
        this.breakers = breakers;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        BreakerPermission permission;
        try {
            permission = breakers.permission(service);
        } catch (Refused refused) {
            return Mono.error(refused);
        }
        ServerHttpResponse response = exchange.getResponse();
        response.beforeCommit(() -> {
            HttpStatusCode status = response.getStatusCode();
            permission.answered(status == null ? 200 : status.value());
            // Services keep no sessions; a cookie could only come by mistake.
            response.getHeaders().remove(HttpHeaders.SET_COOKIE);
            return Mono.empty();
        });
        return chain.filter(exchange)
                .doOnError(permission::failed)
                .doOnCancel(permission::abandoned)
                .onErrorMap(error -> !response.isCommitted(), error -> breakers.explain(service, error));
    }
}
