package io.renshetong.declaration.confirm;

import io.renshetong.contract.DeclarationSubmission.Confirmed;
import io.renshetong.contract.DeclarationSubmission.Declared;
import io.renshetong.contract.Topics;
import io.renshetong.declaration.definition.Known;
import io.renshetong.declaration.lifecycle.Mover;
import io.renshetong.declaration.number.Numbers;
import io.renshetong.starter.actor.Actor;
import io.renshetong.starter.outbox.Outbox;
import io.renshetong.starter.outbox.OutgoingEvent;
import java.util.List;
import java.util.UUID;

/** Tells the centre what was confirmed, in portions of one message each. */
class ConfirmedEvents {

    private final Outbox outbox;
    private final Submissions submissions;

    ConfirmedEvents(Outbox outbox, Submissions submissions) {
        this.outbox = outbox;
        this.submissions = submissions;
    }

    /** Announces one batch, in the transaction that confirms it. */
    void announce(Known<?> type, String unit, String batchNo, List<Recheck.Passed> rows, Actor actor, Mover mover) {
        List<Declared> declared = rows.stream().map(Recheck.Passed::declared).toList();
        outbox.announceAll(submissions.events(declared, (portion, chunk, chunks) -> {
            String eventId = UUID.randomUUID().toString();
            return new OutgoingEvent(
                    Topics.CONFIRMED,
                    unit,
                    eventId,
                    new Confirmed(
                            eventId,
                            mover.at(),
                            submissions.service(),
                            type.code(),
                            unit,
                            actor.unitName(unit),
                            Numbers.region(unit),
                            batchNo,
                            chunk,
                            chunks,
                            actor.party(),
                            portion,
                            type.form()));
        }));
    }
}
