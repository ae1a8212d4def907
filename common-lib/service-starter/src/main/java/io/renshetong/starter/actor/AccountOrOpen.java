package io.renshetong.starter.actor;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/** Lets in every account, and a stranger only to what is open to everyone. */
record AccountOrOpen(OpenEndpoints openEndpoints) implements AuthorizationManager<RequestAuthorizationContext> {
    @Override
    public AuthorizationDecision authorize(
            Supplier<? extends @Nullable Authentication> caller, RequestAuthorizationContext context) {
        return new AuthorizationDecision(
                caller.get() instanceof ActorAuthentication || openEndpoints.matches(context.getRequest()));
    }
}
