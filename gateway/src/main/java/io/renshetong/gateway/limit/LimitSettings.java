package io.renshetong.gateway.limit;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The limits.
 *
 * @param address all requests of one address; generous, because a whole company may sit behind one
 * @param session all requests with one access token
 * @param login failed logins of one address
 * @param remembered how many addresses and sessions are remembered at most
 */
@ConfigurationProperties("renshetong.gateway.limit")
public record LimitSettings(
        @DefaultValue("true") boolean enabled,
        Allowance address,
        Allowance session,
        Allowance login,
        @DefaultValue("20000") long remembered) {

    /** So many at once, and so many more in each period. */
    public record Allowance(long burst, long refill, Duration per) {}
}
