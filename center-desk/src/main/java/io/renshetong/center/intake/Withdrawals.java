package io.renshetong.center.intake;

import io.renshetong.center.casefile.Case;
import io.renshetong.center.casefile.Filing;
import io.renshetong.center.casefile.Handling;
import io.renshetong.center.casefile.LogEntry;
import io.renshetong.center.casefile.LogEntry.Kind;
import io.renshetong.center.deadline.Deadlines;
import io.renshetong.center.preaudit.Assessment;
import io.renshetong.center.preaudit.Light;
import io.renshetong.contract.DeclarationSubmission.RevisionRef;
import io.renshetong.contract.DeclarationSubmission.Withdrawn;
import io.renshetong.contract.Risk;
import io.renshetong.starter.problem.Messages;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Closes what a unit takes back before it was decided; after that the decision stands. */
@Component
class Withdrawals {
    private final Deadlines deadlines;
    private final Clock clock;
    private final Messages messages;

    Withdrawals(Deadlines deadlines, Clock clock, Messages messages) {
        this.deadlines = deadlines;
        this.clock = clock;
        this.messages = messages;
    }

    void close(Withdrawn event, Book book) {
        Instant now = clock.instant();
        for (RevisionRef ref : event.declarations()) {
            Case known = book.find(ref.no());
            if (known == null || known.filing().revision() < ref.revision()) {
                remember(event, ref, book, now);
            } else if (known.filing().revision() > ref.revision()) {
                drop(Kind.STRAY_WITHDRAWAL, event, ref, book, now);
            } else if (known.state().isOpen()) {
                Case closed = known.with(known.handling().withdrawn());
                book.move(closed);
                book.note(LogEntry.withdrawn(known, closed, event.withdrawnBy(), now, event.eventId(), event.reason()));
            } else {
                drop(Kind.LATE_WITHDRAWAL, event, ref, book, now);
            }
        }
    }

    /**
     * The declaration itself has not come, perhaps because it lies with the dead letters. When it is sent again it must not
     * open a case, so its revision is taken up as withdrawn.
     */
    private void remember(Withdrawn event, RevisionRef ref, Book book, Instant now) {
        Filing unseen = new Filing(
                ref.no(),
                ref.revision(),
                event.service(),
                event.type(),
                event.unitCode(),
                event.unitCode(),
                "",
                "",
                messages.get("center.unseen"),
                null,
                Risk.GENERAL,
                List.of());
        Handling closed = Handling.begin(now, deadlines.dueOn("")).withdrawn();
        book.file(new Case(unseen, new Assessment(Light.YELLOW, List.of(), false), closed), null);
        drop(Kind.STRAY_WITHDRAWAL, event, ref, book, now);
    }

    private static void drop(Kind kind, Withdrawn event, RevisionRef ref, Book book, Instant now) {
        book.note(LogEntry.dropped(
                kind, ref.no(), ref.revision(), event.withdrawnBy(), now, event.eventId(), event.reason()));
    }
}
