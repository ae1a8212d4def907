package io.renshetong.starter.actor;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;

/** Reads an actor from the claims of a verified token; what it does not know, it does not grant. */
final class ActorClaims {
    private static final Map<String, Permission> PERMISSIONS = Arrays.stream(Permission.values())
            .filter(permission -> permission != Permission.PEER)
            .collect(Collectors.toMap(Permission::name, permission -> permission));

    private ActorClaims() {}

    static Actor read(Jwt token) {
        return PeerTokens.KIND.equals(token.getClaimAsString("kind")) ? peer(token.getSubject()) : account(token);
    }

    /** Whatever else its token may claim, a service is of no unit and may ask as a service only. */
    private static Actor peer(String service) {
        return new Actor(service, service, service, Side.PEER, Set.of(Permission.PEER), null, Set.of(), Map.of(), null);
    }

    private static Actor account(Jwt token) {
        return new Actor(
                token.getSubject(),
                required(token, "login"),
                required(token, "name"),
                side(token),
                permissions(token),
                token.getClaimAsString("unit"),
                Set.copyOf(list(token, "units")),
                names(token),
                token.getClaimAsString("sid"));
    }

    private static String required(Jwt token, String claim) {
        String value = token.getClaimAsString(claim);
        if (value == null) throw new BadJwtException("No claim " + claim);
        return value;
    }

    private static Side side(Jwt token) {
        String claimed = required(token, "side");
        return Arrays.stream(Side.values())
                .filter(side -> side != Side.PEER && side.name().equals(claimed))
                .findAny()
                .orElseThrow(() -> new BadJwtException("Unknown side"));
    }

    private static Set<Permission> permissions(Jwt token) {
        return list(token, "can").stream()
                .filter(PERMISSIONS::containsKey)
                .map(PERMISSIONS::get)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Map<String, String> names(Jwt token) {
        Map<String, Object> claimed = token.getClaimAsMap("unitNames");
        Map<String, String> names = new HashMap<>();
        if (claimed != null) claimed.forEach((code, name) -> names.put(code, String.valueOf(name)));
        return names;
    }

    private static List<String> list(Jwt token, String claim) {
        List<String> values = token.getClaimAsStringList(claim);
        return values == null ? List.of() : values;
    }
}
