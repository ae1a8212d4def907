package io.renshetong.unit.account;

import io.renshetong.starter.actor.Actor;
import io.renshetong.starter.audit.Audit;
import io.renshetong.starter.audit.AuditEntry;
import io.renshetong.starter.problem.Refusal;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Switches off accounts nobody has used for long, so that no former colleague still gets in. */
@Component
public class UnusedAccounts {
    private final AccountMapper accounts;
    private final Authorities authorities;
    private final GrantRules rules;
    private final OpenSessions sessions;
    private final Lockout lockout;
    private final AccountSettings settings;
    private final Audit audit;
    private final Clock clock;
    private final TransactionTemplate transaction;

    UnusedAccounts(
            AccountMapper accounts,
            Authorities authorities,
            GrantRules rules,
            OpenSessions sessions,
            Lockout lockout,
            AccountSettings settings,
            Audit audit,
            Clock clock,
            TransactionTemplate transaction) {
        this.accounts = accounts;
        this.authorities = authorities;
        this.rules = rules;
        this.sessions = sessions;
        this.lockout = lockout;
        this.settings = settings;
        this.audit = audit;
        this.clock = clock;
        this.transaction = transaction;
    }

    @Scheduled(initialDelayString = "10m", fixedDelayString = "12h")
    void sweep() {
        accounts.unseenSince(clock.instant().minus(settings.unusedAfter())).forEach(this::retire);
        lockout.forgetOld();
    }

    /** Whether the account has been left alone too long; if so it is switched off on the spot. */
    public boolean retireIfUnused(Account account) {
        boolean unused = account.lastSeenAt().plus(settings.unusedAfter()).isBefore(clock.instant());
        return unused && account.isActive() && retire(account);
    }

    /** The last administrator of a unit stays, but has to choose a new password: nobody else could let them in again. */
    private boolean retire(Account account) {
        Grants granted = Objects.requireNonNull(
                authorities.grantsOf(List.of(account.id())).get(account.id()));
        return Boolean.TRUE.equals(transaction.execute(status -> {
            try {
                rules.leaveNoUnitAlone(account, granted, null);
            } catch (Refusal lastOne) {
                accounts.demandNewPassword(account.id());
                return false;
            }
            if (accounts.moveTo(account.id(), AccountState.UNUSED, account.lastSeenAt()) == 0) return false;
            sessions.end(account.id(), OpenSessions.Ending.DISABLED, null);
            audit.record(AuditEntry.done(Actor.system("unused-accounts"), "DISABLE_ACCOUNT", "account", account.id())
                    .inUnit(account.homeUnit())
                    .saying(account.login()));
            return true;
        }));
    }
}
