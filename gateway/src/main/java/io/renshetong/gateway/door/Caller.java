package io.renshetong.gateway.door;

import java.net.InetAddress;
import org.springframework.web.server.ServerWebExchange;

/**
 * Who is asking, as far as the network tells.
 *
 * @param address the caller's own address, behind any proxy we trust
 * @param https whether the caller's own connection is encrypted
 * @param direct whether no proxy stands between the caller and us
 */
public record Caller(InetAddress address, boolean https, boolean direct) {

    private static final String ATTRIBUTE = Caller.class.getName();

    public static Caller of(ServerWebExchange exchange) {
        return exchange.getRequiredAttribute(ATTRIBUTE);
    }

    void remember(ServerWebExchange exchange) {
        exchange.getAttributes().put(ATTRIBUTE, this);
    }

    /** Whether the answer may carry HTTPS-only settings; false for a request refused before we looked. */
    static boolean isHttps(ServerWebExchange exchange) {
        return exchange.getAttribute(ATTRIBUTE) instanceof Caller caller && caller.https();
    }
}
