package io.renshetong.declaration.imports;

import io.renshetong.declaration.definition.DeclarationTypes;
import io.renshetong.declaration.definition.Matter;
import io.renshetong.declaration.sheet.Mapping;
import io.renshetong.declaration.sheet.SheetComplaint;
import io.renshetong.declaration.sheet.SheetForm;
import io.renshetong.declaration.sheet.SheetForms;
import io.renshetong.declaration.sheet.SheetHandler;
import io.renshetong.declaration.sheet.SheetHead;
import io.renshetong.declaration.sheet.SheetReader;
import io.renshetong.declaration.sheet.SheetRefused;
import io.renshetong.declaration.sheet.SheetRow;
import io.renshetong.starter.actor.Actor;
import io.renshetong.starter.problem.Messages;
import io.renshetong.starter.problem.Refusal;
import io.renshetong.starter.task.Running;
import io.renshetong.starter.task.Task;
import io.renshetong.starter.task.TaskState;
import io.renshetong.starter.task.TaskWork;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads a file from its beginning to its preview. Begun again after a crash, it first removes what it had written. */
class FileReading implements TaskWork<FileReading.Ask> {
    private static final int NOTES_KEPT = 200;

    private final DeclarationTypes types;
    private final SheetForms forms;
    private final SheetReader reader;
    private final KeptFiles files;
    private final Desk desk;
    private final ImportStore store;
    private final StagedRows rows;
    private final Sorter sorter;
    private final RowSeal seal;
    private final Twins twins;
    private final TransactionTemplate transaction;
    private final Messages messages;

    FileReading(
            DeclarationTypes types,
            SheetForms forms,
            SheetReader reader,
            KeptFiles files,
            Desk desk,
            ImportStore store,
            StagedRows rows,
            Sorter sorter,
            RowSeal seal,
            Twins twins,
            TransactionTemplate transaction,
            Messages messages) {
        this.types = types;
        this.forms = forms;
        this.reader = reader;
        this.files = files;
        this.desk = desk;
        this.store = store;
        this.rows = rows;
        this.sorter = sorter;
        this.seal = seal;
        this.twins = twins;
        this.transaction = transaction;
        this.messages = messages;
    }

    /** Which import to read. */
    record Ask(String no) {}

    @Override
    public String kind() {
        return "IMPORT";
    }

    @Override
    public Class<Ask> ask() {
        return Ask.class;
    }

    @Override
    public void run(Ask ask, Running running) throws IOException {
        SheetImport one = store.find(ask.no()).orElse(null);
        if (one == null || one.state() != ImportState.READING) {
            return;
        }
        rows.clear(one.no());
        try {
            running.step("import.step.reading");
            read(types.matter(one.type()), one, running);
        } catch (SheetRefused refused) {
            throw refuse(one, null, refused.complaints());
        } finally {
            // If it still is being read, another instance took it over, or what failed will be tidied up later.
            if (!isStill(one, ImportState.READING) && !isStill(one, ImportState.PREVIEW)) {
                rows.clear(one.no());
            }
        }
    }

    private boolean isStill(SheetImport one, ImportState state) {
        return store.find(one.no()).filter(now -> now.state() == state).isPresent();
    }

    /** A task that ended in any other way than well leaves an import that will not be read. */
    @Override
    public void ended(Ask ask, Task task) {
        if (task.state() == TaskState.CANCELLED) {
            store.move(ask.no(), ImportState.READING, ImportState.CANCELLED);
        } else {
            store.move(ask.no(), ImportState.READING, ImportState.FAILED);
        }
    }

    private void read(Matter matter, SheetImport one, Running running) throws IOException, SheetRefused {
        SheetForm<?> form = forms.of(matter);
        try (Desk.Laid file = laid(one)) {
            Handler handler = new Handler(matter, form, one, running);
            try (handler) {
                reader.read(file.opened(), handler);
                handler.finish();
            }
            preview(one, handler, running);
        }
    }

