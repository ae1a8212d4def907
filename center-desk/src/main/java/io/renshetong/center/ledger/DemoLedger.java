package io.renshetong.center.ledger;

import io.renshetong.contract.LedgerPosted.InjuryStage;
import io.renshetong.contract.Party;
import io.renshetong.demo.DemoPersons;
import io.renshetong.demo.DemoPersons.DemoPerson;
import io.renshetong.starter.problem.Messages;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Fills an empty ledger with what the people of the demo have paid and announces it; one that holds anything is left as it is. */
@Component
class DemoLedger implements ApplicationRunner {
    private static final Logger log = LoggerFactory.getLogger(DemoLedger.class);

    private final TakingOver takingOver;
    private final PaymentBook payments;
    private final InjuryBook injuries;
    private final LedgerAnnouncement announcement;
    private final TransactionTemplate transaction;
    private final Environment environment;
    private final Clock clock;
    private final Party by;

    DemoLedger(
            TakingOver takingOver,
            PaymentBook payments,
            InjuryBook injuries,
            LedgerAnnouncement announcement,
            TransactionTemplate transaction,
            Environment environment,
            Messages messages,
            Clock clock) {
        this.takingOver = takingOver;
        this.payments = payments;
        this.injuries = injuries;
        this.announcement = announcement;
        this.transaction = transaction;
        this.environment = environment;
        this.clock = clock;
        this.by = new Party("center-desk", messages.get("center.ledger.taken-over"));
    }

    @Override
    public void run(ApplicationArguments arguments) {
        // Asked at run time: beans processed ahead of time no longer ask for a profile.
        if (environment.acceptsProfiles(Profiles.of("demo")) && !takingOver.isDone()) {
            transaction.executeWithoutResult(status -> fill());
        }
    }

    private void fill() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        DemoStandings demo = new DemoStandings(new DemoPersons().all(), YearMonth.now(clock));
        List<Payments> paid = demo.paid(now);
        takingOver.of(paid);
        announcement.announceAll(paid);
        demo.debts().forEach(debt -> demo.owed(debt).forEach(month -> owe(debt, month, now)));
        DemoPerson hurt = demo.injured();
        LocalDate day = LocalDate.now(clock).minusDays(45);
        Injury injury = new Injury(
                DemoStandings.holder(hurt, hurt.unitCode()),
                hurt.unitCode().substring(0, 6) + day.getYear() + "000017",
                day,
                InjuryStage.RECOVERING,
                now);
        injuries.enter(injury, by);
        announcement.announce(injury);
        log.info("Demo ledger filled with {} standings", paid.size());
    }

    private void owe(DemoStandings.Debt debt, YearMonth month, Instant now) {
        PaymentBook.Entry entry =
                payments.lockOrOpen(DemoStandings.holder(debt.of(), debt.of().unitCode()), debt.insurance());
        Payments after = entry.payments().owes(month, debt.amount(), now);
        payments.post(new PaymentBook.Entry(entry.id(), after), month, by);
        announcement.announce(after);
    }
}
