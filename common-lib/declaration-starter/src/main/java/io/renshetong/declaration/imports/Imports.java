package io.renshetong.declaration.imports;

import io.renshetong.declaration.definition.DeclarationTypes;
import io.renshetong.declaration.definition.Matter;
import io.renshetong.declaration.selection.Templates;
import io.renshetong.declaration.sheet.SheetForm;
import io.renshetong.declaration.sheet.SheetForms;
import io.renshetong.declaration.sheet.SheetHead;
import io.renshetong.starter.actor.Actor;
import io.renshetong.starter.audit.Audit;
import io.renshetong.starter.audit.AuditEntry;
import io.renshetong.starter.idempotency.Idempotency;
import io.renshetong.starter.page.Page;
import io.renshetong.starter.page.PageAsk;
import io.renshetong.starter.problem.Messages;
import io.renshetong.starter.problem.Refusal;
import io.renshetong.starter.task.Task;
import io.renshetong.starter.task.TaskOrder;
import io.renshetong.starter.task.Tasks;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything that can be asked of files handed in, as REST and others ask it. */
public class Imports {
    private final DeclarationTypes types;
    private final SheetForms forms;
    private final OwnImports own;
    private final Uploads uploads;
    private final ImportStore store;
    private final StagedRows rows;
    private final ImportViews views;
    private final Mending mending;
    private final Undoing undoing;
    private final RowSeal seal;
    private final ImportHousekeeping housekeeping;
    private final Idempotency idempotency;
    private final Tasks tasks;
    private final Audit audit;
    private final Messages messages;

    Imports(
            DeclarationTypes types,
            SheetForms forms,
            OwnImports own,
            Uploads uploads,
            ImportStore store,
            StagedRows rows,
            ImportViews views,
            Mending mending,
            Undoing undoing,
            RowSeal seal,
            ImportHousekeeping housekeeping,
            Idempotency idempotency,
            Tasks tasks,
            Audit audit,
            Messages messages) {
        this.types = types;
        this.forms = forms;
        this.own = own;
        this.uploads = uploads;
        this.store = store;
        this.rows = rows;
        this.views = views;
        this.mending = mending;
        this.undoing = undoing;
        this.seal = seal;
        this.housekeeping = housekeeping;
        this.idempotency = idempotency;
        this.tasks = tasks;
        this.audit = audit;
        this.messages = messages;
    }

    /** The number of what was done; the answer kept for a repeated key, from which the present view is made. */
    record Done(String no) {}

    /**
     * Keeps a file and has it read.
     *
     * @throws Refusal 413, 415 or 422 with everything that is wrong with the file as a whole, as far as a look tells
     */
    public ImportView upload(String type, String fileName, InputStream bytes, @Nullable String key, Actor actor)
            throws IOException {
        return find(type, uploads.take(type, fileName, bytes, key, actor), actor);
    }

    public ImportView find(String type, String no, Actor actor) {
        return views.view(own.find(types.matter(type), no, actor), actor);
    }

    /** Newest first. */
    public Page<ImportView> history(String type, @Nullable ImportState state, PageAsk ask, Actor actor) {
        return history(List.of(types.matter(type).code()), state, ask, actor);
    }

    /** Of all types of this service, newest first. */
    public Page<ImportView> history(@Nullable ImportState state, PageAsk ask, Actor actor) {
        return history(types.sheets(), state, ask, actor);
    }

    private Page<ImportView> history(Collection<String> of, @Nullable ImportState state, PageAsk ask, Actor actor) {
        Page<SheetImport> page = store.page(of, state, actor.units(), ask);
        return new Page<>(
                page.rows().stream().map(one -> views.view(one, actor)).toList(),
                page.total(),
                page.page(),
                page.size());
    }

    /** Rows of a preview or of what became of it, in the order of the file. */
    public Page<ImportRowView> rows(String type, String no, @Nullable RowFilter filter, PageAsk ask, Actor actor) {
        SheetImport one = own.find(types.matter(type), no, actor);
        if (one.counts().rows() == 0) {
            return new Page<>(List.of(), 0, ask.page(), ask.size());
        }
        return new Page<>(
                rows.page(one, filter, ask).stream()
                        .map(row -> views.row(one, row, false))
                        .toList(),
                rows.count(one, filter),
                ask.page(),
                ask.size());
    }

    public ImportRowView rowInClear(String type, String no, int rowNo, Actor actor) {
        return mending.inClear(type, no, rowNo, actor);
    }

