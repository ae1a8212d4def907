package io.renshetong.declaration.sheet;

import io.renshetong.declaration.Field;
import io.renshetong.declaration.sheet.SheetCell.Kind;
import io.renshetong.kernel.Checked;
import io.renshetong.kernel.CleanText;
import io.renshetong.kernel.money.Money;
import io.renshetong.kernel.time.CalendarText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns a cell into the text JSON would hold for its column, or says why it can't. */
final class CellReader<P extends Record> {
    private static final Set<String> ERRORS =
            Set.of("#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NULL!", "#NUM!", "#SPILL!", "#CALC!", "#?");
    private static final String FORMULA = "=+-@\t\r";
    private static final String FORMULA_OR_DIGIT = FORMULA + "0123456789";

    private final CellRefusals refusals;
    private final CodeReader codes;

    CellReader(CellRefusals refusals) {
        this.refusals = refusals;
        this.codes = new CodeReader(refusals);
    }

    /**
     * The value as JSON has it, empty for nothing; null if it can't be told, which is then among the errors.
     *
     * @param before what the columns before it say
     */
    @Nullable
    String read(
            FormColumn<P> column,
            SheetCell cell,
            boolean from1904,
            Map<String, @Nullable Object> before,
            List<CellError> errors) {
        String text = cell.text();
        if (cell.kind() == Kind.ERROR && text.equals("=") || isFormula(cell)) {
            return refusals.refuse(column, text, errors, "sheet.cell.uncomputed", column.name());
        }
        if (cell.kind() == Kind.ERROR || text.startsWith("#") && ERRORS.contains(text.strip())) {
            return refusals.refuse(
                    column, text, errors, "sheet.cell.error", column.name(), refusals.shown(column, text));
        }
        if (text.length() > XlsxTable.LONGEST_TEXT) {
            return refusals.refuse(column, text, errors, "sheet.cell.too-long", column.name(), XlsxTable.LONGEST_TEXT);
        }
        if (LostDigits.are(column, cell)) {
            String code = column.kind() == Field.Kind.ID_NUMBER ? "sheet.cell.id-as-number" : "sheet.cell.lost-digits";
            return refusals.refuse(column, text, errors, code, column.name());
        }
        return switch (column.kind()) {
            case CODE -> codes.read(column, cell, before, errors);
            case DATE -> date(column, cell, from1904, errors);
            case MONTH -> month(column, cell, errors);
            case MONEY -> money(column, text, errors);
            case ID_NUMBER -> withoutBlanks(text).toUpperCase(Locale.ROOT);
            case MOBILE, POSTCODE -> withoutBlanks(text);
            case MULTILINE, ADDRESS -> CleanText.prose(unquoted(text, FORMULA));
            case TEXT, PHONE, EMAIL -> CleanText.of(unquoted(text, FORMULA));
        };
    }

    /** In a cell meant for text a formula stays what was typed and comes to nothing. */
    private static boolean isFormula(SheetCell cell) {
        return cell.kind() == Kind.TEXT
                && cell.text().length() > 1
                && cell.text().charAt(0) == '=';
    }

    private @Nullable String date(FormColumn<P> column, SheetCell cell, boolean from1904, List<CellError> errors) {
        String text = CleanText.of(cell.text());
        if (text.isEmpty()) {
            return text;
        }
        if (cell.kind() == Kind.NUMBER && text.length() < 8) {
            BigDecimal number = CellNumbers.parse(text);
            LocalDate day = number == null ? null : CellNumbers.date(number, from1904);
            if (day != null) {
                return CalendarText.of(day);
            }
        }
        int time = text.indexOf(' ');
        Checked<LocalDate> read = CalendarText.date(time < 0 ? text : text.substring(0, time));
        return read.value()
                .map(CalendarText::of)
                .orElseGet(() -> refusals.refuse(
                        column,
                        cell.text(),
                        errors,
                        "sheet.cell.date",
                        column.name(),
                        refusals.shown(column, cell.text())));
    }

    private @Nullable String month(FormColumn<P> column, SheetCell cell, List<CellError> errors) {
        String text = CleanText.of(cell.text());
        if (text.isEmpty()) {
            return text;
        }
        Optional<YearMonth> month = cell.kind() == Kind.DATE
                ? CalendarText.date(text).value().map(YearMonth::from)
                : CalendarText.month(text).value();
        return month.map(CalendarText::of)
                .orElseGet(() -> refusals.refuse(
                        column,
                        cell.text(),
                        errors,
                        "sheet.cell.month",
                        column.name(),
                        refusals.shown(column, cell.text())));
    }

    private @Nullable String money(FormColumn<P> column, String typed, List<CellError> errors) {
        String text = withoutBlanks(typed);
        if (text.isEmpty()) {
            return text;
        }
        String bare = text.replaceFirst("^[¥￥]", "").replaceFirst("元$", "");
        return Money.parse(bare)
                .value()
                .map(amount -> amount.amount().toPlainString())
                .orElseGet(() -> refusals.refuse(
                        column, typed, errors, "sheet.cell.money", column.name(), refusals.shown(column, typed)));
    }

    private static String withoutBlanks(String text) {
        String clean = CleanText.of(unquoted(text, FORMULA_OR_DIGIT));
        return clean.indexOf(' ') < 0 ? clean : clean.replace(" ", "");
    }

    /** Without the mark that keeps a spreadsheet from taking text for a formula or a number. */
    private static String unquoted(String text, String guarded) {
        return text.length() > 1 && text.charAt(0) == '\'' && guarded.indexOf(text.charAt(1)) >= 0
                ? text.substring(1)
                : text;
    }
}
