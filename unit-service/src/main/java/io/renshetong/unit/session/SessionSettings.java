package io.renshetong.unit.session;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long tokens last and how often one may try to get them.
 *
 * @param signingKey file of the private key as a JWK on the curve P-256
 * @param access how long an access token is good for
 * @param idle after which a session ends when it is not renewed
 * @param longest after which a session ends anyhow
 * @param grace how long the holder of a token just replaced is given the same successor again
 * @param triesPerLogin sign-ins per minute with one login, right or wrong
 * @param failuresPerAddress wrong sign-ins per five minutes from one network address
 */
@ConfigurationProperties("rst.sessions")
public record SessionSettings(
        Path signingKey,
        @DefaultValue("5m") Duration access,
        @DefaultValue("12h") Duration idle,
        @DefaultValue("7d") Duration longest,
        @DefaultValue("10s") Duration grace,
        @DefaultValue("60") int triesPerLogin,
        @DefaultValue("100") int failuresPerAddress) {}
