package io.renshetong.declaration.sheet;

import io.renshetong.declaration.sheet.SheetCell.Kind;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;

/** Numbers as spreadsheets hold them: doubles of fifteen digits, days counted from 1900 or 1904. */
final class CellNumbers {
    /** More whole digits than this and the last ones are gone. */
    static final int DIGITS = 15;

    private static final MathContext AS_SHOWN = new MathContext(DIGITS, RoundingMode.HALF_UP);
    private static final int LONGEST = 40;
    private static final int FARTHEST_EXPONENT = 30;
    private static final int LAST_SERIAL = 109_574;

    private CellNumbers() {}

    /** A cell holding the number written as {@code raw}. */
    static SheetCell cell(String raw, boolean isDate, boolean from1904) {
        if (!isDate && raw.length() <= DIGITS && isDigits(raw)) {
            return new SheetCell(Kind.NUMBER, raw, false);
        }
        BigDecimal number = parse(raw);
        if (number == null) {
            return new SheetCell(Kind.ERROR, raw.length() > LONGEST ? raw.substring(0, LONGEST) : raw, false);
        }
        if (isDate) {
            LocalDate date = date(number, from1904);
            if (date != null) {
                return new SheetCell(Kind.DATE, date.toString(), false);
            }
        }
        boolean lost = number.precision() - number.scale() > DIGITS;
        BigDecimal shown = number.round(AS_SHOWN).stripTrailingZeros();
        return new SheetCell(Kind.NUMBER, shown.signum() == 0 ? "0" : shown.toPlainString(), lost);
    }

    /** The day a number stands for, if it is one of 1900 to 2199. */
    static @Nullable LocalDate date(BigDecimal serial, boolean from1904) {
        if (serial.signum() < 0 || serial.intValue() > LAST_SERIAL || serial.precision() - serial.scale() > 6) {
            return null;
        }
        LocalDateTime time = DateUtil.getLocalDateTime(serial.doubleValue(), from1904);
        return time == null ? null : time.toLocalDate();
    }

    static @Nullable BigDecimal parse(String raw) {
        if (raw.isEmpty() || raw.length() > LONGEST) {
            return null;
        }
        try {
            BigDecimal number = new BigDecimal(raw);
            return Math.abs((long) number.precision() - number.scale()) > FARTHEST_EXPONENT && number.signum() != 0
                    ? null
                    : number;
        } catch (NumberFormatException notANumber) {
            return null;
        }
    }

    private static boolean isDigits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return !text.isEmpty() && (text.charAt(0) != '0' || text.length() == 1);
    }
}
