package io.renshetong.unit.demo;

import io.renshetong.unit.account.Account;
import io.renshetong.unit.account.AccountState;
import io.renshetong.unit.account.Accounts;
import io.renshetong.unit.account.PasswordHashing;
import io.renshetong.unit.register.Units;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Enters the demo units and accounts that are missing, before the service says it is ready; does nothing outside the demo profile. */
@Component
class DemoSeed implements ApplicationRunner {
    private static final Duration AGE = Duration.ofDays(60);

    private final Units units;
    private final Accounts accounts;
    private final PasswordHashing hashing;
    private final Environment environment;
    private final Clock clock;
    private final String password;
    private final String probePassword;

    DemoSeed(
            Units units,
            Accounts accounts,
            PasswordHashing hashing,
            Environment environment,
            Clock clock,
            @Value("${rst.demo.password}") String password,
            @Value("${rst.demo.probe-password}") String probePassword) {
        this.units = units;
        this.accounts = accounts;
        this.hashing = hashing;
        this.environment = environment;
        this.clock = clock;
        this.password = password;
        this.probePassword = probePassword;
    }

    /** The profile is asked for at run time: what is decided when beans are written out ahead of time cannot be changed later. */
    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        if (!environment.acceptsProfiles(Profiles.of("demo"))) return;
        DemoUnits.units()
                .filter(unit -> units.find(unit.code).isEmpty())
                .forEach(unit -> units.enter(unit, DemoUnits.systemsOf(unit)));
        DemoAccounts.accounts().forEach(opening -> seed(opening, password, false));
        if (!probePassword.isBlank()) seed(DemoAccounts.probe(), probePassword, true);
    }

    private void seed(Accounts.Opening opening, String wanted, boolean always) {
        Optional<Account> known = accounts.findByLogin(opening.login());
        if (known.isEmpty()) accounts.open(opening, hashing.hash(wanted), false);
        else if (hasAged(known.get())
                || always && !hashing.matches(wanted, known.get().passwordHash()))
            accounts.renew(known.get().id(), hashing.hash(wanted));
    }

    /** Who comes back to a demo after months finds it as it was; real accounts would be switched off by then. */
    private boolean hasAged(Account account) {
        Instant limit = clock.instant().minus(AGE);
        return account.state() == AccountState.UNUSED
                || account.lastSeenAt().isBefore(limit)
                || account.passwordChangedAt().isBefore(limit);
    }
}
