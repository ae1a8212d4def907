package io.renshetong.declaration.share;

import io.renshetong.declaration.attachment.Attachment;
import io.renshetong.declaration.attachment.Intake;
import io.renshetong.declaration.confirm.RefusedRows;
import io.renshetong.declaration.definition.Known;
import io.renshetong.declaration.definition.Matter;
import io.renshetong.declaration.lifecycle.Declaration;
import io.renshetong.declaration.lifecycle.Status;
import io.renshetong.starter.actor.Actor;
import io.renshetong.starter.audit.Audit;
import io.renshetong.starter.problem.FieldError;
import io.renshetong.starter.problem.Messages;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells which of the drafts somebody chose may have the documents, and why the others may not. */
class Fitting {
    private final Audit audit;
    private final Messages messages;
    private final int most;

    Fitting(Audit audit, Messages messages, int most) {
        this.audit = audit;
        this.messages = messages;
        this.most = most;
    }

    /**
     * What is asked for.
     *
     * @param versions the versions the actor saw, by number
     * @param held how many documents a draft has already, by number
     */
    record Wanted(Matter matter, List<Attachment> documents, Map<String, Integer> versions, Map<String, Integer> held) {
        /** How many of the documents come to a draft of each type. */
        Map<String, Integer> byType() {
            return matter.types().stream().collect(Collectors.toMap(Known::code, type -> {
                Set<String> kinds = Intake.kinds(type);
                return (int) documents.stream()
                        .filter(document -> kinds.contains(document.kind()))
                        .count();
            }));
        }
    }

    /** Those that may have them; whatever else was named is among the refused. */
    List<Declaration> of(
            List<String> numbers, Map<String, Declaration> locked, Wanted wanted, Actor actor, RefusedRows refused) {
        Map<String, Integer> coming = wanted.byType();
        return numbers.stream()
                .filter(no -> isThere(no, locked.get(no), wanted.matter(), actor, refused))
                .<Declaration>map(locked::get)
                .filter(one -> isOpen(one, wanted.versions().get(one.no()), refused))
                .filter(one -> hasRoom(
                        one,
                        coming.getOrDefault(one.type(), 0),
                        wanted.held().getOrDefault(one.no(), 0),
                        wanted.matter(),
                        refused))
                .toList();
    }

    private boolean isThere(String no, @Nullable Declaration one, Matter matter, Actor actor, RefusedRows refused) {
        boolean there = one != null && matter.has(one.type()) && one.status() != Status.VOID;
        if (there && !actor.covers(one.unitCode())) {
            audit.foreign(actor, "ATTACH", one.type(), no);
            there = false;
        }
        if (!there) {
            refused.unknown(no);
        }
        return there;
    }

    private boolean isOpen(Declaration one, @Nullable Integer seen, RefusedRows refused) {
        if (one.status() != Status.DRAFT) {
            refuse(
                    one,
                    409,
                    "NOT_OPEN",
                    "declaration.not-open",
                    refused,
                    one.no(),
                    messages.get("status." + one.status()),
                    messages.get("declaration.attachment.share"));
            return false;
        }
        if (seen != null && seen != one.version()) {
            refused.changedMeanwhile(one);
            return false;
        }
        return true;
    }

    private boolean hasRoom(Declaration one, int coming, int held, Matter matter, RefusedRows refused) {
        if (coming == 0) {
            String label = matter.types().stream()
                    .filter(type -> type.code().equals(one.type()))
                    .map(Known::label)
                    .findFirst()
                    .orElseThrow();
            refuse(one, 422, "ATTACHMENT_KIND", "declaration.attachment.share.foreign-kind", refused, label);
        } else if (held + coming > most) {
            refuse(one, 422, "ATTACHMENT_TOO_MANY", "declaration.attachment.share.full", refused, held, coming, most);
        }
        return coming > 0 && held + coming <= most;
    }

    private void refuse(
            Declaration one, int status, String code, String message, RefusedRows refused, Object... arguments) {
        refused.refused(
                one,
                status,
                code,
                List.of(FieldError.error("#/attachments", message, messages.get(message, arguments))));
    }
}
