package io.renshetong.starter.actor;

import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;

/** The actor of the request being answered, for those few places that cannot take one as a parameter. */
public final class CurrentActor {
    /** Absent outside a request and for a caller without a token. */
    public Optional<Actor> find() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof ActorAuthentication account
                ? Optional.of(account.actor())
                : Optional.empty();
    }
}
