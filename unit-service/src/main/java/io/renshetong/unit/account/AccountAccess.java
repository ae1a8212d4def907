package io.renshetong.unit.account;

import io.renshetong.starter.actor.Actor;
import io.renshetong.starter.audit.Audit;
import io.renshetong.starter.audit.AuditEntry;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets an administrator shut people out and let them in again. */
@Service
class AccountAccess {
    private final Administrators administrators;
    private final Accounts accounts;
    private final AccountMapper rows;
    private final GrantRules rules;
    private final Lockout lockout;
    private final PasswordHashing hashing;
    private final OpenSessions sessions;
    private final AccountViews views;
    private final Audit audit;
    private final Clock clock;

    AccountAccess(
            Administrators administrators,
            Accounts accounts,
            AccountMapper rows,
            GrantRules rules,
            Lockout lockout,
            PasswordHashing hashing,
            OpenSessions sessions,
            AccountViews views,
            Audit audit,
            Clock clock) {
        this.administrators = administrators;
        this.accounts = accounts;
        this.rows = rows;
        this.rules = rules;
        this.lockout = lockout;
        this.hashing = hashing;
        this.sessions = sessions;
        this.views = views;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public AccountView disable(String id, Actor actor) {
        Account account = administrators.lockedWithin(id, administrators.of(actor), "DISABLE_ACCOUNT");
        rules.leaveNoUnitAlone(account, administrators.grantsOf(account), null);
        if (rows.moveTo(id, AccountState.DISABLED, account.lastSeenAt()) == 1) {
            sessions.end(id, OpenSessions.Ending.DISABLED, null);
            record(actor, "DISABLE_ACCOUNT", account);
        }
        return views.of(accounts.get(id));
    }

    @Transactional
    public AccountView enable(String id, Actor actor) {
        Administrator administrator = administrators.of(actor);
        Account account = administrators.lockedWithin(id, administrator, "ENABLE_ACCOUNT");
        rules.allow(administrator, administrators.grantsOf(account));
        if (rows.moveTo(id, AccountState.ACTIVE, clock.instant()) == 1) record(actor, "ENABLE_ACCOUNT", account);
        return views.of(accounts.get(id));
    }

    @Transactional
    public AccountView unlock(String id, Actor actor) {
        Account account = administrators.within(id, administrators.of(actor), "UNLOCK_ACCOUNT");
        if (lockout.lift(account.login())) record(actor, "UNLOCK_ACCOUNT", account);
        return views.of(account);
    }

    /** Whoever knows the new password has the rights of the account, so the administrator must have them too. */
    @Transactional
    public AccountView.WithPassword resetPassword(String id, Actor actor) {
        Administrator administrator = administrators.of(actor);
        Account account = administrators.lockedWithin(id, administrator, "RESET_PASSWORD");
        rules.allow(administrator, administrators.grantsOf(account));
        String password = TemporaryPassword.make();
        accounts.setPassword(id, hashing.hash(password), clock.instant(), true);
        lockout.lift(account.login());
        sessions.end(id, OpenSessions.Ending.PASSWORD, null);
        record(actor, "RESET_PASSWORD", account);
        return new AccountView.WithPassword(views.of(accounts.get(id)), password);
    }

    private void record(Actor actor, String action, Account account) {
        audit.record(AuditEntry.done(actor, action, "account", account.id())
                .inUnit(account.homeUnit())
                .saying(account.login()));
    }
}
