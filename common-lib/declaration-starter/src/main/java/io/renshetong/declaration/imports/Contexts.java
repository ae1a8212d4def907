package io.renshetong.declaration.imports;

import io.renshetong.declaration.definition.Matter;
import io.renshetong.declaration.sheet.SheetForms;
import io.renshetong.starter.actor.Actor;

/** By what the rows of an import that was read are judged again. */
class Contexts {
    private final SheetForms forms;
    private final RowSeal seal;
    private final SheetAttachmentStore attachments;

    Contexts(SheetForms forms, RowSeal seal, SheetAttachmentStore attachments) {
        this.forms = forms;
        this.seal = seal;
        this.attachments = attachments;
    }

    SheetContext of(Matter type, SheetImport one, Actor actor) {
        return SheetContext.of(
                        type,
                        forms.of(type),
                        seal.about(one.about()).head(),
                        actor,
                        one.by().id())
                .with(attachments.of(one.no()));
    }
}
