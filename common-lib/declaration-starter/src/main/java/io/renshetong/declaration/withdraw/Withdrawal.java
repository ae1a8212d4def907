package io.renshetong.declaration.withdraw;

import io.renshetong.contract.DeclarationSubmission;
import io.renshetong.contract.DeclarationSubmission.RevisionRef;
import io.renshetong.contract.Topics;
import io.renshetong.declaration.confirm.Submissions;
import io.renshetong.declaration.definition.DeclarationTypes;
import io.renshetong.declaration.definition.Known;
import io.renshetong.declaration.draft.Owned;
import io.renshetong.declaration.lifecycle.Declaration;
import io.renshetong.declaration.lifecycle.Declarations;
import io.renshetong.declaration.lifecycle.Lifecycle;
import io.renshetong.declaration.lifecycle.Mover;
import io.renshetong.declaration.lifecycle.Movers;
import io.renshetong.declaration.lifecycle.Step;
import io.renshetong.declaration.live.LiveChanges;
import io.renshetong.starter.actor.Actor;
import io.renshetong.starter.idempotency.Idempotency;
import io.renshetong.starter.outbox.Outbox;
import io.renshetong.starter.problem.Messages;
import io.renshetong.starter.problem.Refusal;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes a confirmed declaration back, as long as the centre has not taken it up. */
public class Withdrawal {
    private static final int LONGEST_REASON = 200;

    private final DeclarationTypes types;
    private final Owned owned;
    private final Declarations declarations;
    private final Lifecycle lifecycle;
    private final Movers movers;
    private final Outbox outbox;
    private final Submissions submissions;
    private final Idempotency idempotency;
    private final LiveChanges live;
    private final Messages messages;

    Withdrawal(
            DeclarationTypes types,
            Owned owned,
            Declarations declarations,
            Lifecycle lifecycle,
            Movers movers,
            Outbox outbox,
            Submissions submissions,
            Idempotency idempotency,
            LiveChanges live,
            Messages messages) {
        this.types = types;
        this.owned = owned;
        this.declarations = declarations;
        this.lifecycle = lifecycle;
        this.movers = movers;
        this.outbox = outbox;
        this.submissions = submissions;
        this.idempotency = idempotency;
        this.live = live;
        this.messages = messages;
    }

    /** The number and revision that are a draft again. */
    public record Withdrawn(String no, int revision) {}

    /**
     * Takes it back; it becomes a draft of the next revision.
     *
     * @throws Refusal 409 once the centre has taken it up
     */
    public Withdrawn withdraw(String type, String no, @Nullable String reason, @Nullable String key, Actor actor) {
        Known<?> known = types.get(type);
        String said = reason == null ? "" : reason.strip();
        if (said.isEmpty() || said.length() > LONGEST_REASON) {
            throw Refusal.unprocessable("REASON", messages.get("declaration.withdraw-reason", LONGEST_REASON));
        }
        return idempotency.once(actor, key, List.of("withdraw", no, said), Withdrawn.class, () -> {
            owned.find(known, no, actor);
            Declaration locked =
                    Objects.requireNonNull(declarations.lock(List.of(no)).get(no));
            if (!Step.WITHDRAW.isOpenTo(locked.status())) {
                throw Refusal.conflict(
                                "NOT_OPEN",
                                messages.get(
                                        "declaration.not-withdrawable", no, messages.get("status." + locked.status())))
                        .extra("status", locked.status());
            }
            Mover mover = movers.of(actor).saying(said);
            lifecycle.move(Step.WITHDRAW, List.of(locked), mover);
            String eventId = UUID.randomUUID().toString();
            outbox.announce(
                    Topics.CONFIRMED,
                    locked.unitCode(),
                    eventId,
                    new DeclarationSubmission.Withdrawn(
                            eventId,
                            mover.at(),
                            submissions.service(),
                            locked.type(),
                            locked.unitCode(),
                            actor.party(),
                            said,
                            List.of(new RevisionRef(no, locked.revision()))));
            live.changed(List.of(locked), Step.WITHDRAW.to());
            return new Withdrawn(no, locked.revision() + 1);
        });
    }
}
