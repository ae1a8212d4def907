package io.renshetong.declaration.confirm;

import io.renshetong.contract.FieldChange;
import io.renshetong.contract.Subject;
import io.renshetong.declaration.Row;
import io.renshetong.declaration.definition.Verdict;
import io.renshetong.declaration.lifecycle.Declaration;
import io.renshetong.starter.problem.FieldError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was found under a number that is to be confirmed.
 *
 * @param header absent if there is no such declaration of the type
 * @param draft absent if it could not be looked into, or the register has moved on since it was saved
 * @param stale where the register has moved on
 */
record Examined<P extends Record>(
        String no, @Nullable Declaration header, @Nullable Draft<P> draft, List<FieldError> stale) {

    /** A draft as its rules see it. */
    record Draft<P extends Record>(
            Declaration header, Subject subject, List<FieldChange> changes, Row<P> row, Verdict verdict) {}
}
