package io.renshetong.gateway.limit;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.renshetong.gateway.door.Caller;
import io.renshetong.gateway.door.Cookies;
import io.renshetong.gateway.problem.Refused;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Lets nobody send more than his share: by address, by session, and much less for logins that fail. */
@Component
@Order(-700)
class RateLimit implements WebFilter {

    private static final Set<String> LOGINS = Set.of("/api/session", "/api/unit/tokens");

    private final boolean enabled;
    private final Buckets addresses;
    private final Buckets sessions;
    private final Buckets logins;

    RateLimit(LimitSettings settings) {
        this.enabled = settings.enabled();
        this.addresses = new Buckets(settings.address(), settings.remembered());
        this.sessions = new Buckets(settings.session(), settings.remembered());
        this.logins = new Buckets(settings.login(), settings.remembered());
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        ServerHttpRequest request = exchange.getRequest();
        String path = request.getPath().value();
        boolean costsNothing = !path.startsWith("/api/") && !path.startsWith("/docs/api");
        if (!enabled || costsNothing) {
            return chain.filter(exchange);
        }
        String address = networkOf(Caller.of(exchange).address());
        boolean login = request.getMethod().equals(HttpMethod.POST) && LOGINS.contains(path);
        try {
            addresses.take(address);
            String session = sessionOf(request);
            if (session != null) {
                sessions.take(session);
            }
            if (login) {
                logins.take(address);
            }
        } catch (Refused refused) {
            return Mono.error(refused);
        }
        return login ? chain.filter(exchange).doFinally(end -> settle(exchange, address)) : chain.filter(exchange);
    }

    /** Only a wrong password counts: colleagues behind one address may all log in at eight o'clock. */
    private void settle(ServerWebExchange exchange, String address) {
        HttpStatusCode status = exchange.getResponse().getStatusCode();
        if (status != null && !status.is4xxClientError()) {
            logins.giveBack(address);
        }
    }

    /** Whoever holds one IPv6 address holds its whole /64. */
    private static String networkOf(InetAddress address) {
        byte[] bytes = address.getAddress();
        return address instanceof Inet6Address
                ? HexFormat.of().formatHex(Arrays.copyOf(bytes, 8))
                : address.getHostAddress();
    }

    /** The token itself is not kept in memory, and a made-up one still counts against its address. */
    private static @Nullable String sessionOf(ServerHttpRequest request) {
        String token = request.getHeaders().getFirst(HttpHeaders.AUTHORIZATION);
        if (token == null) {
            token = Cookies.ACCESS.in(request);
        }
        if (token == null) {
            return null;
        }
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