    private Desk.Laid laid(SheetImport one) throws IOException, SheetRefused {
        String id = Objects.requireNonNull(one.fileId());
        Desk.Laid laid = desk.take(id);
        if (laid != null) {
            return laid;
        }
        KeptFiles.Clear file = files.clear(id);
        try {
            return new Desk.Laid(file, reader.open(file.path(), one.fileName(), files.limits()));
        } catch (SheetRefused | RuntimeException refused) {
            file.close();
            throw refused;
        }
    }

    private void preview(SheetImport one, Handler handler, Running running) {
        running.step("import.step.comparing");
        if (handler.rows() == 0) {
            throw refuse(
                    one,
                    handler.head,
                    List.of(new SheetComplaint("import.file.empty", messages.get("import.file.empty"), null, null)));
        }
        transaction.executeWithoutResult(status -> {
            twins.mark(one.no());
            store.touches(one.no(), rows.units(one.no()));
            store.recount(one.no());
            store.about(one.no(), seal.about(new AboutFile(handler.head, List.of(), handler.notes)));
            store.move(one.no(), ImportState.READING, ImportState.PREVIEW);
        });
        store.find(one.no()).ifPresent(read -> {
            running.result("rows", read.counts().rows());
            running.result("good", read.counts().good());
            running.result("bad", read.counts().bad() + read.counts().duplicate());
        });
    }

    private Refusal refuse(SheetImport one, @Nullable SheetHead head, List<SheetComplaint> complaints) {
        transaction.executeWithoutResult(status -> {
            store.about(one.no(), seal.about(new AboutFile(head, complaints, List.of())));
            store.move(one.no(), ImportState.READING, ImportState.REFUSED);
        });
        return Refusal.unprocessable("FILE_REFUSED", complaints.getFirst().detail());
    }

    /** Takes a file as it is read and passes its rows on to be judged. */
    private final class Handler implements SheetHandler, AutoCloseable {
        private final Matter matter;
        private final SheetForm<?> form;
        private final SheetImport one;
        private final Running running;
        private final List<SheetComplaint> notes = new ArrayList<>();
        private @Nullable SheetHead head;
        private @Nullable Pipeline<SheetRow> pipeline;

        Handler(Matter matter, SheetForm<?> form, SheetImport one, Running running) {
            this.matter = matter;
            this.form = form;
            this.one = one;
            this.running = running;
        }

        @Override
        public void head(SheetHead read) {
            head = read;
            Actor actor = running.actor();
            Mapping mapping = form.match(read, actor);
            if (mapping.refuses()) {
                throw refuse(one, read, mapping.errors());
            }
            mapping.notes().forEach(this::note);
            SheetContext context = SheetContext.of(matter, form, read, actor, actor.id());
            pipeline = new Pipeline<>(() -> new Judge(context, mapping), running, read.rowsExpected());
        }

        /** Judges portions and writes what they are worth. */
        private final class Judge implements Pipeline.Work<SheetRow> {
            private final SheetContext context;
            private final Mapping mapping;
            private final Stage stage = rows.stage(one.no());

            Judge(SheetContext context, Mapping mapping) {
                this.context = context;
                this.mapping = mapping;
            }

            @Override
            public void on(List<SheetRow> portion) {
                stage.insert(sorter.judge(
                        context,
                        portion.stream().map(row -> form.read(row, mapping)).toList()));
            }

            @Override
            public void close() {
                stage.close();
            }
        }

        @Override
        public void row(SheetRow row) {
            Objects.requireNonNull(pipeline).accept(row);
        }

        @Override
        public void note(SheetComplaint note) {
            if (notes.size() < NOTES_KEPT) {
                notes.add(note);
            }
        }

        void finish() {
            if (pipeline != null) {
                pipeline.finish();
            }
        }

        long rows() {
            return pipeline == null ? 0 : pipeline.read();
        }

        @Override
        public void close() {
            if (pipeline != null) {
                pipeline.close();
            }
        }
    }
}
