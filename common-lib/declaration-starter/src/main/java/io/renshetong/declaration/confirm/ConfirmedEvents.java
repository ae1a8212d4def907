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
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Tells the centre what was confirmed, in portions of one message each. */
class ConfirmedEvents {

    private final Outbox outbox;
    private final Submissions submissions;

    ConfirmedEvents(Outbox outbox, Submissions submissions) {
        this.outbox = outbox;
        this.submissions = submissions;
    }

    /**
     * Announces one batch, in the transaction that confirms it: each event is of one type, and all are counted through, so
     * that whoever listens knows when the batch has come whole.
     */
    void announce(Map<Known<?>, List<Recheck.Passed>> byType, String unit, String batchNo, Actor actor, Mover mover) {
        Map<String, Known<?>> types =
                byType.keySet().stream().collect(Collectors.toMap(Known::code, Function.identity()));
        int size = byType.values().stream().mapToInt(List::size).sum();
        outbox.announceAll(submissions.events(byType.values(), Recheck.Passed::declared, (portion, chunk, chunks) -> {
            Known<?> type = Objects.requireNonNull(
                    types.get(portion.getFirst().declaration().type()));
            List<Declared> declared =
                    portion.stream().map(Recheck.Passed::declared).toList();
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
                            declared,
                            type.form(),
                            size));
        }));
    }
}
