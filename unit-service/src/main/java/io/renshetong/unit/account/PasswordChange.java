package io.renshetong.unit.account;

import io.renshetong.starter.actor.Actor;
import io.renshetong.starter.audit.Audit;
import io.renshetong.starter.audit.AuditEntry;
import io.renshetong.starter.problem.FieldError;
import io.renshetong.starter.problem.Messages;
import io.renshetong.starter.problem.Refusal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets somebody choose a new password for themselves. */
@Service
class PasswordChange {
    private final Accounts accounts;
    private final PasswordHistoryMapper history;
    private final PasswordHashing hashing;
    private final PasswordPolicy policy;
    private final Lockout lockout;
    private final OpenSessions sessions;
    private final Messages messages;
    private final Audit audit;
    private final Clock clock;
    private final TransactionTemplate transaction;

    PasswordChange(
            Accounts accounts,
            PasswordHistoryMapper history,
            PasswordHashing hashing,
            PasswordPolicy policy,
            Lockout lockout,
            OpenSessions sessions,
            Messages messages,
            Audit audit,
            Clock clock,
            TransactionTemplate transaction) {
        this.accounts = accounts;
        this.history = history;
        this.hashing = hashing;
        this.policy = policy;
        this.lockout = lockout;
        this.sessions = sessions;
        this.messages = messages;
        this.audit = audit;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** All other sessions of the account end with its old password. */
    void change(Actor actor, String current, String next) {
        Account account = accounts.get(actor.id());
        lockout.check(account.login());
        if (!hashing.matches(current, account.passwordHash())) throw wrong(account, actor);
        List<FieldError> errors = refusedBecause(account, next);
        if (!errors.isEmpty())
            throw Refusal.unprocessable("PASSWORD_REFUSED", null).with(errors);
        String hash = hashing.hash(next);
        transaction.executeWithoutResult(status -> {
            accounts.setPassword(account.id(), hash, clock.instant(), false);
            lockout.lift(account.login());
            sessions.end(account.id(), OpenSessions.Ending.PASSWORD, actor.sessionId());
            audit.record(AuditEntry.done(actor, "CHANGE_PASSWORD", "account", account.id()));
        });
    }

    private Refusal wrong(Account account, Actor actor) {
        Lockout.Count count = lockout.count(account.login());
        audit.record(AuditEntry.denied(actor, "CHANGE_PASSWORD", "account", account.id(), "BAD_CREDENTIALS"));
        if (count.lockedUntil() != null) return lockout.locked(count.lockedUntil());
        return Refusal.unprocessable("PASSWORD_REFUSED", null).with(List.of(error("#/current", "password.wrong")));
    }

    private List<FieldError> refusedBecause(Account account, String next) {
        List<FieldError> errors = new ArrayList<>();
        PasswordRules.brokenBy(next, account.login(), policy.shortest())
                .forEach(code -> errors.add(error("#/next", code)));
        if (errors.isEmpty()
                && history.latest(account.id(), policy.history()).stream()
                        .anyMatch(hash -> hashing.matches(next, hash)))
            errors.add(error("#/next", "password.used-before"));
        return errors;
    }

    private FieldError error(String pointer, String code) {
        return FieldError.error(pointer, code, messages.get(code));
    }
}
