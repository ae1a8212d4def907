package io.renshetong.center.desk;

import io.renshetong.center.casefile.Case;
import io.renshetong.center.casefile.CaseState;
import io.renshetong.center.preaudit.Light;
import io.renshetong.contract.Party;
import io.renshetong.contract.Risk;
import io.renshetong.starter.actor.Actor;
import io.renshetong.starter.actor.Permission;
import io.renshetong.starter.problem.Messages;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Who may do what with a case as it stands; each refusal says what the auditor can do about it. */
@Component
class Gate {
    private final Messages messages;
    private final FieldWords fields;

    Gate(Messages messages, FieldWords fields) {
        this.messages = messages;
        this.fields = fields;
    }

    /** Only one holds a case; the one who comes second is told who was first. */
    Optional<RefusedRow> toClaim(Case current, Actor actor) {
        return toDecide(current, actor)
                .or(() -> current.handling().claimedBy() == null
                        ? Optional.empty()
                        : refuse(current, HttpStatus.CONFLICT, "ALREADY_YOURS"));
    }

    Optional<RefusedRow> toRelease(Case current, Actor actor) {
        if (!current.state().isOpen()) return closed(current);
        return current.handling().isHeldBy(actor.party())
                ? Optional.empty()
                : refuse(current, HttpStatus.CONFLICT, "NOT_YOURS");
    }

    /** Several at once only where there is nothing to look at; red can only be returned. */
    Optional<RefusedRow> toPass(Case current, Actor actor, boolean oneOfMany) {
        return toDecide(current, actor).or(() -> {
            if (current.assessment().light() == Light.RED)
                return refuse(current, HttpStatus.CONFLICT, "RED_CANNOT_PASS");
            boolean plain = current.assessment().light() == Light.GREEN
                    && current.filing().risk() == Risk.GENERAL;
            return oneOfMany && !plain ? refuse(current, HttpStatus.CONFLICT, "ONE_BY_ONE") : Optional.empty();
        });
    }

    /** The field to mend has to be one the declaration has. */
    Optional<RefusedRow> toReturn(Case current, Actor actor, @Nullable String field) {
        return toDecide(current, actor).or(() -> {
            boolean known = field == null
                    || fields.knows(current.filing().type(), field)
                    || current.filing().changedFields().contains(field);
            return known ? Optional.empty() : refuse(current, HttpStatus.UNPROCESSABLE_CONTENT, "UNKNOWN_FIELD", field);
        });
    }

    /** The case is open, nobody else holds it, and the review is done by a second person who may review. */
    Optional<RefusedRow> toDecide(Case current, Actor actor) {
        if (!current.state().isOpen()) return closed(current);
        Party holder = current.handling().claimedBy();
        if (holder != null && !holder.id().equals(actor.id())) {
            return refuse(current, HttpStatus.CONFLICT, "HELD_BY_OTHER", holder.name());
        }
        if (current.state() != CaseState.REVIEWING) {
            return actor.can(Permission.AUDIT) ? Optional.empty() : refuse(current, HttpStatus.FORBIDDEN, "NO_AUDIT");
        }
        if (!actor.can(Permission.REVIEW)) return refuse(current, HttpStatus.FORBIDDEN, "NO_REVIEW");
        Party first = current.handling().firstAuditor();
        return first != null && first.id().equals(actor.id())
                ? refuse(current, HttpStatus.CONFLICT, "SECOND_PERSON_NEEDED")
                : Optional.empty();
    }

    RefusedRow unknown(String no) {
        return new RefusedRow(
                no, null, HttpStatus.NOT_FOUND.value(), "NOT_FOUND", messages.get("center.refused.NOT_FOUND"));
    }

    private Optional<RefusedRow> closed(Case current) {
        String state = messages.get("center.state." + current.state());
        @Nullable
        Party by = current.handling().outcome() == null
                ? null
                : current.handling().outcome().by();
        return by == null
                ? refuse(current, HttpStatus.CONFLICT, "CASE_CLOSED", state)
                : refuse(current, HttpStatus.CONFLICT, "CASE_DECIDED", by.name(), state);
    }

    private Optional<RefusedRow> refuse(Case current, HttpStatus status, String code, Object... arguments) {
        String detail = messages.get("center.refused." + code, arguments);
        return Optional.of(new RefusedRow(current.no(), current.filing().subjectName(), status.value(), code, detail));
    }
}
