package io.renshetong.declaration.sheet;

import io.renshetong.declaration.Field;
import io.renshetong.declaration.definition.Matter;
import io.renshetong.kernel.identity.Mask;
import io.renshetong.starter.problem.Messages;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says what is wrong with a cell, and shows no more of it than may be seen. */
final class CellRefusals {
    private static final int LONGEST_SHOWN = 40;

    private final Matter type;
    private final Messages messages;

    CellRefusals(Matter type, Messages messages) {
        this.type = type;
        this.messages = messages;
    }

    /** What was read, masked where it is personal, short enough to be shown. */
    String shown(FormColumn<?> column, String text) {
        String masked = text;
        if (column.field() != null) {
            masked = String.valueOf(type.masked(column.field().name(), text));
        } else if (column.kind() == Field.Kind.ID_NUMBER) {
            masked = Mask.idNumber(text);
        }
        return masked.codePointCount(0, masked.length()) > LONGEST_SHOWN
                ? masked.substring(0, masked.offsetByCodePoints(0, LONGEST_SHOWN)) + "…"
                : masked;
    }

    @Nullable
    String refuse(FormColumn<?> column, String text, List<CellError> errors, String code, Object... arguments) {
        errors.add(new CellError(column.key(), code, messages.get(code, arguments), shown(column, text)));
        return null;
    }
}
