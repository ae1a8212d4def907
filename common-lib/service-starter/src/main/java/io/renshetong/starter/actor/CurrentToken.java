package io.renshetong.starter.actor;

import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** The token of the request being answered, to be handed on when another service is asked on the same actor's behalf. */
public final class CurrentToken {
    /** The bearer token without its prefix, absent outside a request of an account. */
    public Optional<String> value() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken account
                ? Optional.of(account.getToken().getTokenValue())
                : Optional.empty();
    }

    /** The value of an {@code Authorization} header. */
    public Optional<String> authorization() {
        return value().map(token -> "Bearer " + token);
    }
}
