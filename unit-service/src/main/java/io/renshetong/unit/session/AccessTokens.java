package io.renshetong.unit.session;

import com.nimbusds.jwt.JWTClaimsSet;
import io.renshetong.unit.account.Account;
import io.renshetong.unit.account.Authority;
import io.renshetong.unit.register.UnitSummary;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Writes what an account may do at this moment into a signed token every service can check by itself. */
@Component
class AccessTokens {
    private static final String ISSUER = "renshetong";

    private final SigningKey key;
    private final SessionSettings settings;
    private final Clock clock;

    AccessTokens(SigningKey key, SessionSettings settings, Clock clock) {
        this.key = key;
        this.settings = settings;
        this.clock = clock;
    }

    /** A signed token and when it ends. */
    record AccessToken(String value, Instant expiresAt) {}

    AccessToken issue(Authority authority, String sessionId) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Instant expiresAt = now.plus(settings.access());
        Account account = authority.account();
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .subject(account.id())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(expiresAt))
                .claim("kind", "access")
                .claim("sid", sessionId)
                .claim("login", account.login())
                .claim("name", account.name())
                .claim("side", account.side().name())
                .claim(
                        "roles",
                        authority.roles().stream().map(Enum::name).sorted().toList())
                .claim(
                        "can",
                        authority.permissions().stream()
                                .map(Enum::name)
                                .sorted()
                                .toList())
                .claim("unit", account.homeUnit())
                .claim(
                        "units",
                        authority.units().stream().map(UnitSummary::code).toList())
                .claim("unitNames", names(authority))
                .build();
        return new AccessToken(key.sign(claims), expiresAt);
    }

    private static Map<String, String> names(Authority authority) {
        Map<String, String> names = new LinkedHashMap<>();
        authority.units().forEach(unit -> names.put(unit.code(), unit.name()));
        return names;
    }
}
