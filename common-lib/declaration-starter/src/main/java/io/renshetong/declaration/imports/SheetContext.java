package io.renshetong.declaration.imports;

import io.renshetong.declaration.Register;
import io.renshetong.declaration.attachment.Attachment;
import io.renshetong.declaration.attachment.Intake;
import io.renshetong.declaration.definition.Known;
import io.renshetong.declaration.definition.Matter;
import io.renshetong.declaration.sheet.ReadRow;
import io.renshetong.declaration.sheet.SheetForm;
import io.renshetong.declaration.sheet.SheetHead;
import io.renshetong.declaration.sheet.TemplateMark;
import io.renshetong.starter.actor.Actor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What rows of a file are judged by.
 *
 * @param actor in whose units the rows must be
 * @param account whose selection the rows must be of
 * @param attachments documents for all rows
 * @param unitCode on behalf of which unit rows are declared that no register tells of
 */
record SheetContext(
        Matter matter, SheetForm<?> form, Actor actor, String account, List<Attachment> attachments, String unitCode) {

    /** A template made for one unit speaks for it, any other for the actor's own. */
    static SheetContext of(Matter matter, SheetForm<?> form, @Nullable SheetHead head, Actor actor, String account) {
        TemplateMark mark = head == null ? null : head.mark();
        boolean one = mark != null
                && mark.unitIds().size() == 1
                && actor.covers(mark.unitIds().getFirst());
        String own = actor.unit() == null ? "" : actor.unit();
        return new SheetContext(
                matter, form, actor, account, List.of(), one ? mark.unitIds().getFirst() : own);
    }

    SheetContext with(List<Attachment> documents) {
        return new SheetContext(matter, form, actor, account, documents, unitCode);
    }

    /** Those of the documents for all rows that a row of this type gets. */
    List<Attachment> attachments(Known<?> type) {
        return attachments.isEmpty()
                ? attachments
                : attachments.stream()
                        .filter(one -> Intake.kinds(type).contains(one.kind()))
                        .toList();
    }

    /** A row beside what the register holds; only a type's own sheet is about a register. */
    @SuppressWarnings("unchecked")
    <P extends Record> ReadRow settled(ReadRow row, Register.Present<P> present) {
        return ((SheetForm<P>) form).settle(row, present);
    }

    SheetContext of(String unit) {
        return new SheetContext(matter, form, actor, account, attachments, unit);
    }
}
