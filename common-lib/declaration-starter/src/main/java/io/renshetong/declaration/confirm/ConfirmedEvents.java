package io.renshetong.declaration.confirm;

import io.renshetong.contract.DeclarationSubmission;
import io.renshetong.contract.DeclarationSubmission.Declared;
import io.renshetong.contract.Topics;
import io.renshetong.declaration.attachment.Attachment;
import io.renshetong.declaration.attachment.Attachments;
import io.renshetong.declaration.definition.Known;
import io.renshetong.declaration.lifecycle.Body;
import io.renshetong.declaration.lifecycle.Declaration;
import io.renshetong.declaration.lifecycle.Mover;
import io.renshetong.declaration.number.Numbers;
import io.renshetong.starter.actor.Actor;
import io.renshetong.starter.outbox.Outbox;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Tells the centre what was confirmed, in portions of one message each. */
class ConfirmedEvents {
    private final Attachments attachments;
    private final Outbox outbox;
    private final Submissions submissions;

    ConfirmedEvents(Attachments attachments, Outbox outbox, Submissions submissions) {
        this.attachments = attachments;
        this.outbox = outbox;
        this.submissions = submissions;
    }

    /** Announces one batch, in the transaction that confirms it. */
    void announce(Known<?> type, String unit, String batchNo, List<Recheck.Passed> rows, Actor actor, Mover mover) {
        Map<String, List<Attachment>> documents =
                attachments.of(rows.stream().map(one -> one.declaration().no()).toList());
        List<Declared> declared = rows.stream()
                .map(one -> declared(
                        type, one, documents.getOrDefault(one.declaration().no(), List.of())))
                .toList();
        List<List<Declared>> chunks = submissions.chunks(declared);
        for (int i = 0; i < chunks.size(); i++) {
            String eventId = UUID.randomUUID().toString();
            outbox.announce(
                    Topics.CONFIRMED,
                    unit,
                    eventId,
                    new DeclarationSubmission.Confirmed(
                            eventId,
                            mover.at(),
                            submissions.service(),
                            type.code(),
                            unit,
                            actor.unitName(unit),
                            Numbers.region(unit),
                            batchNo,
                            i + 1,
                            chunks.size(),
                            actor.party(),
                            chunks.get(i),
                            type.form()));
        }
    }

    private static Declared declared(Known<?> type, Recheck.Passed one, List<Attachment> documents) {
        Declaration header = one.declaration();
        Body body = one.body();
        return new Declared(
                header.no(),
                header.revision(),
                Submissions.subject(header, body),
                header.risk(),
                body.after(),
                Submissions.changes(type, header.changedFields(), body),
                documents.stream().map(Attachment::ref).toList(),
                header.declaredBy(),
                header.declaredAt(),
                one.effectiveOn(),
                header.warnings());
    }
}
