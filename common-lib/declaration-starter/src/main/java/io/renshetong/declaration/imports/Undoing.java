package io.renshetong.declaration.imports;

import io.renshetong.declaration.lifecycle.Declaration;
import io.renshetong.declaration.lifecycle.Declarations;
import io.renshetong.declaration.lifecycle.Lifecycle;
import io.renshetong.declaration.lifecycle.Mover;
import io.renshetong.declaration.lifecycle.Movers;
import io.renshetong.declaration.lifecycle.Status;
import io.renshetong.declaration.lifecycle.Step;
import io.renshetong.declaration.transit.Transit;
import io.renshetong.starter.actor.Actor;
import io.renshetong.starter.audit.Audit;
import io.renshetong.starter.audit.AuditEntry;
import io.renshetong.starter.problem.Messages;
import io.renshetong.starter.problem.Refusal;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes back what an import saved, as long as nothing of it has gone further than a draft. */
class Undoing {
    private static final int PORTION = 1_000;

    /** A row and the draft made of it. */
    private record Made(int rowNo, String declarationNo) {}

    private final NamedParameterJdbcTemplate jdbc;
    private final Declarations declarations;
    private final Lifecycle lifecycle;
    private final Transit transit;
    private final Movers movers;
    private final ImportStore store;
    private final OwnImports own;
    private final Audit audit;
    private final Messages messages;

    Undoing(
            NamedParameterJdbcTemplate jdbc,
            Declarations declarations,
            Lifecycle lifecycle,
            Transit transit,
            Movers movers,
            ImportStore store,
            OwnImports own,
            Audit audit,
            Messages messages) {
        this.jdbc = jdbc;
        this.declarations = declarations;
        this.lifecycle = lifecycle;
        this.transit = transit;
        this.movers = movers;
        this.store = store;
        this.own = own;
        this.audit = audit;
        this.messages = messages;
    }

    /**
     * Deletes all drafts of an import that are left, in the caller's transaction.
     *
     * @throws Refusal 409 naming how many are no drafts any more, 403 if the actor may not
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void undo(String no, Actor actor) {
        SheetImport one = store.lock(no).orElseThrow(Refusal::notFound);
        own.require(one, ImportState.SAVED);
        if (!ImportViews.mayUndo(one, actor)) {
            throw Refusal.of(
                    403, "NOT_YOURS", messages.get("import.not-yours", one.by().name()));
        }
        Integer further = jdbc.queryForObject("""
                SELECT COUNT(*) FROM sheet_import_saved s JOIN declaration d ON d.no = s.declaration_no
                WHERE s.import_no = :import AND d.status NOT IN ('DRAFT', 'VOID')""", Map.of("import", no), Integer.class);
        requireNone(further == null ? 0 : further, one);
        Mover mover = movers.of(actor).saying(messages.get("import.undone", no));
        int deleted = 0;
        int last = -1;
        for (List<Made> some = after(no, last); !some.isEmpty(); some = after(no, last)) {
            last = some.getLast().rowNo();
            deleted += delete(one, some.stream().map(Made::declarationNo).toList(), mover);
        }
        store.move(no, ImportState.SAVED, ImportState.UNDONE);
        audit.record(AuditEntry.done(actor, "IMPORT_UNDO", "sheet-import", no)
                .saying(messages.get("import.undone.audit", deleted)));
    }

    private int delete(SheetImport one, List<String> numbers, Mover mover) {
        List<Declaration> drafts = declarations.lock(numbers).values().stream()
                .filter(draft -> draft.status() != Status.VOID)
                .toList();
        // One may have been confirmed since they were counted.
        requireNone(
                (int) drafts.stream()
                        .filter(draft -> draft.status() != Status.DRAFT)
                        .count(),
                one);
        lifecycle.move(Step.DELETE, drafts, mover);
        transit.release(drafts.stream().map(Declaration::no).toList());
        return drafts.size();
    }

    private void requireNone(int further, SheetImport one) {
        if (further > 0) {
            throw Refusal.conflict(
                            "NOT_UNDOABLE",
                            messages.get(
                                    "import.not-undoable", further, one.counts().saved()))
                    .extra("further", further);
        }
    }

    private List<Made> after(String importNo, int rowNo) {
        return jdbc.query(
                """
                SELECT row_no, declaration_no FROM sheet_import_saved WHERE import_no = :import AND row_no > :row
                ORDER BY row_no LIMIT\s""" + PORTION,
                Map.of("import", importNo, "row", rowNo),
                (row, number) -> new Made(row.getInt(1), row.getString(2)));
    }
}
