package io.renshetong.declaration.imports;

import io.renshetong.declaration.definition.DeclarationTypes;
import io.renshetong.declaration.definition.Matter;
import io.renshetong.declaration.number.Numbers;
import io.renshetong.starter.audit.Audit;
import io.renshetong.starter.audit.AuditEntry;
import io.renshetong.starter.problem.Messages;
import io.renshetong.starter.problem.Refusal;
import io.renshetong.starter.task.Running;
import io.renshetong.starter.task.Task;
import io.renshetong.starter.task.TaskWork;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes drafts of the good rows of a file, all in one transaction: after a crash it has happened, or it is done again. */
class ImportSaving implements TaskWork<ImportSaving.Ask> {
    private final DeclarationTypes types;
    private final ImportStore store;
    private final RowsToDrafts drafts;
    private final Numbers numbers;
    private final TransactionTemplate transaction;
    private final Audit audit;
    private final Messages messages;

    ImportSaving(
            DeclarationTypes types,
            ImportStore store,
            RowsToDrafts drafts,
            Numbers numbers,
            TransactionTemplate transaction,
            Audit audit,
            Messages messages) {
        this.types = types;
        this.store = store;
        this.drafts = drafts;
        this.numbers = numbers;
        this.transaction = transaction;
        this.audit = audit;
        this.messages = messages;
    }

    /** Which import to save. */
    record Ask(String no) {}

    @Override
    public String kind() {
        return "IMPORT_SAVE";
    }

    @Override
    public Class<Ask> ask() {
        return Ask.class;
    }

    /** One transaction can't be left half way. */
    @Override
    public boolean cancellable() {
        return false;
    }

    @Override
    public void run(Ask ask, Running running) {
        store.waiting(ask.no(), ImportState.SAVING).ifPresent(one -> save(one, running));
    }

    private void save(SheetImport one, Running running) {
        running.step("import.step.saving");
        Matter type = types.matter(one.type());
        Map<String, Numbers.Block> blocks = new LinkedHashMap<>();
        drafts.regions(one.no())
                .forEach((region, count) -> blocks.put(region, numbers.block(region, type.business(), count)));
        RowsToDrafts.Outcome outcome = transaction.execute(status -> {
            SheetImport locked = store.lock(one.no()).orElseThrow();
            if (locked.state() != ImportState.SAVING) {
                return new RowsToDrafts.Outcome(
                        locked.counts().saved(), locked.counts().refused());
            }
            RowsToDrafts.Outcome made = drafts.make(locked, blocks, running.actor());
            store.outcome(one.no(), made.saved(), made.refused());
            store.move(one.no(), ImportState.SAVING, made.saved() == 0 ? ImportState.FAILED : ImportState.SAVED);
            audit.record(AuditEntry.done(running.actor(), "IMPORT_SAVE", "sheet-import", one.no())
                    .saying(messages.get("import.saved.audit", made.saved(), made.refused())));
            return made;
        });
        tell(one, outcome == null ? new RowsToDrafts.Outcome(0, 0) : outcome, running);
    }

    /** A save that came to nothing leaves the preview as it was, to be saved again. */
    @Override
    public void ended(Ask ask, Task task) {
        store.move(ask.no(), ImportState.SAVING, ImportState.PREVIEW);
    }

    private void tell(SheetImport one, RowsToDrafts.Outcome outcome, Running running) {
        running.result("saved", outcome.saved());
        running.result("refused", outcome.refused());
        running.result("skipped", one.counts().rows() - outcome.saved() - outcome.refused());
        if (outcome.saved() == 0) {
            throw Refusal.conflict("NOTHING_SAVED", messages.get("import.nothing-saved", outcome.refused()));
        }
    }
}
