package io.renshetong.starter.actor;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/** Lets in a collector of metrics on the same machine, and whoever runs the suite. */
record NeighbourOrOperator() implements AuthorizationManager<RequestAuthorizationContext> {
    private static final List<String> SENT_ON = List.of("Forwarded", "X-Forwarded-For", "X-Forwarded-Host");

    @Override
    public AuthorizationDecision authorize(
            Supplier<? extends @Nullable Authentication> caller, RequestAuthorizationContext context) {
        boolean operator = caller.get() instanceof ActorAuthentication account
                && account.actor().can(Permission.OPERATE);
        return new AuthorizationDecision(operator || isNeighbour(context.getRequest()));
    }

    /** What a proxy sent on comes from elsewhere, though the proxy is a neighbour. */
    private static boolean isNeighbour(HttpServletRequest request) {
        if (SENT_ON.stream().anyMatch(header -> request.getHeader(header) != null)) return false;
        try {
            return InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress();
        } catch (UnknownHostException _) {
            return false;
        }
    }
}
