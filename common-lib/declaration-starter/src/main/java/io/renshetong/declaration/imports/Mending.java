package io.renshetong.declaration.imports;

import io.renshetong.declaration.definition.DeclarationTypes;
import io.renshetong.declaration.definition.Matter;
import io.renshetong.declaration.sheet.ReadRow;
import io.renshetong.declaration.sheet.SheetColumn;
import io.renshetong.declaration.sheet.SheetForm;
import io.renshetong.starter.actor.Actor;
import io.renshetong.starter.audit.Audit;
import io.renshetong.starter.audit.AuditEntry;
import io.renshetong.starter.problem.Messages;
import io.renshetong.starter.problem.Refusal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/** Mends and removes rows of a preview; whatever a row shares a key with is judged again with it. */
class Mending {
    /** A row that shares its key with more rows than these only marks them anew. */
    private static final int JUDGED_AGAIN = 50;

    private final DeclarationTypes types;
    private final Contexts contexts;
    private final OwnImports own;
    private final ImportStore store;
    private final StagedRows rows;
    private final Twins twins;
    private final Sorter sorter;
    private final RowSeal seal;
    private final ImportViews views;
    private final TransactionTemplate transaction;
    private final Audit audit;
    private final Messages messages;

    Mending(
            DeclarationTypes types,
            Contexts contexts,
            OwnImports own,
            ImportStore store,
            StagedRows rows,
            Twins twins,
            Sorter sorter,
            RowSeal seal,
            ImportViews views,
            TransactionTemplate transaction,
            Audit audit,
            Messages messages) {
        this.types = types;
        this.contexts = contexts;
        this.own = own;
        this.store = store;
        this.rows = rows;
        this.twins = twins;
        this.sorter = sorter;
        this.seal = seal;
        this.views = views;
        this.transaction = transaction;
        this.audit = audit;
        this.messages = messages;
    }

    /** A row with its personal cells in clear, to be mended; recorded. */
    ImportRowView inClear(String type, String no, int rowNo, Actor actor) {
        SheetImport one = own.find(types.matter(type), no, actor);
        ShownRow row = rows.find(no, rowNo).orElseThrow(Refusal::notFound);
        audit.record(AuditEntry.done(actor, "REVEAL", "sheet-import-row", no + "/" + rowNo)
                .inUnit(row.unitCode())
                .affecting(row.subjectIndex()));
        return views.row(one, row, true);
    }

    Mended mend(String type, String no, int rowNo, Mend mend, Actor actor) {
        return mend(types.matter(type), no, rowNo, mend, actor);
    }

    private Mended mend(Matter type, String no, int rowNo, Mend mend, Actor actor) {
        SheetImport one = own.find(type, no, actor);
        own.require(one, ImportState.PREVIEW);
        ShownRow row = rows.find(no, rowNo).orElseThrow(Refusal::notFound);
        SheetContext context = contexts.of(type, one, actor);
        SheetForm<?> form = context.form();
        RowContent content = seal.content(row.content());
        ReadRow read = form.reread(rowNo, mended(form, content, mend.cells()), content.token());
        StagedRow judged = sorter.judge(context, List.of(read)).getFirst();
        transaction.executeWithoutResult(status -> {
            own.take(no, mend.version());
            Set<Integer> concerned = new TreeSet<>(twins.sharing(no, List.of(rowNo)));
            rows.delete(no, List.of(rowNo));
            rows.insert(no, List.of(judged));
            concerned.addAll(twins.sharing(no, List.of(rowNo)));
            concerned.remove(rowNo);
            judgeAgain(context, no, concerned);
            concerned.add(rowNo);
            settle(no, concerned);
        });
        SheetImport now = store.find(no).orElseThrow(Refusal::notFound);
        return new Mended(
                views.row(now, rows.find(no, rowNo).orElseThrow(Refusal::notFound), false), views.view(now, actor));
    }

    /** Takes a row out of the preview. */
    ImportView remove(String type, String no, int rowNo, @Nullable Integer version, Actor actor) {
        return remove(types.matter(type), no, rowNo, version, actor);
    }

    private ImportView remove(Matter type, String no, int rowNo, @Nullable Integer version, Actor actor) {
        SheetImport one = own.find(type, no, actor);
        own.require(one, ImportState.PREVIEW);
        rows.find(no, rowNo).orElseThrow(Refusal::notFound);
        SheetContext context = contexts.of(type, one, actor);
        transaction.executeWithoutResult(status -> {
            own.take(no, version == null ? one.version() : version);
            Set<Integer> concerned = new TreeSet<>(twins.sharing(no, List.of(rowNo)));
            concerned.remove(rowNo);
            rows.delete(no, List.of(rowNo));
            judgeAgain(context, no, concerned);
            settle(no, concerned);
        });
        return views.view(store.find(no).orElseThrow(Refusal::notFound), actor);
    }

    private void judgeAgain(SheetContext context, String no, Collection<Integer> others) {
        if (others.size() > JUDGED_AGAIN) {
            return;
        }
        for (ShownRow other : rows.find(no, others)) {
            RowContent content = seal.content(other.content());
            ReadRow read = context.form().reread(other.rowNo(), content.cells(), content.token());
            // Alone: two rows that claim one number are twins, not both wrong by themselves.
            List<StagedRow> judged = sorter.judge(context, List.of(read));
            rows.delete(no, List.of(other.rowNo()));
            rows.insert(no, judged);
        }
    }

    private void settle(String no, Collection<Integer> concerned) {
        twins.markAgain(no, concerned);
        store.touches(no, rows.units(no));
        store.recount(no);
    }

    private Map<String, String> mended(SheetForm<?> form, RowContent content, Map<String, @Nullable String> cells) {
        Set<String> columns = form.columns().stream().map(SheetColumn::key).collect(Collectors.toSet());
        Map<String, String> mended = new LinkedHashMap<>(content.cells());
        cells.forEach((key, text) -> {
            if (!columns.contains(key)) {
                throw Refusal.unprocessable("COLUMN_UNKNOWN", messages.get("import.row.column", key));
            }
            if (text == null || text.isBlank()) {
                mended.remove(key);
            } else {
                mended.put(key, text);
            }
        });
        return mended;
    }
}
