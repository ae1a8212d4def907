package io.renshetong.unit.account;

import io.renshetong.starter.problem.Messages;
import io.renshetong.starter.problem.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Locks a login after too many wrong passwords, whether an account of that name exists or not. */
@Component
public class Lockout {
    private final LoginFailureMapper failures;
    private final PasswordPolicy policy;
    private final Messages messages;
    private final Clock clock;

    Lockout(LoginFailureMapper failures, PasswordPolicy policy, Messages messages, Clock clock) {
        this.failures = failures;
        this.policy = policy;
        this.messages = messages;
        this.clock = clock;
    }

    /** Refuses when the login is locked now. */
    public void check(String login) {
        Optional.ofNullable(lockedUntil(List.of(login)).get(login)).ifPresent(until -> {
            throw locked(until);
        });
    }

    /** Until when each of these logins is locked, for those that are. */
    public Map<String, Instant> lockedUntil(Collection<String> logins) {
        if (logins.isEmpty()) return Map.of();
        return failures.locked(logins, clock.instant()).stream()
                .collect(Collectors.toMap(
                        LoginFailureMapper.Failures::login, failure -> Objects.requireNonNull(failure.lockedUntil())));
    }

    /** Counts a wrong password; kept even when the caller's transaction rolls back. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public Count count(String login) {
        Instant now = clock.instant();
        failures.begin(login, now);
        LoginFailureMapper.Failures before = failures.lock(login);
        boolean over = before.lockedUntil() != null
                ? !before.lockedUntil().isAfter(now)
                : before.firstAt().plus(policy.lockFor()).isBefore(now);
        int count = over ? 1 : before.failures() + 1;
        Instant until = count >= policy.tries() ? now.plus(policy.lockFor()) : null;
        failures.update(new LoginFailureMapper.Failures(login, count, over ? now : before.firstAt(), until));
        return new Count(Math.max(0, policy.tries() - count), until);
    }

    /** Forgets earlier failures and lifts a lock. */
    @Transactional
    public boolean lift(String login) {
        return failures.forget(login) > 0;
    }

    /** The refusal that says how long to wait. */
    public Refusal locked(Instant until) {
        long seconds = Math.max(1, Duration.between(clock.instant(), until).toSeconds());
        return Refusal.of(HttpStatus.LOCKED, "ACCOUNT_LOCKED", messages.get("login.locked", (seconds + 59) / 60))
                .extra("lockedUntil", until)
                .extra("retryAfterSeconds", seconds);
    }

    /** Counts of days long past are of no use to anybody. */
    @Transactional
    int forgetOld() {
        return failures.forgetBefore(clock.instant().minus(Duration.ofDays(1)));
    }

    /**
     * How things stand after a wrong password.
     *
     * @param left further tries before the login is locked
     * @param lockedUntil set when this one locked it
     */
    public record Count(int left, @Nullable Instant lockedUntil) {}
}
