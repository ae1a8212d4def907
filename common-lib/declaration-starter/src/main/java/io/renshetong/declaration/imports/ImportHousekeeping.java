package io.renshetong.declaration.imports;

import io.renshetong.declaration.attachment.Intake;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.beans.factory.DisposableBean;

/** Puts away what nobody needs any more: files and rows of what was cancelled or refused at once, of the others after a while. */
class ImportHousekeeping implements DisposableBean {
    private static final Set<ImportState> DROPPED = EnumSet.of(ImportState.CANCELLED, ImportState.REFUSED);
    private static final Set<ImportState> OLD =
            EnumSet.complementOf(EnumSet.of(ImportState.READING, ImportState.CHECKING, ImportState.SAVING));

    /** Of these no draft was made, so that nothing refers to a document for all rows. */
    private static final Set<ImportState> WITHOUT_DRAFTS =
            EnumSet.of(ImportState.CANCELLED, ImportState.REFUSED, ImportState.FAILED);

    private final ImportStore store;
    private final StagedRows rows;
    private final KeptFiles files;
    private final SheetAttachmentStore attachments;
    private final Intake intake;
    private final Clock clock;
    private final Duration kept;
    private final ExecutorService broom = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("import-broom").factory());

    ImportHousekeeping(
            ImportStore store,
            StagedRows rows,
            KeptFiles files,
            SheetAttachmentStore attachments,
            Intake intake,
            Clock clock,
            Duration kept) {
        this.store = store;
        this.rows = rows;
        this.files = files;
        this.attachments = attachments;
        this.intake = intake;
        this.clock = clock;
        this.kept = kept;
    }

    /** Drops soon, not here and now, what was cancelled. */
    void soon() {
        broom.execute(this::dropCancelled);
    }

    void dropCancelled() {
        store.ended(DROPPED, clock.instant()).forEach(this::putAway);
    }

    void tidy() {
        dropCancelled();
        List<String> old = store.ended(OLD, clock.instant().minus(kept));
        // A preview nobody saved in all that time can't be saved without its rows.
        old.forEach(no -> store.move(no, ImportState.PREVIEW, ImportState.CANCELLED));
        old.forEach(this::putAway);
        try {
            files.tidy();
        } catch (IOException undeletable) {
            throw new UncheckedIOException(undeletable);
        }
    }

    private void putAway(String no) {
        rows.clear(no);
        store.find(no).filter(one -> WITHOUT_DRAFTS.contains(one.state())).ifPresent(this::forgetAttachments);
        store.find(no).map(SheetImport::fileId).ifPresent(file -> {
            try {
                files.forget(file);
            } catch (IOException undeletable) {
                throw new UncheckedIOException(undeletable);
            }
        });
        store.withoutFile(no);
    }

    private void forgetAttachments(SheetImport one) {
        attachments.of(one.no()).forEach(document -> {
            intake.forget(document);
            attachments.delete(one.no(), document.id());
        });
    }

    @Override
    public void destroy() {
        broom.shutdownNow();
    }
}
