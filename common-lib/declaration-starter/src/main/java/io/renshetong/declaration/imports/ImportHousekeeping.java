package io.renshetong.declaration.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
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
            EnumSet.complementOf(EnumSet.copyOf(Arrays.asList(ImportState.READING, ImportState.SAVING)));

    private final ImportStore store;
    private final StagedRows rows;
    private final KeptFiles files;
    private final Clock clock;
    private final Duration kept;
    private final ExecutorService broom = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("import-broom").factory());

    ImportHousekeeping(ImportStore store, StagedRows rows, KeptFiles files, Clock clock, Duration kept) {
        this.store = store;
        this.rows = rows;
        this.files = files;
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
        store.find(no).map(SheetImport::fileId).ifPresent(file -> {
            try {
                files.forget(file);
            } catch (IOException undeletable) {
                throw new UncheckedIOException(undeletable);
            }
        });
        store.withoutFile(no);
    }

    @Override
    public void destroy() {
        broom.shutdownNow();
    }
}
