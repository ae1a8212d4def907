package io.renshetong.declaration.imports;

import io.renshetong.declaration.attachment.Attachment;
import io.renshetong.declaration.attachment.Attachments;
import io.renshetong.declaration.attachment.Intake;
import io.renshetong.declaration.definition.DeclarationTypes;
import io.renshetong.declaration.definition.Matter;
import io.renshetong.declaration.query.DeclarationDetail.AttachmentView;
import io.renshetong.starter.actor.Actor;
import io.renshetong.starter.idempotency.Idempotency;
import io.renshetong.starter.problem.Messages;
import io.renshetong.starter.problem.Refusal;
import io.renshetong.starter.task.Task;
import io.renshetong.starter.task.TaskOrder;
import io.renshetong.starter.task.Tasks;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/** Documents for all rows of a preview: each that comes or goes has the rows judged again. */
class SheetAttachments {
    private final DeclarationTypes types;
    private final OwnImports own;
    private final ImportStore store;
    private final SheetAttachmentStore attachments;
    private final Intake intake;
    private final Attachments.Limits limits;
    private final Idempotency idempotency;
    private final TransactionTemplate transaction;
    private final Tasks tasks;
    private final Messages messages;

    SheetAttachments(
            DeclarationTypes types,
            OwnImports own,
            ImportStore store,
            SheetAttachmentStore attachments,
            Intake intake,
            Attachments.Limits limits,
            Idempotency idempotency,
            TransactionTemplate transaction,
            Tasks tasks,
            Messages messages) {
        this.types = types;
        this.own = own;
        this.store = store;
        this.attachments = attachments;
        this.intake = intake;
        this.limits = limits;
        this.idempotency = idempotency;
        this.transaction = transaction;
        this.tasks = tasks;
        this.messages = messages;
    }

    /** A document as it came up, and the version of the preview it was added to. */
    record Upload(String kind, String fileName, byte[] bytes, int version) {}

    /** The id a document got; the answer kept for a repeated key. */
    record Added(String id) {}

    List<AttachmentView> all(String type, String no, Actor actor) {
        Matter known = types.matter(type);
        own.find(known, no, actor);
        return attachments.of(no).stream()
                .map(one -> AttachmentView.of(Intake.knowing(known, one.kind()), one))
                .toList();
    }

    Attachment one(String type, String no, String id, Actor actor) {
        own.find(types.matter(type), no, actor);
        return attachments.find(no, id).orElseThrow(Refusal::notFound);
    }

    /**
     * Adds a document to a preview.
     *
     * @throws Refusal as for a single document, 409 if the preview is not what was seen, 422 if there are too many
     */
    void add(String type, String no, Upload upload, @Nullable String key, Actor actor) {
        Matter known = types.matter(type);
        own.find(known, no, actor);
        Attachment taken =
                intake.take(known.code(), Intake.kinds(known), upload.kind(), upload.fileName(), upload.bytes(), actor);
        List<Object> fingerprint = List.of("sheet-attachment", no, upload.kind(), taken.sha256(), upload.version());
        try {
            Added added = idempotency.once(actor, key, fingerprint, Added.class, () -> {
                SheetImport one = own.take(no, upload.version());
                requireRoom(no);
                attachments.insert(no, taken);
                checkAgain(known, one, true, actor);
                return new Added(taken.id());
            });
            if (!added.id().equals(taken.id())) {
                intake.forget(taken);
            }
        } catch (Refusal refused) {
            // Of anything else it is not known whether it was committed; then the bytes had better stay.
            intake.forget(taken);
            throw refused;
        }
    }

    /** Takes a document back from a preview; nothing was made of it yet, so its bytes go too. */
    void remove(String type, String no, String id, int version, Actor actor) {
        Matter known = types.matter(type);
        Attachment found = one(type, no, id, actor);
        transaction.executeWithoutResult(status -> {
            SheetImport one = own.take(no, version);
            if (!attachments.delete(no, id)) {
                throw Refusal.notFound();
            }
            checkAgain(known, one, false, actor);
        });
        intake.forget(found);
    }

    private void requireRoom(String no) {
        if (attachments.of(no).size() >= limits.count()) {
            throw Refusal.unprocessable(
                    "ATTACHMENT_TOO_MANY", messages.get("declaration.attachment.too-many", limits.count()));
        }
    }

    private void checkAgain(Matter type, SheetImport one, boolean warnedOnly, Actor actor) {
        store.move(one.no(), ImportState.PREVIEW, ImportState.CHECKING);
        Task task = tasks.submit(
                new TaskOrder(
                        "IMPORT_CHECK",
                        messages.get("import.task.check", type.label(), one.no()),
                        "/imports/" + type.code() + "/" + one.no(),
                        new Rechecking.Ask(one.no(), warnedOnly)),
                actor);
        store.task(one.no(), task.id());
    }
}
