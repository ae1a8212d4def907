package io.renshetong.unit.account;

import io.renshetong.starter.actor.Actor;
import io.renshetong.starter.actor.Side;
import io.renshetong.starter.audit.Audit;
import io.renshetong.starter.audit.AuditEntry;
import io.renshetong.starter.problem.FieldError;
import io.renshetong.starter.problem.Messages;
import io.renshetong.starter.problem.Refusal;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens accounts and changes what they may do, within what the administrator may do. */
@Service
class AccountAdministration {
    private final Administrators administrators;
    private final Accounts accounts;
    private final AccountMapper rows;
    private final GrantRules rules;
    private final PasswordHashing hashing;
    private final AccountViews views;
    private final Messages messages;
    private final Audit audit;

    AccountAdministration(
            Administrators administrators,
            Accounts accounts,
            AccountMapper rows,
            GrantRules rules,
            PasswordHashing hashing,
            AccountViews views,
            Messages messages,
            Audit audit) {
        this.administrators = administrators;
        this.accounts = accounts;
        this.rows = rows;
        this.rules = rules;
        this.hashing = hashing;
        this.views = views;
        this.messages = messages;
        this.audit = audit;
    }

    @Transactional
    public AccountView.WithPassword open(NewAccount wanted, Actor actor) {
        Administrator administrator = administrators.of(actor);
        if (!administrator.scope().contains(wanted.unit()))
            throw audit.foreign(actor, "CREATE_ACCOUNT", "unit", wanted.unit());
        Grants grants = wanted.grants();
        rules.check(grants);
        rules.allow(administrator, grants);
        String login = Logins.normalise(wanted.login()).orElseThrow(this::loginRefused);
        String password = TemporaryPassword.make();
        Account account = enter(
                new Accounts.Opening(login, wanted.name(), Side.UNIT, wanted.unit(), grants, actor.login()), password);
        audit.record(entry(actor, "CREATE_ACCOUNT", account, grants.inWords()));
        return new AccountView.WithPassword(views.of(account), password);
    }

    @Transactional
    public AccountView change(String id, AccountChange wanted, Actor actor) {
        Administrator administrator = administrators.of(actor);
        Account account = administrators.lockedWithin(id, administrator, "CHANGE_GRANTS");
        Grants before = administrators.grantsOf(account);
        Grants after = wanted.grants();
        boolean regranted = !before.sameAs(after);
        if (regranted) {
            rules.check(after);
            rules.allow(administrator, after);
            rules.leaveNoUnitAlone(account, before, after);
        }
        if (rows.rename(id, wanted.name(), wanted.version()) == 0)
            throw Refusal.conflict("CHANGED_MEANWHILE", messages.get("account.changed-meanwhile"))
                    .extra("current", views.of(account));
        if (regranted) {
            accounts.regrant(id, after);
            audit.record(entry(actor, "CHANGE_GRANTS", account, before.inWords() + " -> " + after.inWords()));
        }
        return views.of(accounts.get(id));
    }

    private Account enter(Accounts.Opening opening, String password) {
        try {
            return accounts.open(opening, hashing.hash(password), true);
        } catch (DuplicateKeyException taken) {
            throw Refusal.conflict("LOGIN_TAKEN", null);
        }
    }

    private Refusal loginRefused() {
        String code = "account.login.pattern";
        return Refusal.unprocessable("FIELDS_REFUSED", null)
                .with(List.of(FieldError.error("#/login", code, messages.get(code))));
    }

    private static AuditEntry entry(Actor actor, String action, Account account, String words) {
        return AuditEntry.done(actor, action, "account", account.id())
                .inUnit(account.homeUnit())
                .saying(account.login() + ": " + words);
    }
}
