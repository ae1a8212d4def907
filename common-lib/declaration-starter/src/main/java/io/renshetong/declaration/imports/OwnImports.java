package io.renshetong.declaration.imports;

import io.renshetong.declaration.definition.Matter;
import io.renshetong.starter.actor.Actor;
import io.renshetong.starter.audit.Audit;
import io.renshetong.starter.problem.Messages;
import io.renshetong.starter.problem.Refusal;

/** Imports of the actor's own units, and whether they still are what the actor saw. */
class OwnImports {
    private final ImportStore store;
    private final Audit audit;
    private final Messages messages;

    OwnImports(ImportStore store, Audit audit, Messages messages) {
        this.store = store;
        this.audit = audit;
        this.messages = messages;
    }

    /** An import of this type none of whose rows is of a unit the actor does not see; anything else is not there for them. */
    SheetImport find(Matter type, String no, Actor actor) {
        SheetImport found = store.find(no).orElseThrow(Refusal::notFound);
        if (!found.type().equals(type.code())) {
            throw Refusal.notFound();
        }
        if (!store.isSeenFrom(no, actor.units())) {
            throw audit.foreign(actor, "IMPORT", "sheet-import", no);
        }
        return found;
    }

    void require(SheetImport one, ImportState state) {
        if (one.state() != state) {
            throw notOpen(one);
        }
    }

    /**
     * Takes the version of a preview that somebody saw, in the caller's transaction; nobody else changes it until that ends.
     */
    SheetImport take(String no, int version) {
        boolean taken = store.advance(no, version);
        SheetImport now = store.find(no).orElseThrow(Refusal::notFound);
        if (!taken) {
            throw now.state() == ImportState.PREVIEW ? changedMeanwhile(now) : notOpen(now);
        }
        return now;
    }

    Refusal notOpen(SheetImport one) {
        return Refusal.conflict(
                        "NOT_OPEN",
                        messages.get("import.not-open", one.no(), messages.get("import.state." + one.state())))
                .extra("state", one.state());
    }

    Refusal changedMeanwhile(SheetImport one) {
        return Refusal.conflict("CHANGED_MEANWHILE", messages.get("import.changed-meanwhile"))
                .extra("version", one.version());
    }
}
