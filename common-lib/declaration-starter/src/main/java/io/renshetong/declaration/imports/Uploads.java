package io.renshetong.declaration.imports;

import io.renshetong.declaration.definition.DeclarationTypes;
import io.renshetong.declaration.definition.Matter;
import io.renshetong.declaration.number.Numbers;
import io.renshetong.declaration.sheet.SheetComplaint;
import io.renshetong.declaration.sheet.SheetForms;
import io.renshetong.declaration.sheet.SheetReader;
import io.renshetong.declaration.sheet.SheetRefused;
import io.renshetong.starter.actor.Actor;
import io.renshetong.starter.audit.Audit;
import io.renshetong.starter.audit.AuditEntry;
import io.renshetong.starter.idempotency.Idempotency;
import io.renshetong.starter.problem.FieldError;
import io.renshetong.starter.problem.Messages;
import io.renshetong.starter.problem.Refusal;
import io.renshetong.starter.task.Task;
import io.renshetong.starter.task.TaskOrder;
import io.renshetong.starter.task.Tasks;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes files: refuses at once what is no sheet, keeps the rest and has it read. */
class Uploads {
    private static final int LONGEST_NAME = 120;

    private final DeclarationTypes types;
    private final SheetForms forms;
    private final SheetReader reader;
    private final KeptFiles files;
    private final Desk desk;
    private final ImportStore store;
    private final Numbers numbers;
    private final Idempotency idempotency;
    private final Tasks tasks;
    private final Audit audit;
    private final Messages messages;
    private final Clock clock;

    Uploads(
            DeclarationTypes types,
            SheetForms forms,
            SheetReader reader,
            KeptFiles files,
            Desk desk,
            ImportStore store,
            Numbers numbers,
            Idempotency idempotency,
            Tasks tasks,
            Audit audit,
            Messages messages,
            Clock clock) {
        this.types = types;
        this.forms = forms;
        this.reader = reader;
        this.files = files;
        this.desk = desk;
        this.store = store;
        this.numbers = numbers;
        this.idempotency = idempotency;
        this.tasks = tasks;
        this.audit = audit;
        this.messages = messages;
        this.clock = clock;
    }

    /** The number an upload got. */
    record Taken(String no) {}

    /** What makes two uploads the same. */
    private record Fingerprint(String type, String fileName, String sha256) {}

    String take(String type, String fileName, InputStream bytes, @Nullable String key, Actor actor) throws IOException {
        Matter known = types.matter(type);
        forms.of(known);
        String name = shortened(fileName);
        KeptFiles.Clear file = files.lay(bytes);
        boolean left = false;
        try {
            Desk.Laid laid = new Desk.Laid(file, reader.open(file.path(), name, files.limits()));
            KeptFiles.Kept kept = files.keep(file);
            desk.leave(kept.id(), laid);
            left = true;
            return begun(known, name, kept, key, actor);
        } catch (SheetRefused refused) {
            throw refusal(refused.complaints());
        } finally {
            if (!left) {
                file.close();
            }
        }
    }

    private String begun(Matter type, String fileName, KeptFiles.Kept kept, @Nullable String key, Actor actor)
            throws IOException {
        boolean used = false;
        try {
            String no = numbers.sheetImport();
            Taken taken = idempotency.once(
                    actor,
                    key,
                    new Fingerprint(type.code(), fileName, kept.sha256()),
                    Taken.class,
                    () -> begin(type, no, fileName, kept, actor));
            used = taken.no().equals(no);
            return taken.no();
        } finally {
            if (!used) {
                files.forget(kept.id());
                Desk.Laid laid = desk.take(kept.id());
                if (laid != null) {
                    laid.close();
                }
            }
        }
    }

    private Taken begin(Matter type, String no, String fileName, KeptFiles.Kept kept, Actor actor) {
        Optional<SheetImport> same = store.same(kept.sha256(), type.code(), actor.units());
        store.insert(new SheetImport(
                no,
                type.code(),
                ImportState.READING,
                1,
                actor.unit() == null
                        ? actor.units().stream().sorted().findFirst().orElse("-")
                        : actor.unit(),
                kept.id(),
                fileName,
                kept.size(),
                kept.sha256(),
                actor.party(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                null,
                null,
                same.map(SheetImport::no).orElse(null),
                same.map(SheetImport::createdAt).orElse(null),
                null,
                new SheetImport.Counts(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)));
        Task task = tasks.submit(
                new TaskOrder(
                        "IMPORT",
                        messages.get("import.task.read", type.label(), no),
                        "/imports/" + type.code() + "/" + no,
                        new FileReading.Ask(no)),
                actor);
        store.task(no, task.id());
        audit.record(AuditEntry.done(actor, "IMPORT", "sheet-import", no)
                .saying(messages.get("import.taken.audit", type.label(), kept.sha256())));
        return new Taken(no);
    }

    private static Refusal refusal(List<SheetComplaint> complaints) {
        SheetComplaint first = complaints.getFirst();
        int status = switch (first.code()) {
            case "sheet.too-large" -> 413;
            case "sheet.kind-empty" -> 422;
            default -> first.code().startsWith("sheet.kind-") ? 415 : 422;
        };
        return Refusal.of(status, "FILE_REFUSED", first.detail())
                .with(complaints.stream()
                        .map(one -> FieldError.error("#/file", one.code(), one.detail()))
                        .toList());
    }

    private static String shortened(String fileName) {
        String bare = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", "");
        return bare.length() <= LONGEST_NAME ? bare : bare.substring(bare.length() - LONGEST_NAME);
    }
}
