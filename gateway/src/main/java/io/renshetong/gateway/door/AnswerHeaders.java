package io.renshetong.gateway.door;

import io.renshetong.gateway.trace.Traces;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Puts the trace id and the protective headers on every answer, whoever gave it, and takes off what tells too much. */
@Component
@Order(-900)
class AnswerHeaders implements WebFilter {

    /** Element Plus sets inline styles; previews of attachments are blobs the page made itself. Nothing else is let in. */
    private static final String PAGES = String.join(
            "; ",
            "default-src 'self'",
            "style-src 'self' 'unsafe-inline'",
            "img-src 'self' data: blob:",
            "frame-src 'self' blob:",
            "object-src 'none'",
            "base-uri 'self'",
            "form-action 'self'",
            "frame-ancestors 'none'");

    /** An answer of the API that is opened as a page must be able to do nothing. */
    private static final String ANSWERS = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";

    private static final String NO_DEVICES =
            "camera=(), microphone=(), geolocation=(), payment=(), usb=(), serial=(), display-capture=()";

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        exchange.getResponse().beforeCommit(() -> {
            protect(exchange, exchange.getResponse().getHeaders());
            return Mono.empty();
        });
        return chain.filter(exchange);
    }

    private static void protect(ServerWebExchange exchange, HttpHeaders headers) {
        String path = exchange.getRequest().getPath().value();
        boolean api = path.startsWith("/api/");
        headers.set("X-Trace-Id", Traces.idOf(exchange));
        headers.set("Content-Security-Policy", api ? ANSWERS : PAGES);
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("X-Frame-Options", "DENY");
        headers.set("Referrer-Policy", "same-origin");
        headers.set("Permissions-Policy", NO_DEVICES);
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        if (Caller.isHttps(exchange)) {
            headers.set("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
        if (api && !headers.containsHeader(HttpHeaders.CACHE_CONTROL)) {
            headers.setCacheControl("no-store");
        }
        headers.remove(HttpHeaders.SERVER);
        headers.remove("X-Powered-By");
        headers.remove("X-XSS-Protection");
    }
}
