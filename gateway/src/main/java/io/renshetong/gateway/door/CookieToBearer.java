package io.renshetong.gateway.door;

import io.renshetong.gateway.problem.ProblemCode;
import io.renshetong.gateway.problem.Refused;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Turns the browser's cookie into the bearer token services understand; no cookie goes further in.
 *
 * <p>A bearer token the caller sets himself wins and needs no mark of origin: no foreign page can make a browser send it.
 */
@Component
@Order(-500)
class CookieToBearer implements WebFilter {

    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final String LOGIN = "/api/session";

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        ServerHttpRequest request = exchange.getRequest();
        if (!request.getHeaders().containsHeader(HttpHeaders.COOKIE)) {
            return chain.filter(exchange);
        }
        String access = Cookies.ACCESS.in(request);
        boolean cookieSpeaks = !request.getHeaders().containsHeader(HttpHeaders.AUTHORIZATION)
                && (access != null || Cookies.REFRESH.in(request) != null);
        if (cookieSpeaks && !SAFE.contains(request.getMethod()) && !isLogin(request) && !isFromOurPages(request)) {
            return Mono.error(Refused.with(ProblemCode.CSRF));
        }
        String path = request.getPath().value();
        if (path.equals(LOGIN) || path.startsWith(LOGIN + "/")) {
            return chain.filter(exchange);
        }
        ServerHttpRequest inside = request.mutate()
                .headers(headers -> translate(headers, cookieSpeaks ? access : null))
                .build();
        return chain.filter(exchange.mutate().request(inside).build());
    }

    private static void translate(HttpHeaders headers, @Nullable String access) {
        headers.remove(HttpHeaders.COOKIE);
        if (access != null) {
            headers.setBearerAuth(access);
        }
    }

    /** A login does not rest on the cookies of an earlier one. */
    private static boolean isLogin(ServerHttpRequest request) {
        return request.getMethod().equals(HttpMethod.POST)
                && request.getPath().value().equals(LOGIN);
    }

    private static boolean isFromOurPages(ServerHttpRequest request) {
        return "renshetong".equals(request.getHeaders().getFirst("X-Requested-With"));
    }
}
