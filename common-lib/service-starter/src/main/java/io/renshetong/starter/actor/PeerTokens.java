package io.renshetong.starter.actor;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;

/** Makes the tokens by which this service is known to the others when it asks for itself; each good for a minute. */
public final class PeerTokens {
    static final String KIND = "peer";
    private static final Duration LIFETIME = Duration.ofMinutes(1);

    private final PeerKey key;
    private final String service;
    private final Clock clock;

    PeerTokens(PeerKey key, String service, Clock clock) {
        this.key = key;
        this.service = service;
        this.clock = clock;
    }

    /** The value of an {@code Authorization} header. */
    public String authorization() {
        Instant now = clock.instant();
        SignedJWT token = new SignedJWT(
                new JWSHeader(JWSAlgorithm.HS256),
                new JWTClaimsSet.Builder()
                        .issuer(SecurityAutoConfiguration.ISSUER)
                        .subject(service)
                        .issueTime(Date.from(now))
                        .expirationTime(Date.from(now.plus(LIFETIME)))
                        .claim("kind", KIND)
                        .build());
        try {
            token.sign(new MACSigner(key.secret()));
        } catch (JOSEException unfit) {
            throw new IllegalStateException(unfit);
        }
        return "Bearer " + token.serialize();
    }
}
