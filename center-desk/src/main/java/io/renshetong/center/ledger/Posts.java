package io.renshetong.center.ledger;

import io.renshetong.contract.LedgerPosted.InjuryStage;
import io.renshetong.kernel.insurance.Insurance;
import io.renshetong.starter.actor.Actor;
import io.renshetong.starter.audit.Audit;
import io.renshetong.starter.audit.AuditEntry;
import io.renshetong.starter.deadlock.Deadlock;
import io.renshetong.starter.problem.Messages;
import io.renshetong.starter.problem.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Posts to the ledger: written, announced and recorded in one transaction. */
@Component
class Posts {
    private static final String ACTION = "LEDGER";

    private final PaymentBook payments;
    private final InjuryBook injuries;
    private final LedgerAnnouncement announcement;
    private final LedgerRefusals refusals;
    private final Audit audit;
    private final Messages messages;
    private final LedgerNumbers numbers;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Posts(
            PaymentBook payments,
            InjuryBook injuries,
            LedgerAnnouncement announcement,
            LedgerRefusals refusals,
            Audit audit,
            Messages messages,
            LedgerNumbers numbers,
            Clock clock,
            TransactionTemplate transaction) {
        this.payments = payments;
        this.injuries = injuries;
        this.announcement = announcement;
        this.refusals = refusals;
        this.audit = audit;
        this.messages = messages;
        this.numbers = numbers;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** A month of somebody who may not be in the ledger yet. */
    public void post(Who who, Insurance insurance, Posting posting, Actor actor) {
        Holder holder = refusals.holder(who);
        opened(() -> {
            PaymentBook.Entry entry = payments.lockOrOpen(holder, insurance);
            refusals.requireSameName(entry.payments().holder(), holder);
            post(entry, posting, actor);
        });
    }

    /** A month of an entry that is there. */
    @Transactional
    public void post(long id, Posting posting, Actor actor) {
        post(payments.lock(id).orElseThrow(Refusal::notFound), posting, actor);
    }

    private void post(PaymentBook.Entry entry, Posting posting, Actor actor) {
        Payments before = entry.payments();
        refusals.requirePostable(posting, before);
        Payments after = switch (posting.kind()) {
            case OWED -> before.owes(posting.month(), posting.owed(), now());
            case PAID -> before.paying(posting.month(), now());
        };
        payments.post(new PaymentBook.Entry(entry.id(), after), posting.month(), actor.party());
        announcement.announce(after);
        record(
                actor,
                "payment",
                Long.toString(entry.id()),
                after.holder(),
                posting.kind() + " " + Months.text(posting.month()));
    }

    public void enter(Who who, String caseNo, LocalDate injuredOn, InjuryStage stage, Actor actor) {
        refusals.requirePast(injuredOn);
        Injury injury = new Injury(refusals.holder(who), caseNo.strip(), injuredOn, stage, now());
        opened(() -> {
            if (!injuries.enter(injury, actor.party())) throw refusals.refused("caseNo", "center.ledger.case", caseNo);
            announcement.announce(injury);
            record(actor, "injury", injury.caseNo(), injury.holder(), stage.name());
        });
    }

    /** What may be the first of its key is done again if another first rolled back. */
    private void opened(Runnable posting) {
        Deadlock.retried(() -> transaction.execute(status -> {
            posting.run();
            return true;
        }));
    }

    @Transactional
    public void move(long id, InjuryStage stage, Actor actor) {
        Injury before = injuries.lock(id).orElseThrow(Refusal::notFound);
        if (before.stage() == stage) {
            throw refusals.refused("stage", "center.ledger.stage", messages.get("center.injury-stage." + stage));
        }
        Injury after = before.at(stage, now());
        injuries.move(id, after, actor.party());
        announcement.announce(after);
        record(actor, "injury", after.caseNo(), after.holder(), stage.name());
    }

    private void record(Actor actor, String kind, String which, Holder about, String what) {
        audit.record(AuditEntry.done(actor, ACTION, kind, which)
                .inUnit(about.unitCode())
                .affecting(numbers.indexOf(about.idNumber()))
                .saying(what));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