    public Mended mend(String type, String no, int rowNo, Mend mend, Actor actor) {
        return mending.mend(type, no, rowNo, mend, actor);
    }

    public ImportView remove(String type, String no, int rowNo, @Nullable Integer version, Actor actor) {
        return mending.remove(type, no, rowNo, version, actor);
    }

    /**
     * Has saved what was shown.
     *
     * @throws Refusal 409 {@code CHANGED_MEANWHILE} if it is not what was shown any more, 409 {@code WARNINGS} if they are
     *     not acknowledged, 422 if there is nothing to save or bad rows keep the others back
     */
    public ImportView save(String type, String no, SaveOrder order, @Nullable String key, Actor actor) {
        Matter known = types.matter(type);
        own.find(known, no, actor);
        idempotency.once(actor, key, List.of("save", no, order), Done.class, () -> {
            SheetImport locked = store.lock(no).orElseThrow(Refusal::notFound);
            requireSavable(locked, order);
            store.move(no, ImportState.PREVIEW, ImportState.SAVING);
            Task task = tasks.submit(
                    new TaskOrder(
                            "IMPORT_SAVE",
                            messages.get("import.task.save", known.label(), no),
                            "/imports/" + known.code() + "/" + no,
                            new ImportSaving.Ask(no)),
                    actor);
            store.task(no, task.id());
            return new Done(no);
        });
        return find(type, no, actor);
    }

    private void requireSavable(SheetImport one, SaveOrder order) {
        own.require(one, ImportState.PREVIEW);
        if (one.version() != order.version()) {
            throw own.changedMeanwhile(one);
        }
        SheetImport.Counts counts = one.counts();
        if (counts.good() == 0) {
            throw Refusal.unprocessable("NOTHING_TO_SAVE", messages.get("import.nothing-to-save", counts.rows()));
        }
        int bad = counts.bad() + counts.duplicate();
        if (order.mode() == SaveOrder.Mode.ALL && bad > 0) {
            throw Refusal.unprocessable("ROWS_REFUSED", messages.get("import.rows-refused", counts.rows(), bad));
        }
        if (counts.warned() > 0 && !Boolean.TRUE.equals(order.acknowledgeWarnings())) {
            throw Refusal.conflict("WARNINGS", messages.get("import.warnings", counts.warned()))
                    .extra("warned", counts.warned());
        }
    }

    /** Stops the reading of a file, or drops its preview. */
    public ImportView cancel(String type, String no, Actor actor) {
        SheetImport one = own.find(types.matter(type), no, actor);
        boolean read = store.move(no, ImportState.READING, ImportState.CANCELLED);
        if (read && one.taskId() != null) {
            tasks.cancel(one.taskId());
        }
        if (!read && !store.move(no, ImportState.PREVIEW, ImportState.CANCELLED)) {
            SheetImport now = store.find(no).orElse(one);
            if (now.state() != ImportState.CANCELLED) {
                throw own.notOpen(now);
            }
        }
        housekeeping.soon();
        return find(type, no, actor);
    }

    /** Deletes the drafts an import made, as long as none of them has been confirmed. */
    public ImportView undo(String type, String no, @Nullable String key, Actor actor) {
        own.find(types.matter(type), no, actor);
        idempotency.once(actor, key, List.of("undo", no), Done.class, () -> {
            undoing.undo(no, actor);
            return new Done(no);
        });
        return find(type, no, actor);
    }

    /**
     * The rows that did not make it, as a workbook that can be mended and handed in again; recorded.
     *
     * @throws Refusal 422 if there are none
     */
    public Templates.Download badRows(String type, String no, Actor actor) {
        return badRows(types.matter(type), no, actor);
    }

    private Templates.Download badRows(Matter type, String no, Actor actor) {
        SheetImport one = own.find(type, no, actor);
        int bad = one.counts().bad() + one.counts().duplicate() + one.counts().refused();
        SheetHead head = seal.about(one.about()).head();
        if (bad == 0 || head == null) {
            throw Refusal.unprocessable("NO_BAD_ROWS", messages.get("import.no-bad-rows"));
        }
        audit.record(AuditEntry.done(actor, "EXPORT", "sheet-import", no)
                .saying(messages.get("import.bad-rows.audit", bad)));
        return new Templates.Download(messages.get("import.bad-rows.name", type.label(), no), out -> {
            SheetForm<?> form = forms.of(type);
            form.writeBadRows(out, head, actor, new BadRows(rows, views, seal, no, form.numberColumn()));
        });
    }
}
