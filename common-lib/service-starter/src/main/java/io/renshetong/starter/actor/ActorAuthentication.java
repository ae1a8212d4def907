package io.renshetong.starter.actor;

import java.util.Collection;
import java.util.stream.Collectors;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** A verified token together with the actor it speaks of. */
final class ActorAuthentication extends JwtAuthenticationToken {
    private final transient Actor actor;

    ActorAuthentication(Jwt jwt, Actor actor) {
        super(jwt, authorities(actor), actor.id());
        this.actor = actor;
    }

    Actor actor() {
        return actor;
    }

    static String authority(Permission permission) {
        return "CAN_" + permission.name();
    }

    private static Collection<GrantedAuthority> authorities(Actor actor) {
        return actor.permissions().stream()
                .map(permission -> new SimpleGrantedAuthority(authority(permission)))
                .collect(Collectors.toSet());
    }
}
