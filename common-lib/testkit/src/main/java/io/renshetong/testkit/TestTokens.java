package io.renshetong.testkit;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.renshetong.starter.actor.Actor;
import io.renshetong.starter.actor.Side;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Mints access tokens as unit-service does, and bad ones of every kind. */
public final class TestTokens {
    private static final Duration LIFETIME = Duration.ofMinutes(5);
    private static final ECKey FOREIGN = TestKeys.generate();

    private TestTokens() {}

    public static String of(Actor actor) {
        return sign(claims(actor, "access", "renshetong", LIFETIME), TestKeys.signing());
    }

    public static String operator(String... units) {
        return of(TestActors.operator(units));
    }

    public static String confirmer(String... units) {
        return of(TestActors.confirmer(units));
    }

    public static String admin(String... units) {
        return of(TestActors.admin(units));
    }

    public static String viewer(String... units) {
        return of(TestActors.viewer(units));
    }

    public static String auditor() {
        return of(TestActors.auditor());
    }

    public static String auditor(String login) {
        return of(TestActors.auditor(login));
    }

    public static String ops() {
        return of(TestActors.ops());
    }

    /** Of an account that says it may do something no account may. */
    public static String claiming(String permission, String unit) {
        JWTClaimsSet claims = new JWTClaimsSet.Builder(
                        claims(TestActors.viewer(unit), "access", "renshetong", LIFETIME))
                .claim("can", List.of("QUERY", permission))
                .build();
        return sign(claims, TestKeys.signing());
    }

    /** As a service makes it for itself. */
    public static String peer(String service) {
        return shared(service, "peer", LIFETIME, TestKeys.peer());
    }

    public static String expiredPeer(String service) {
        return shared(service, "peer", Duration.ofHours(-1), TestKeys.peer());
    }

    /** Signed with a secret of somebody else's. */
    public static String peerOfForeignKey(String service) {
        return shared(service, "peer", LIFETIME, new byte[32]);
    }

    /** Signed with the services' key, but made out for an account. */
    public static String accountOfPeerKey(String service) {
        return shared(service, "access", LIFETIME, TestKeys.peer());
    }

    /** An account's token that says of itself it is a service's. */
    public static String peerOfAccountKey(Actor actor) {
        return sign(claims(actor, "peer", "renshetong", LIFETIME), TestKeys.signing());
    }

    /** Ran out an hour ago. */
    public static String expired(Actor actor) {
        return sign(claims(actor, "access", "renshetong", Duration.ofHours(-1)), TestKeys.signing());
    }

    /** Well made, but signed by somebody else. */
    public static String ofForeignKey(Actor actor) {
        return sign(claims(actor, "access", "renshetong", LIFETIME), FOREIGN);
    }

    /** Good for getting another token only. */
    public static String refreshOf(Actor actor) {
        return sign(claims(actor, "refresh", "renshetong", LIFETIME), TestKeys.signing());
    }

    public static String ofForeignIssuer(Actor actor) {
        return sign(claims(actor, "access", "somebody-else", LIFETIME), TestKeys.signing());
    }

    private static String shared(String service, String kind, Duration lifetime, byte[] key) {
        Actor actor = new Actor(service, service, service, Side.UNIT, Set.of(), null, Set.of(), Map.of(), null);
        try {
            SignedJWT token =
                    new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims(actor, kind, "renshetong", lifetime));
            token.sign(new MACSigner(key));
            return token.serialize();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static JWTClaimsSet claims(Actor actor, String kind, String issuer, Duration lifetime) {
        Instant now = Clock.systemUTC().instant();
        return new JWTClaimsSet.Builder()
                .issuer(issuer)
                .subject(actor.id())
                .issueTime(Date.from(now.minus(Duration.ofHours(2))))
                .expirationTime(Date.from(now.plus(lifetime)))
                .claim("login", actor.login())
                .claim("name", actor.name())
                .claim("side", actor.side().name())
                .claim("roles", List.of())
                .claim(
                        "can",
                        actor.permissions().stream().map(Enum::name).sorted().toList())
                .claim("unit", actor.unit())
                .claim("units", actor.units().stream().sorted().toList())
                .claim("unitNames", actor.unitNames())
                .claim("sid", actor.sessionId())
                .claim("kind", kind)
                .build();
    }

    private static String sign(JWTClaimsSet claims, ECKey key) {
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.ES256)
                            .keyID(key.getKeyID())
                            .build(),
                    claims);
            token.sign(new ECDSASigner(key));
            return token.serialize();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
