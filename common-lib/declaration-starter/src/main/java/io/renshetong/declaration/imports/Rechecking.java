package io.renshetong.declaration.imports;

import io.renshetong.declaration.definition.DeclarationTypes;
import io.renshetong.declaration.sheet.ReadRow;
import io.renshetong.starter.task.Running;
import io.renshetong.starter.task.Task;
import io.renshetong.starter.task.TaskWork;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Judges the rows of a preview again after a document for all of them came or went. Each portion is judged from what is
 * staged and replaced in one transaction, so that beginning again after a crash does no harm.
 */
class Rechecking implements TaskWork<Rechecking.Ask> {
    private static final int PORTION = 1_000;

    /** A bad row stays as it was read: what was wrong with its cells may not be told from their text any more. */
    private static final Set<RowVerdict> JUDGED = EnumSet.of(RowVerdict.NEW, RowVerdict.CHANGED, RowVerdict.DUPLICATE);

    private final DeclarationTypes types;
    private final ImportStore store;
    private final StagedRows rows;
    private final Contexts contexts;
    private final Sorter sorter;
    private final RowSeal seal;
    private final Twins twins;
    private final TransactionTemplate transaction;

    Rechecking(
            DeclarationTypes types,
            ImportStore store,
            StagedRows rows,
            Contexts contexts,
            Sorter sorter,
            RowSeal seal,
            Twins twins,
            TransactionTemplate transaction) {
        this.types = types;
        this.store = store;
        this.rows = rows;
        this.contexts = contexts;
        this.sorter = sorter;
        this.seal = seal;
        this.twins = twins;
        this.transaction = transaction;
    }

    /**
     * Which import to check again.
     *
     * @param warnedOnly whether rows that lack nothing may be left as they are, as when a document came
     */
    record Ask(String no, boolean warnedOnly) {}

    @Override
    public String kind() {
        return "IMPORT_CHECK";
    }

    @Override
    public Class<Ask> ask() {
        return Ask.class;
    }

    /** Half of the rows judged by other documents than the rest would be a preview that says nothing. */
    @Override
    public boolean cancellable() {
        return false;
    }

    @Override
    public void run(Ask ask, Running running) {
        store.waiting(ask.no(), ImportState.CHECKING).ifPresent(one -> check(one, ask, running));
    }

    private void check(SheetImport one, Ask ask, Running running) {
        running.step("import.step.checking");
        SheetContext context = contexts.of(types.matter(one.type()), one, running.actor());
        long total = one.counts().rows();
        try (Pipeline<ShownRow> pipeline = new Pipeline<>(() -> new Worker(context, one.no()), running, total)) {
            int last = -1;
            for (List<ShownRow> some = after(ask, last); !some.isEmpty(); some = after(ask, last)) {
                last = some.getLast().rowNo();
                some.forEach(pipeline::accept);
            }
            pipeline.finish();
        }
        transaction.executeWithoutResult(status -> settle(one.no()));
    }

    private List<ShownRow> after(Ask ask, int rowNo) {
        return ask.warnedOnly()
                ? rows.warnedAfter(ask.no(), rowNo, JUDGED, PORTION)
                : rows.after(ask.no(), rowNo, JUDGED, PORTION);
    }

    private void settle(String no) {
        if (isStillChecked(no)) {
            twins.mark(no);
            store.recount(no);
            store.move(no, ImportState.CHECKING, ImportState.PREVIEW);
        }
    }

    private boolean isStillChecked(String no) {
        return store.lock(no).filter(one -> one.state() == ImportState.CHECKING).isPresent();
    }

    /** Whatever became of the check, the preview can be saved: confirming asks for the documents once more. */
    @Override
    public void ended(Ask ask, Task task) {
        settle(ask.no());
    }

    /** Judges one portion after another. */
    private final class Worker implements Pipeline.Work<ShownRow> {
        private final SheetContext context;
        private final String no;

        Worker(SheetContext context, String no) {
            this.context = context;
            this.no = no;
        }

        @Override
        public void on(List<ShownRow> portion) {
            List<StagedRow> judged =
                    sorter.judge(context, portion.stream().map(this::read).toList());
            transaction.executeWithoutResult(status -> {
                if (isStillChecked(no)) {
                    rows.delete(no, portion.stream().map(ShownRow::rowNo).toList());
                    rows.insert(no, judged);
                }
            });
        }

        private ReadRow read(ShownRow row) {
            RowContent content = seal.content(row.content());
            return context.form().reread(row.rowNo(), content.cells(), content.token());
        }

        @Override
        public void close() {}
    }
}
