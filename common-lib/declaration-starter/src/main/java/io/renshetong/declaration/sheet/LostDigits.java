package io.renshetong.declaration.sheet;

import io.renshetong.declaration.Field;
import io.renshetong.declaration.sheet.SheetCell.Kind;
import io.renshetong.kernel.identity.CitizenId;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** Whether a spreadsheet took a text for a number and kept fifteen digits of it. */
final class LostDigits {
    private static final Pattern SCIENTIFIC = Pattern.compile("\\d(\\.\\d+)?[Ee]\\+\\d{1,2}");
    private static final int ID_LENGTH = 18;

    private LostDigits() {}

    static boolean are(FormColumn<?> column, SheetCell cell) {
        Field.Kind kind = column.kind();
        if (kind == Field.Kind.MONEY || kind == Field.Kind.DATE || kind == Field.Kind.MONTH) {
            return false;
        }
        if (cell.lostDigits()) {
            return true;
        }
        String text = cell.text();
        if (cell.kind() != Kind.TEXT || kind == Field.Kind.MULTILINE || kind == Field.Kind.ADDRESS) {
            return false;
        }
        return text.indexOf('+') > 0 && SCIENTIFIC.matcher(text.strip()).matches()
                || kind == Field.Kind.ID_NUMBER && isRounded(text.strip());
    }

    /** A number saved as csv after a spreadsheet had rounded it: three zeros at the end, and the check digit wrong. */
    private static boolean isRounded(String text) {
        return text.length() == ID_LENGTH
                && text.endsWith("000")
                && text.chars().allMatch(c -> c >= '0' && c <= '9')
                && !CitizenId.parse(text, LocalDate.MAX).isValid();
    }
}
