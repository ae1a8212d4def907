package io.renshetong.unit.session;

import io.renshetong.unit.account.OpenSessions;
import io.renshetong.unit.session.SessionMapper.Session;
import io.renshetong.unit.session.SessionMapper.Token;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sessions and the refresh tokens that follow one another in them. */
@Component
class Sessions implements OpenSessions {
    private static final String NONE = "";

    private final SessionMapper sessions;
    private final SessionSettings settings;
    private final Clock clock;

    Sessions(SessionMapper sessions, SessionSettings settings, Clock clock) {
        this.sessions = sessions;
        this.settings = settings;
        this.clock = clock;
    }

    /** A session and the secret that renews it next. */
    record Ticket(String sessionId, String accountId, RefreshSecret secret, Instant expiresAt) {}

    /** What came of showing a secret. */
    sealed interface Renewal {
        record Renewed(Ticket ticket) implements Renewal {}

        /** Never issued, or its session is over. */
        record Ended() implements Renewal {}

        /** Shown again long after it had been replaced: somebody else has it. The session is over now. */
        record Reused(String sessionId, String accountId) implements Renewal {}
    }

    @Transactional
    public Ticket open(String accountId, String clientIp) {
        Instant now = clock.instant();
        String id = UUID.randomUUID().toString();
        Instant endsAt = now.plus(settings.longest());
        sessions.open(id, accountId, now, endsAt, clientIp);
        return issue(new Session(id, accountId, endsAt, null), RefreshSecret.random(), now);
    }

    /** The lock on the token makes two tabs that renew at once come one after the other; the second gets the same successor. */
    @Transactional
    public Renewal renew(RefreshSecret shown) {
        Instant now = clock.instant();
        Token token = sessions.lock(shown.hash());
        if (token == null) return new Renewal.Ended();
        Session session = sessions.session(token.sessionId());
        if (session.revokedAt() != null || !now.isBefore(session.endsAt()) || !now.isBefore(token.expiresAt()))
            return new Renewal.Ended();
        if (token.replacedAt() == null) {
            String salt = RefreshSecret.randomSalt();
            sessions.replace(token.hash(), now, salt);
            sessions.used(session.id(), now);
            return new Renewal.Renewed(issue(session, shown.successor(salt), now));
        }
        if (token.successorSalt() != null && now.isBefore(token.replacedAt().plus(settings.grace()))) {
            Instant expiresAt = expiry(session, token.replacedAt());
            return new Renewal.Renewed(
                    new Ticket(session.id(), session.accountId(), shown.successor(token.successorSalt()), expiresAt));
        }
        sessions.revoke(session.id(), Ending.REUSE, now);
        return new Renewal.Reused(session.id(), session.accountId());
    }

    /** Ends the session a secret belongs to; says whose it was, if it was still open. */
    @Transactional
    public Optional<Session> revoke(RefreshSecret shown) {
        Token token = sessions.lock(shown.hash());
        if (token == null) return Optional.empty();
        Session session = sessions.session(token.sessionId());
        return sessions.revoke(session.id(), Ending.LOGOUT, clock.instant()) == 1
                ? Optional.of(session)
                : Optional.empty();
    }

    @Override
    @Transactional
    public void end(String accountId, Ending reason, @Nullable String exceptSession) {
        sessions.revokeAll(accountId, reason, exceptSession == null ? NONE : exceptSession, clock.instant());
    }

    @Scheduled(initialDelayString = "15m", fixedDelayString = "6h")
    @Transactional
    public void forgetEnded() {
        Instant before = clock.instant().minus(Duration.ofDays(1));
        sessions.forgetTokens(before);
        sessions.forgetSessions(before);
    }

    private Ticket issue(Session session, RefreshSecret secret, Instant now) {
        Instant expiresAt = expiry(session, now);
        sessions.issue(secret.hash(), session.id(), now, expiresAt);
        return new Ticket(session.id(), session.accountId(), secret, expiresAt);
    }

    private Instant expiry(Session session, Instant issuedAt) {
        Instant idle = issuedAt.plus(settings.idle());
        return idle.isBefore(session.endsAt()) ? idle : session.endsAt();
    }
}
