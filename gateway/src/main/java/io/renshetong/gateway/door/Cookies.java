package io.renshetong.gateway.door;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpCookie;
import org.springframework.http.ResponseCookie;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.server.ServerWebExchange;

/** The two cookies of a browser's session: what they are called and where they go. */
public enum Cookies {
    ACCESS("rst_access", "/api"),
    REFRESH("rst_refresh", "/api/session");

    private final String title;
    private final String path;

    Cookies(String title, String path) {
        this.title = title;
        this.path = path;
    }

    /** The token in this cookie, if the browser sent one. */
    public @Nullable String in(ServerHttpRequest request) {
        HttpCookie cookie = request.getCookies().getFirst(title);
        return cookie == null || cookie.getValue().isBlank() ? null : cookie.getValue();
    }

    /** Sets the cookie; without an age it lasts as long as the browser is open. */
    public void give(ServerWebExchange exchange, String token, @Nullable Duration age) {
        exchange.getResponse().addCookie(cookie(exchange, token, age == null ? Duration.ofSeconds(-1) : age));
    }

    public void take(ServerWebExchange exchange) {
        exchange.getResponse().addCookie(cookie(exchange, "", Duration.ZERO));
    }

    private ResponseCookie cookie(ServerWebExchange exchange, String value, Duration age) {
        return ResponseCookie.from(title, value)
                .httpOnly(true)
                .secure(Caller.of(exchange).https())
                .sameSite("Strict")
                .path(path)
                .maxAge(age)
                .build();
    }
}
