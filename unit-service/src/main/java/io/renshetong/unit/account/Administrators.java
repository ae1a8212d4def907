package io.renshetong.unit.account;

import io.renshetong.starter.actor.Actor;
import io.renshetong.starter.actor.Permission;
import io.renshetong.starter.audit.Audit;
import io.renshetong.starter.problem.Refusal;
import io.renshetong.unit.register.Units;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Who manages accounts, and which ones are theirs to manage. */
@Component
class Administrators {
    private final Accounts accounts;
    private final AccountMapper rows;
    private final Authorities authorities;
    private final Units units;
    private final Audit audit;

    Administrators(Accounts accounts, AccountMapper rows, Authorities authorities, Units units, Audit audit) {
        this.accounts = accounts;
        this.rows = rows;
        this.authorities = authorities;
        this.units = units;
        this.audit = audit;
    }

    /** The actor as the database knows them now; who lost the right since the token was issued is refused. */
    Administrator of(Actor actor) {
        Account own = accounts.find(actor.id()).orElseThrow(Refusal::forbidden);
        Authority authority = authorities.of(own);
        if (!authority.permissions().contains(Permission.GRANT)) throw Refusal.forbidden();
        return Administrator.of(authority, grantsOf(own), actor);
    }

    /** An account of the own tree of units; any other is not there. */
    Account within(String id, Administrator administrator, String action) {
        Account account = rows.within(id, administrator.scope());
        if (account == null) throw audit.foreign(administrator.actor(), action, "account", id);
        return account;
    }

    /** Changes in one tree of units come one after another; otherwise two administrators could remove each other. */
    Account lockedWithin(String id, Administrator administrator, String action) {
        units.lockTreeOf(
                Objects.requireNonNull(within(id, administrator, action).homeUnit()));
        return within(id, administrator, action);
    }

    Grants grantsOf(Account account) {
        return Objects.requireNonNull(
                authorities.grantsOf(List.of(account.id())).get(account.id()));
    }
}
