package io.renshetong.gateway.door;

import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/** Tells the service who called and how, last of all, after everything the caller said about it has been dropped. */
@Component
class ForwardingHeaders implements HttpHeadersFilter, Ordered {

    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }

    @Override
    public HttpHeaders filter(HttpHeaders input, ServerWebExchange exchange) {
        Caller caller = Caller.of(exchange);
        input.set("X-Forwarded-For", caller.address().getHostAddress());
        input.set("X-Forwarded-Proto", caller.https() ? "https" : "http");
        String host = exchange.getRequest().getHeaders().getFirst(HttpHeaders.HOST);
        if (host != null) {
            input.set("X-Forwarded-Host", host);
        }
        return input;
    }
}
