package io.renshetong.starter.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtValidationException;

class SeenTokensTests {
    private static final Instant ISSUED = Instant.parse("2026-11-02T08:00:00Z");

    private final AtomicInteger verified = new AtomicInteger();
    private final JwtTimestampValidator end = new JwtTimestampValidator(Duration.ZERO);

    @Test
    void verifiesTheSignatureOnceAndTheEndEachTime() {
        SeenTokens tokens = new SeenTokens(this::signed, end);
        at(ISSUED);
        assertThat(tokens.decode("one").getSubject()).isEqualTo("operator");
        at(ISSUED.plusSeconds(299));
        assertThat(tokens.decode("one").getSubject()).isEqualTo("operator");
        at(ISSUED.plusSeconds(301));
        assertThatThrownBy(() -> tokens.decode("one")).isInstanceOf(JwtValidationException.class);
        assertThat(verified).hasValue(1);
    }

    @Test
    void neverTakesOneTokenForAnother() {
        SeenTokens tokens = new SeenTokens(this::signed, end);
        at(ISSUED);
        assertThat(tokens.decode("one").getTokenValue()).isEqualTo("one");
        assertThat(tokens.decode("two").getTokenValue()).isEqualTo("two");
        assertThat(verified).hasValue(2);
    }

    @Test
    void remembersNothingThatWasNotSigned() {
        SeenTokens tokens = new SeenTokens(
                token -> {
                    verified.incrementAndGet();
                    throw new BadJwtException("Signed by somebody else");
                },
                end);
        assertThatThrownBy(() -> tokens.decode("forged")).isInstanceOf(BadJwtException.class);
        assertThatThrownBy(() -> tokens.decode("forged")).isInstanceOf(BadJwtException.class);
        assertThat(verified).hasValue(2);
    }

    private void at(Instant now) {
        end.setClock(Clock.fixed(now, ZoneOffset.UTC));
    }

    private Jwt signed(String token) {
        verified.incrementAndGet();
        return Jwt.withTokenValue(token)
                .header("alg", "ES256")
                .subject("operator")
                .issuedAt(ISSUED)
                .expiresAt(ISSUED.plusSeconds(300))
                .build();
    }
}
