package io.renshetong.gateway.door;

import io.renshetong.gateway.problem.ProblemCode;
import io.renshetong.gateway.problem.Refused;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Refuses what no honest client sends, finds out who is asking, and takes off every header only we may set. */
@Component
@Order(-800)
class FrontDoor implements WebFilter {

    private static final Set<String> OURS = Set.of(
            "forwarded", "x-real-ip", "x-trace-id", "x-http-method-override", "x-method-override", "baggage", "b3");
    private static final List<String> OUR_PREFIXES =
            List.of("x-forwarded-", "x-original-", "x-rewrite-", "x-internal-", "x-rst-", "x-b3-");

    private static final List<String> LEFT_BY_PROXIES =
            List.of("Forwarded", "X-Forwarded-For", "X-Forwarded-Proto", "X-Real-IP", "Via");

    private final Networks trustedProxies;
    private final long maxHeaders;
    private final long maxAddress;

    FrontDoor(DoorSettings settings) {
        this.trustedProxies = Networks.of(settings.trustedProxies());
        this.maxHeaders = settings.maxHeaders().toBytes();
        this.maxAddress = settings.maxAddress().toBytes();
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        ServerHttpRequest request = exchange.getRequest();
        Caller caller = callerOf(request);
        caller.remember(exchange);
        if (sizeOf(request.getHeaders()) > maxHeaders) {
            return Mono.error(Refused.with(ProblemCode.HEADERS_TOO_LARGE));
        }
        String address = request.getURI().toString();
        if (address.length() > maxAddress) {
            return Mono.error(Refused.with(ProblemCode.ADDRESS_TOO_LONG));
        }
        Paths.Verdict verdict = Paths.judge(request.getPath());
        if (verdict != Paths.Verdict.FINE) {
            return Mono.error(
                    Refused.with(verdict == Paths.Verdict.HIDDEN ? ProblemCode.NOT_FOUND : ProblemCode.BAD_REQUEST));
        }
        ServerHttpRequest clean = request.mutate().headers(FrontDoor::takeOff).build();
        return chain.filter(exchange.mutate().request(clean).build());
    }

    private Caller callerOf(ServerHttpRequest request) {
        InetSocketAddress peer = request.getRemoteAddress();
        InetAddress address =
                peer == null || peer.getAddress() == null ? InetAddress.getLoopbackAddress() : peer.getAddress();
        boolean https = "https".equalsIgnoreCase(request.getURI().getScheme());
        boolean direct = LEFT_BY_PROXIES.stream().noneMatch(request.getHeaders()::containsHeader);
        if (!direct && trustedProxies.contain(address)) {
            String proto = request.getHeaders().getFirst("X-Forwarded-Proto");
            return new Caller(
                    lastUntrusted(request.getHeaders().getFirst("X-Forwarded-For"), address),
                    proto == null ? https : "https".equalsIgnoreCase(proto.strip()),
                    false);
        }
        return new Caller(address, https, direct);
    }

    /** Each proxy appends whom it saw, so the last one that is not itself a proxy of ours is the caller. */
    private InetAddress lastUntrusted(@Nullable String forwardedFor, InetAddress proxy) {
        InetAddress found = proxy;
        if (forwardedFor != null) {
            List<String> hops = List.of(forwardedFor.split(","));
            for (String hop : hops.reversed()) {
                try {
                    found = InetAddress.ofLiteral(hop.strip());
                } catch (IllegalArgumentException notAnAddress) {
                    return found;
                }
                if (!trustedProxies.contain(found)) {
                    return found;
                }
            }
        }
        return found;
    }

    private static long sizeOf(HttpHeaders headers) {
        long[] size = {0};
        headers.forEach((name, values) -> values.forEach(value -> size[0] += name.length() + value.length() + 4L));
        return size[0];
    }

    private static void takeOff(HttpHeaders headers) {
        headers.headerNames().stream().filter(FrontDoor::isOurs).toList().forEach(headers::remove);
    }

    private static boolean isOurs(String header) {
        String name = header.toLowerCase(Locale.ROOT);
        return OURS.contains(name)
                || name.charAt(0) == 'x' && OUR_PREFIXES.stream().anyMatch(name::startsWith);
    }
}
