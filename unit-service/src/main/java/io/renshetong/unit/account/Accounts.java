package io.renshetong.unit.account;

import io.renshetong.starter.actor.Side;
import io.renshetong.starter.problem.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** All accounts: how they are found and opened, and what is written of them. */
@Component
public class Accounts {
    private final AccountMapper accounts;
    private final GrantMapper grants;
    private final PasswordHistoryMapper history;
    private final Clock clock;

    Accounts(AccountMapper accounts, GrantMapper grants, PasswordHistoryMapper history, Clock clock) {
        this.accounts = accounts;
        this.grants = grants;
        this.history = history;
        this.clock = clock;
    }

    /**
     * An account to be entered.
     *
     * @param login as {@link Logins} stores it
     * @param openedBy login of who opens it
     */
    public record Opening(
            String login, String name, Side side, @Nullable String homeUnit, Grants grants, String openedBy) {}

    public Optional<Account> find(String id) {
        return Optional.ofNullable(accounts.byId(id));
    }

    public Account get(String id) {
        return find(id).orElseThrow(Refusal::notFound);
    }

    public Optional<Account> findByLogin(String login) {
        return Optional.ofNullable(accounts.byLogin(login));
    }

    /** Enters an account with its grants and its first password. */
    @Transactional
    public Account open(Opening opening, String passwordHash, boolean mustChange) {
        Instant now = clock.instant();
        Account account = new Account(
                UUID.randomUUID().toString(),
                opening.login(),
                opening.name(),
                opening.side(),
                opening.homeUnit(),
                passwordHash,
                now,
                mustChange,
                AccountState.ACTIVE,
                now,
                opening.openedBy(),
                now,
                0);
        accounts.insert(account);
        history.add(account.id(), passwordHash, now);
        grant(account.id(), opening.grants());
        return account;
    }

    @Transactional
    void regrant(String id, Grants after) {
        grants.withdrawRoles(id);
        grants.withdrawUnits(id);
        grant(id, after);
    }

    /** Sets a password and remembers it among the earlier ones. */
    @Transactional
    public void setPassword(String id, String hash, Instant at, boolean mustChange) {
        accounts.setPassword(id, hash, at, mustChange);
        history.add(id, hash, at);
    }

    /** Makes an account usable again as if it had been opened today. */
    @Transactional
    public void renew(String id, String hash) {
        Instant now = clock.instant();
        setPassword(id, hash, now, false);
        accounts.moveTo(id, AccountState.ACTIVE, now);
        accounts.seen(id, now);
    }

    /** Notes that the account is in use. */
    @Transactional
    public void seen(String id) {
        accounts.seen(id, clock.instant());
    }

    private void grant(String id, Grants granted) {
        granted.roles().forEach(role -> grants.grantRole(id, role));
        granted.units().forEach(unit -> grants.grantUnit(id, unit));
    }
}
