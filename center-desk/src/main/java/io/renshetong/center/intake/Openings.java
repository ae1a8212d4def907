package io.renshetong.center.intake;

import io.renshetong.center.casefile.Announcement.Addressed;
import io.renshetong.center.casefile.Announcement.Addressee;
import io.renshetong.center.casefile.Case;
import io.renshetong.center.casefile.CaseState;
import io.renshetong.center.casefile.FiledContent;
import io.renshetong.center.casefile.Filing;
import io.renshetong.center.casefile.Handling;
import io.renshetong.center.casefile.LogEntry;
import io.renshetong.center.casefile.LogEntry.Kind;
import io.renshetong.center.casefile.Outcome;
import io.renshetong.center.deadline.Deadlines;
import io.renshetong.center.policy.Policy;
import io.renshetong.center.preaudit.Assessment;
import io.renshetong.center.preaudit.FiledRow;
import io.renshetong.center.preaudit.PreAudit;
import io.renshetong.contract.DeclarationDecided.Decision;
import io.renshetong.contract.DeclarationDecided.Stage;
import io.renshetong.contract.DeclarationDecided.Verdict;
import io.renshetong.contract.DeclarationSubmission.Confirmed;
import io.renshetong.contract.DeclarationSubmission.Declared;
import io.renshetong.contract.FieldChange;
import io.renshetong.contract.Party;
import io.renshetong.contract.Risk;
import io.renshetong.starter.problem.Messages;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens a case for each declaration confirmed, and passes at once what the policy lets pass. */
@Component
class Openings {
    private final PreAudit preAudit;
    private final Deadlines deadlines;
    private final Clock clock;
    private final Party machine;
    private final Messages messages;

    Openings(PreAudit preAudit, Deadlines deadlines, Clock clock, Messages messages) {
        this.preAudit = preAudit;
        this.deadlines = deadlines;
        this.clock = clock;
        this.messages = messages;
        machine = new Party("center-desk", messages.get("center.automatic-auditor"));
    }

    /** Gives the decisions that could be taken at once. */
    List<Addressed> open(Confirmed event, Book book, Policy policy, Neighbours neighbours) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, clock.getZone());
        book.note(LogEntry.event(
                event.eventId(),
                event.confirmedBy(),
                now,
                messages.get(
                        "center.log.event",
                        event.batchNo(),
                        event.chunk(),
                        event.chunks(),
                        event.declarations().size())));
        List<Addressed> decided = new ArrayList<>();
        for (Declared declared : event.declarations()) {
            Case known = book.find(declared.no());
            if (known != null && known.filing().revision() >= declared.revision()) {
                book.note(LogEntry.dropped(
                        Kind.STALE_DROPPED,
                        declared.no(),
                        declared.revision(),
                        event.confirmedBy(),
                        now,
                        event.eventId(),
                        messages.get("center.log.stale", known.filing().revision())));
                continue;
            }
            Assessment assessment = preAudit.assess(
                    event.type(), FiledRow.of(declared, today), neighbours.besides(event.type(), declared.no()));
            Risk risk = policy.risk(declared.risk(), size(event));
            boolean passes = policy.passes(event.type(), risk, assessment);
            Case opened = opened(event, declared, risk, assessment, passes, now);
            book.file(opened, new FiledContent(declared, event.confirmedBy(), event.occurredAt()));
            book.note(line(known, opened, passes, event, now));
            if (passes) decided.add(new Addressed(Addressee.of(opened.filing()), decision(opened, now)));
        }
        return decided;
    }

    private static int size(Confirmed event) {
        return event.batchSize() == null ? event.declarations().size() : event.batchSize();
    }

    private Case opened(
            Confirmed event, Declared declared, Risk risk, Assessment assessment, boolean passes, Instant now) {
        Filing filing = new Filing(
                declared.no(),
                declared.revision(),
                event.service(),
                event.type(),
                event.unitCode(),
                event.unitName(),
                event.region(),
                event.batchNo(),
                declared.subject().name(),
                declared.subject().idNumber(),
                risk,
                declared.changes().stream().map(FieldChange::field).toList());
        Handling begun = Handling.begin(now, deadlines.dueOn(event.region()));
        Outcome outcome = new Outcome(machine, now, Stage.AUTOMATIC, null, null, null);
        return new Case(filing, assessment, passes ? begun.decided(CaseState.PASSED, outcome) : begun);
    }

    private LogEntry line(@Nullable Case known, Case opened, boolean passes, Confirmed event, Instant now) {
        Kind kind = passes ? Kind.AUTO_PASSED : known == null ? Kind.RECEIVED : Kind.REPLACED;
        return known == null
                ? LogEntry.opened(kind, opened, passes ? machine : event.confirmedBy(), now, event.eventId())
                : LogEntry.moved(kind, known, opened, passes ? machine : event.confirmedBy(), now, event.eventId());
    }

    private Decision decision(Case passed, Instant now) {
        return new Decision(
                passed.no(), passed.filing().revision(), Verdict.PASS, Stage.AUTOMATIC, machine, now, null, null, null);
    }
}
