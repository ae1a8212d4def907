package io.renshetong.declaration.imports;

import io.renshetong.declaration.definition.Known;
import io.renshetong.declaration.sheet.SheetForm;
import io.renshetong.declaration.sheet.SheetHead;
import io.renshetong.declaration.sheet.TemplateMark;
import io.renshetong.starter.actor.Actor;
import org.jspecify.annotations.Nullable;

/**
 * What rows of a file are judged by.
 *
 * @param actor in whose units the rows must be
 * @param account whose selection the rows must be of
 * @param unitCode on behalf of which unit rows are declared that no register tells of
 */
record SheetContext<P extends Record>(Known<P> type, SheetForm<P> form, Actor actor, String account, String unitCode) {

    /** A template made for one unit speaks for it, any other for the actor's own. */
    static <P extends Record> SheetContext<P> of(
            Known<P> type, SheetForm<P> form, @Nullable SheetHead head, Actor actor, String account) {
        TemplateMark mark = head == null ? null : head.mark();
        boolean one = mark != null
                && mark.unitIds().size() == 1
                && actor.covers(mark.unitIds().getFirst());
        String own = actor.unit() == null ? "" : actor.unit();
        return new SheetContext<>(
                type, form, actor, account, one ? mark.unitIds().getFirst() : own);
    }
}
