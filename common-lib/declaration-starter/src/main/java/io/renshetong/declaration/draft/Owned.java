package io.renshetong.declaration.draft;

import io.renshetong.declaration.definition.Known;
import io.renshetong.declaration.lifecycle.Body;
import io.renshetong.declaration.lifecycle.Declaration;
import io.renshetong.declaration.lifecycle.Declarations;
import io.renshetong.declaration.lifecycle.Status;
import io.renshetong.declaration.lifecycle.Step;
import io.renshetong.declaration.query.ChangeView;
import io.renshetong.starter.actor.Actor;
import io.renshetong.starter.audit.Audit;
import io.renshetong.starter.problem.Messages;
import io.renshetong.starter.problem.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Declarations of the actor's own units, and whether they still are what the actor saw. */
public class Owned {
    private final Declarations declarations;
    private final Audit audit;
    private final Messages messages;

    Owned(Declarations declarations, Audit audit, Messages messages) {
        this.declarations = declarations;
        this.audit = audit;
        this.messages = messages;
    }

    /** A declaration of the actor's units and this type; anything else does not exist for them. */
    public Declaration find(Known<?> type, String no, Actor actor) {
        Declaration found = declarations.find(no).orElseThrow(Refusal::notFound);
        if (!found.type().equals(type.code()) || found.status() == Status.VOID) {
            throw Refusal.notFound();
        }
        if (!actor.covers(found.unitCode())) {
            throw audit.foreign(actor, "DECLARATION", type.code(), no);
        }
        return found;
    }

    /** Refuses with the differences if it has been changed since. */
    void requireVersion(Known<?> type, Declaration current, @Nullable Integer version) {
        if (version == null || version != current.version()) {
            Body body = declarations.bodies(List.of(current.no())).get(current.no());
            throw Refusal.conflict("CHANGED_MEANWHILE", messages.get("declaration.changed-meanwhile"))
                    .extra(
                            "current",
                            Map.of(
                                    "version", current.version(),
                                    "status", current.status(),
                                    "changes",
                                            ChangeView.of(
                                                    type, current.changedFields(), Objects.requireNonNull(body))));
        }
    }

    /** Refuses if the step is not open to its status. */
    void requireOpen(Step step, Declaration declaration) {
        if (!step.isOpenTo(declaration.status())) {
            throw Refusal.conflict(
                            "NOT_OPEN",
                            messages.get(
                                    "declaration.not-open",
                                    declaration.no(),
                                    messages.get("status." + declaration.status()),
                                    messages.get("step." + step)))
                    .extra("status", declaration.status());
        }
    }
}
