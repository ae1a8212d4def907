package io.renshetong.unit.session;

import io.renshetong.starter.audit.Audit;
import io.renshetong.starter.audit.AuditEntry;
import io.renshetong.starter.problem.Messages;
import io.renshetong.starter.problem.Refusal;
import io.renshetong.unit.account.Account;
import io.renshetong.unit.account.Accounts;
import io.renshetong.unit.account.Authorities;
import io.renshetong.unit.account.Lockout;
import io.renshetong.unit.account.Logins;
import io.renshetong.unit.account.PasswordHashing;
import io.renshetong.unit.account.UnusedAccounts;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Checks a login and its password; whether the login exists can be told neither from the answer nor from its time. */
@Service
class SignIn {
    private static final int STRIPES = 256;

    private final Lock[] oneAtATime =
            Stream.generate(ReentrantLock::new).limit(STRIPES).toArray(Lock[]::new);
    private final Throttle throttle;
    private final Lockout lockout;
    private final Accounts accounts;
    private final UnusedAccounts unusedAccounts;
    private final PasswordHashing hashing;
    private final Tokens tokens;
    private final Authorities authorities;
    private final Messages messages;
    private final Audit audit;
    private final TransactionTemplate transaction;

    SignIn(
            Throttle throttle,
            Lockout lockout,
            Accounts accounts,
            UnusedAccounts unusedAccounts,
            PasswordHashing hashing,
            Tokens tokens,
            Authorities authorities,
            Messages messages,
            Audit audit,
            TransactionTemplate transaction) {
        this.throttle = throttle;
        this.lockout = lockout;
        this.accounts = accounts;
        this.unusedAccounts = unusedAccounts;
        this.hashing = hashing;
        this.tokens = tokens;
        this.authorities = authorities;
        this.messages = messages;
        this.audit = audit;
        this.transaction = transaction;
    }

    TokenAnswer signIn(String typed, String password, String address) {
        Optional<String> possible = Logins.normalise(typed);
        throttle.admit(possible.orElse(""), address);
        if (possible.isEmpty()) {
            hashing.matches(password, null);
            throttle.failed(address);
            throw Refusal.of(HttpStatus.UNAUTHORIZED, "BAD_CREDENTIALS", null);
        }
        String login = possible.get();
        // Tries at the same moment would all be made before the first of them is counted.
        Lock lock = oneAtATime[Math.floorMod(login.hashCode(), STRIPES)];
        lock.lock();
        try {
            return check(login, password, address);
        } finally {
            lock.unlock();
        }
    }

    private TokenAnswer check(String login, String password, String address) {
        lockout.check(login);
        Account account = accounts.findByLogin(login).orElse(null);
        boolean right = hashing.matches(password, account == null ? null : account.passwordHash());
        if (account == null || !right) throw wrong(login, account, address);
        if (!account.isActive() || unusedAccounts.retireIfUnused(account)) {
            audit.record(AuditEntry.denied(
                    authorities.of(account).actor(null), "LOGIN", "account", account.id(), "ACCOUNT_DISABLED"));
            throw Refusal.of(HttpStatus.FORBIDDEN, "ACCOUNT_DISABLED", null);
        }
        return Objects.requireNonNull(transaction.execute(status -> welcome(account, address)));
    }

    private TokenAnswer welcome(Account account, String address) {
        lockout.lift(account.login());
        accounts.seen(account.id());
        TokenAnswer answer = tokens.open(accounts.get(account.id()), address);
        audit.record(AuditEntry.done(authorities.of(account).actor(null), "LOGIN", "account", account.id())
                .saying("from " + address));
        return answer;
    }

    private Refusal wrong(String login, @Nullable Account account, String address) {
        throttle.failed(address);
        Lockout.Count count = lockout.count(login);
        audit.record(failure("LOGIN", account, "BAD_CREDENTIALS", login, address));
        if (count.lockedUntil() != null) {
            audit.record(failure("LOCK_ACCOUNT", account, "ACCOUNT_LOCKED", login, address));
            return lockout.locked(count.lockedUntil());
        }
        return Refusal.of(HttpStatus.UNAUTHORIZED, "BAD_CREDENTIALS", messages.get("login.wrong", count.left()))
                .extra("triesLeft", count.left());
    }

    private static AuditEntry failure(
            String action, @Nullable Account account, String code, String login, String address) {
        return AuditEntry.denied(null, action, "account", account == null ? null : account.id(), code)
                .inUnit(account == null ? null : account.homeUnit())
                .saying(login + " from " + address);
    }
}
