package io.renshetong.unit.session;

import io.renshetong.starter.audit.Audit;
import io.renshetong.starter.audit.AuditEntry;
import io.renshetong.starter.problem.Refusal;
import io.renshetong.unit.account.Account;
import io.renshetong.unit.account.Accounts;
import io.renshetong.unit.account.Authorities;
import io.renshetong.unit.account.Authority;
import io.renshetong.unit.account.OpenSessions.Ending;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;

/** Hands out the pair of tokens, renews it and takes it back. */
@Service
class Tokens {
    private static final String OBJECT = "session";

    private final Sessions sessions;
    private final AccessTokens accessTokens;
    private final Accounts accounts;
    private final Authorities authorities;
    private final SigningKey key;
    private final SigningKeyMapper keys;
    private final Audit audit;
    private final Clock clock;

    private volatile boolean keyNoted;

    Tokens(
            Sessions sessions,
            AccessTokens accessTokens,
            Accounts accounts,
            Authorities authorities,
            SigningKey key,
            SigningKeyMapper keys,
            Audit audit,
            Clock clock) {
        this.sessions = sessions;
        this.accessTokens = accessTokens;
        this.accounts = accounts;
        this.authorities = authorities;
        this.key = key;
        this.keys = keys;
        this.audit = audit;
        this.clock = clock;
    }

    TokenAnswer open(Account account, String clientIp) {
        noteKey();
        return answer(authorities.of(account), sessions.open(account.id(), clientIp));
    }

    TokenAnswer renew(String shown) {
        return switch (sessions.renew(new RefreshSecret(shown))) {
            case Sessions.Renewal.Renewed(Sessions.Ticket ticket) -> renewed(ticket);
            case Sessions.Renewal.Ended() -> throw ended("SESSION_ENDED");
            case Sessions.Renewal.Reused(String sessionId, String accountId) -> {
                audit.record(AuditEntry.denied(
                        authorities.of(accounts.get(accountId)).actor(sessionId),
                        "TOKEN_REUSE",
                        OBJECT,
                        sessionId,
                        "REFRESH_REUSED"));
                throw ended("REFRESH_REUSED");
            }
        };
    }

    /** Says nothing about whether the token was any good. */
    void revoke(String shown) {
        sessions.revoke(new RefreshSecret(shown))
                .ifPresent(session -> accounts.find(session.accountId())
                        .ifPresent(account -> audit.record(AuditEntry.done(
                                authorities.of(account).actor(session.id()), "LOGOUT", OBJECT, session.id()))));
    }

    private TokenAnswer renewed(Sessions.Ticket ticket) {
        Account account = accounts.get(ticket.accountId());
        if (!account.isActive()) {
            sessions.end(account.id(), Ending.DISABLED, null);
            throw ended("SESSION_ENDED");
        }
        accounts.seen(account.id());
        return answer(authorities.of(account), ticket);
    }

    private TokenAnswer answer(Authority authority, Sessions.Ticket ticket) {
        AccessTokens.AccessToken access = accessTokens.issue(authority, ticket.sessionId());
        return new TokenAnswer(
                access.value(),
                ticket.secret().value(),
                "Bearer",
                secondsUntil(access.expiresAt()),
                secondsUntil(ticket.expiresAt()),
                SignedInAccount.of(authority, access.expiresAt()));
    }

    private long secondsUntil(Instant instant) {
        return Math.max(
                0, Math.ceilDiv(Duration.between(clock.instant(), instant).toMillis(), 1000L));
    }

    private void noteKey() {
        if (keyNoted) return;
        keys.used(key.id(), key.algorithm(), clock.instant());
        keyNoted = true;
    }

    private static Refusal ended(String code) {
        return Refusal.of(HttpStatus.UNAUTHORIZED, code, null);
    }
}
