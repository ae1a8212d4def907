package io.renshetong.declaration.share;

import io.renshetong.declaration.attachment.Attachment;
import io.renshetong.declaration.attachment.Attachments;
import io.renshetong.declaration.attachment.SharedLines;
import io.renshetong.declaration.confirm.RefusedRows;
import io.renshetong.declaration.definition.DeclarationTypes;
import io.renshetong.declaration.definition.Matter;
import io.renshetong.declaration.draft.BulkDrafts;
import io.renshetong.declaration.lifecycle.Declaration;
import io.renshetong.declaration.lifecycle.Declarations;
import io.renshetong.declaration.lifecycle.Movers;
import io.renshetong.declaration.query.Selection;
import io.renshetong.starter.actor.Actor;
import io.renshetong.starter.audit.Audit;
import io.renshetong.starter.audit.AuditEntry;
import io.renshetong.starter.idempotency.Idempotency;
import io.renshetong.starter.problem.Messages;
import io.renshetong.starter.problem.Refusal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Adds staged documents to many drafts in one transaction and a few statements; whoever can't have them is named. */
public class Sharing {
    private final DeclarationTypes types;
    private final Selection.Finder selections;
    private final Attachments attachments;
    private final SharedLines lines;
    private final Declarations declarations;
    private final BulkDrafts drafts;
    private final Fitting fitting;
    private final Idempotency idempotency;
    private final Movers movers;
    private final Audit audit;
    private final Messages messages;

    Sharing(
            DeclarationTypes types,
            Selection.Finder selections,
            Attachments attachments,
            SharedLines lines,
            Declarations declarations,
            BulkDrafts drafts,
            Fitting fitting,
            Idempotency idempotency,
            Movers movers,
            Audit audit,
            Messages messages) {
        this.types = types;
        this.selections = selections;
        this.attachments = attachments;
        this.lines = lines;
        this.declarations = declarations;
        this.drafts = drafts;
        this.fitting = fitting;
        this.idempotency = idempotency;
        this.movers = movers;
        this.audit = audit;
        this.messages = messages;
    }

    /**
     * Adds the documents.
     *
     * @throws Refusal 422 if a document is unknown or none is named, 409 or 422 with {@code refused} per draft if not one
     *     of them could have them; the documents stay staged then
     */
    public SharingReport share(String type, SharingOrder order, @Nullable String key, Actor actor) {
        Matter matter = types.matter(type);
        List<Object> fingerprint = List.of("share-attachments", matter.code(), order);
        return idempotency.answered(actor, key, fingerprint, SharingReport.class, () -> {
            List<Attachment> documents = attachments.named(order.attachments(), matter, "", actor);
            if (documents.isEmpty()) {
                throw Refusal.unprocessable("ATTACHMENT_MISSING", messages.get("declaration.attachment.share.none"));
            }
            List<String> numbers = selections.numbers(matter, order.selection(), actor);
            return idempotency.once(
                    actor,
                    key,
                    fingerprint,
                    SharingReport.class,
                    () -> shared(matter, documents, numbers, order, actor));
        });
    }

    private SharingReport shared(
            Matter matter, List<Attachment> documents, List<String> numbers, SharingOrder order, Actor actor) {
        RefusedRows refused = new RefusedRows(messages);
        Map<String, Declaration> locked = declarations.lock(numbers);
        Fitting.Wanted wanted =
                new Fitting.Wanted(matter, documents, order.versions(), attachments.counts(locked.keySet()));
        List<Declaration> good = fitting.of(numbers, locked, wanted, actor, refused);
        if (good.isEmpty()) {
            throw refused.nothingAccepted("NOTHING_SHARED", "declaration.attachment.share.nothing");
        }
        String named = documents.stream().map(Attachment::fileName).collect(Collectors.joining("、"));
        drafts.keep(good, movers.of(actor).saying(messages.get("declaration.attachment.shared", named)));
        lines.share(matter, documents, good.stream().map(Declaration::no).toList());
        audit.record(AuditEntry.done(actor, "ATTACHMENT_SHARE", "declaration-type", matter.code())
                .saying(messages.get(
                        "declaration.attachment.share.audit",
                        named,
                        good.size(),
                        refused.all().size())));
        return new SharingReport(good.size(), refused.all());
    }
}
