package io.renshetong.declaration.sheet;

import io.renshetong.declaration.definition.Known;

/** The sheets of all declaration types that have one. */
public class SheetForms {
    /** @throws io.renshetong.starter.problem.Refusal 404 if the type has no sheet */
    public <P extends Record> SheetForm<P> of(Known<P> type) {
        throw new UnsupportedOperationException();
    }
}
