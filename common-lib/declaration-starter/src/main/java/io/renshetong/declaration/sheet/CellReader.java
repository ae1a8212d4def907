package io.renshetong.declaration.sheet;

import io.renshetong.declaration.Field;
import io.renshetong.declaration.Sheet;
import io.renshetong.declaration.definition.Matter;
import io.renshetong.declaration.sheet.SheetCell.Kind;
import io.renshetong.kernel.Checked;
import io.renshetong.kernel.CleanText;
import io.renshetong.kernel.code.Code;
import io.renshetong.kernel.code.CodeTable;
import io.renshetong.kernel.identity.CitizenId;
import io.renshetong.kernel.identity.Mask;
import io.renshetong.kernel.money.Money;
import io.renshetong.kernel.time.CalendarText;
import io.renshetong.starter.problem.Messages;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Turns a cell into the text JSON would hold for its column, or says why it can't. */
final class CellReader<P extends Record> {
    private static final Set<String> ERRORS =
            Set.of("#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NULL!", "#NUM!", "#SPILL!", "#CALC!", "#?");
    private static final Pattern SCIENTIFIC = Pattern.compile("\\d(\\.\\d+)?[Ee]\\+\\d{1,2}");
    private static final String FORMULA = "=+-@\t\r";
    private static final String FORMULA_OR_DIGIT = FORMULA + "0123456789";
    private static final int LONGEST_SHOWN = 40;
    private static final int MOST_REMEMBERED = 5_000;

    /** More codes than these are looked up rather than read in one sentence. */
    private static final int MOST_NAMED = 8;

    private static final int ID_LENGTH = 18;

    private final Matter type;
    private final Messages messages;
    private final Map<CodeTable, Map<String, Optional<String>>> meanings = new ConcurrentHashMap<>();

    CellReader(Matter type, Messages messages) {
        this.type = type;
        this.messages = messages;
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
            return refuse(column, text, errors, "sheet.cell.uncomputed", column.name());
        }
        if (cell.kind() == Kind.ERROR || text.startsWith("#") && ERRORS.contains(text.strip())) {
            return refuse(column, text, errors, "sheet.cell.error", column.name(), shown(column, text));
        }
        if (text.length() > XlsxTable.LONGEST_TEXT) {
            return refuse(column, text, errors, "sheet.cell.too-long", column.name(), XlsxTable.LONGEST_TEXT);
        }
        if (hasLostDigits(column, cell)) {
            String code = column.kind() == Field.Kind.ID_NUMBER ? "sheet.cell.id-as-number" : "sheet.cell.lost-digits";
            return refuse(column, text, errors, code, column.name());
        }
        return switch (column.kind()) {
            case CODE -> code(column, cell, before, errors);
            case DATE -> date(column, cell, from1904, errors);
            case MONTH -> month(column, cell, errors);
            case MONEY -> money(column, text, errors);
            case ID_NUMBER -> withoutBlanks(text).toUpperCase(Locale.ROOT);
            case MOBILE, POSTCODE -> withoutBlanks(text);
            case MULTILINE, ADDRESS -> CleanText.prose(unquoted(text, FORMULA));
            case TEXT, PHONE, EMAIL -> CleanText.of(unquoted(text, FORMULA));
        };
    }

    /** What was read, masked where it is personal, short enough to be shown. */
    String shown(FormColumn<P> column, String text) {
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
    String refuse(FormColumn<P> column, String text, List<CellError> errors, String code, Object... arguments) {
        errors.add(new CellError(column.key(), code, messages.get(code, arguments), shown(column, text)));
        return null;
    }

    /** In a cell meant for text a formula stays what was typed and comes to nothing. */
    private static boolean isFormula(SheetCell cell) {
        return cell.kind() == Kind.TEXT
                && cell.text().length() > 1
                && cell.text().charAt(0) == '=';
    }

    private static boolean hasLostDigits(FormColumn<?> column, SheetCell cell) {
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

    private @Nullable String code(
            FormColumn<P> column, SheetCell cell, Map<String, @Nullable Object> before, List<CellError> errors) {
        CodeTable codes = column.codes();
        if (codes == null) {
            throw new IllegalStateException(column.key() + " has no code table");
        }
        String text = cell.text();
        Map<String, Optional<String>> known = meanings.computeIfAbsent(codes, _ -> new ConcurrentHashMap<>());
        Optional<String> meaning = known.get(text);
        if (meaning == null) {
            meaning = meaning(codes, cell);
            if (known.size() < MOST_REMEMBERED) {
                known.put(text, meaning);
            }
        }
        return meaning.orElseGet(() -> unknown(column, text, codes, before, errors));
    }

    private @Nullable String unknown(
            FormColumn<P> column,
            String text,
            CodeTable codes,
            Map<String, @Nullable Object> before,
            List<CellError> errors) {
        List<Code> fitting = codes.codes().stream()
                .filter(code -> fits(column, code, before))
                .toList();
        if (fitting.isEmpty() || fitting.size() > MOST_NAMED) {
            return refuse(column, text, errors, "sheet.cell.code", column.name(), shown(column, text), codes.label());
        }
        String names =
                fitting.stream().map(code -> code.code() + " " + code.name()).collect(Collectors.joining("、"));
        return refuse(
                column, text, errors, "sheet.cell.code.few", column.name(), shown(column, text), codes.label(), names);
    }

    private static boolean fits(FormColumn<?> column, Code code, Map<String, @Nullable Object> before) {
        Sheet.Fitting fitting = column.column().fitting();
        Object other = fitting == null ? null : before.get(fitting.with());
        return fitting == null || other == null || fitting.fits().test(other.toString(), code.code());
    }

    private static Optional<String> meaning(CodeTable codes, SheetCell cell) {
        String text = cell.text();
        Optional<Code> found = codes.find(text);
        if (found.isEmpty() && CleanText.of(text).chars().allMatch(c -> c >= '0' && c <= '9')) {
            // 01 typed into a cell meant for numbers is 1 from then on.
            String digits = CleanText.of(text);
            found = codes.codes().stream()
                    .map(Code::code)
                    .filter(code -> code.length() > digits.length()
                            && code.equals("0".repeat(code.length() - digits.length()) + digits))
                    .min(Comparator.comparingInt(String::length))
                    .flatMap(codes::code);
        }
        return CleanText.of(text).isEmpty() ? Optional.of("") : found.map(Code::code);
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
                .orElseGet(() -> refuse(
                        column, cell.text(), errors, "sheet.cell.date", column.name(), shown(column, cell.text())));
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
                .orElseGet(() -> refuse(
                        column, cell.text(), errors, "sheet.cell.month", column.name(), shown(column, cell.text())));
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
                .orElseGet(
                        () -> refuse(column, typed, errors, "sheet.cell.money", column.name(), shown(column, typed)));
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
