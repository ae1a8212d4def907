package io.renshetong.declaration.sheet;

import io.renshetong.declaration.Field;
import io.renshetong.starter.problem.Messages;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** The sheet 数据 being written: title, hint, header on row 3, rows from row 4, and what Excel is to make of them. */
final class DataSheet<P extends Record> {
    private static final int HEADER = HeadSeeker.USUAL_ROW - 1;
    private static final int LONGEST_PROMPT = 250;
    private static final int WIDEST = 40;

    private final SXSSFSheet sheet;
    private final List<FormColumn<P>> columns;
    private final BookStyles styles;
    private final Messages messages;
    private final boolean withReason;
    private int next = HEADER + 1;

    DataSheet(
            SXSSFWorkbook book,
            List<FormColumn<P>> columns,
            BookStyles styles,
            Messages messages,
            String title,
            boolean withReason) {
        this.sheet = book.createSheet(SheetChoice.DATA);
        this.columns = columns;
        this.styles = styles;
        this.messages = messages;
        this.withReason = withReason;
        for (int c = 0; c < columns.size(); c++) {
            FormColumn<P> column = columns.get(c);
            sheet.setColumnWidth(c, width(column) * 256);
            sheet.setDefaultColumnStyle(c, column.shown().editable() ? styles.open : styles.locked);
        }
        if (withReason) {
            sheet.setColumnWidth(columns.size(), 60 * 256);
        }
        sheet.setColumnHidden(tokenAt(), true);
        merged(0, 30, title, styles.title);
        merged(1, 60, messages.get("sheet.hint"), styles.hint);
        Row header = sheet.createRow(HEADER);
        header.setHeightInPoints(32);
        for (int c = 0; c < columns.size(); c++) {
            put(header, c, columns.get(c).shown().header(), styles.header);
        }
        if (withReason) {
            put(header, columns.size(), messages.get("sheet.column.errorReason"), styles.header);
        }
        put(header, tokenAt(), messages.get("sheet.column.rowToken"), styles.header);
        sheet.createFreezePane(
                (int) columns.stream()
                        .takeWhile(column -> !column.shown().editable())
                        .count(),
                HEADER + 1);
    }

    int tokenAt() {
        return withReason ? columns.size() + 1 : columns.size();
    }

    SXSSFSheet sheet() {
        return sheet;
    }

    Row row() {
        return sheet.createRow(next++);
    }

    Cell put(Row row, int column, String text, CellStyle style) {
        Cell cell = row.createCell(column);
        cell.setCellStyle(style);
        if (!text.isEmpty()) {
            cell.setCellValue(harmless(text));
        }
        return cell;
    }

    CellStyle style(FormColumn<P> column) {
        return column.shown().editable() ? styles.open : styles.locked;
    }

    CellStyle lockedStyle() {
        return styles.locked;
    }

    CellStyle badStyle() {
        return styles.bad;
    }

    CellStyle reasonStyle() {
        return styles.reason;
    }

    /** Lists, prompts, filter and protection for the rows written, or for as many as may be written. */
    void finish(CodeSheet codes, int spareRows) {
        int last = Math.max(next - 1, HEADER + 1 + spareRows);
        DataValidationHelper helper = sheet.getDataValidationHelper();
        for (int c = 0; c < columns.size(); c++) {
            FormColumn<P> column = columns.get(c);
            if (column.shown().editable()) {
                validate(helper, codes, column, c, last);
            }
        }
        sheet.setAutoFilter(new CellRangeAddress(HEADER, Math.max(HEADER, next - 1), 0, tokenAt()));
        sheet.enableLocking();
        sheet.lockAutoFilter(false);
        sheet.lockFormatCells(false);
        sheet.lockFormatColumns(false);
        sheet.lockFormatRows(false);
    }

    private void validate(DataValidationHelper helper, CodeSheet codes, FormColumn<P> column, int c, int last) {
        String first = CellReference.convertNumToColString(c) + (HEADER + 2);
        DataValidationConstraint constraint = column.codes() != null
                ? helper.createFormulaListConstraint(codes.listFor(column.codes(), first))
                : helper.createTextLengthConstraint(
                        DataValidationConstraint.OperatorType.LESS_OR_EQUAL, String.valueOf(longest(column)), null);
        DataValidation rule = helper.createValidation(constraint, new CellRangeAddressList(HEADER + 1, last, c, c));
        String prompt = prompt(column);
        rule.createPromptBox(column.name(), prompt.substring(0, Math.min(LONGEST_PROMPT, prompt.length())));
        rule.setShowPromptBox(true);
        // A name or a code alone is understood as well, so Excel only asks.
        rule.setErrorStyle(DataValidation.ErrorStyle.WARNING);
        rule.createErrorBox(
                column.name(), messages.get(column.codes() != null ? "sheet.warn.list" : "sheet.warn.length"));
        rule.setShowErrorBox(true);
        rule.setSuppressDropDownArrow(true);
        sheet.addValidationData(rule);
    }

    /** What to write there, in a sentence or two. */
    String prompt(FormColumn<P> column) {
        String kind = column.codes() != null
                ? "CODE"
                : column.fields().size() > 1
                        ? Field.Kind.ID_NUMBER.name()
                        : column.kind().name();
        return messages.find("sheet.prompt." + kind, longest(column)).orElse("") + column.hint();
    }

    private static int longest(FormColumn<?> column) {
        return column.fields().stream()
                .mapToInt(field -> field.field().max() == 0 ? 40 : field.field().max())
                .max()
                .orElse(40);
    }

    private static int width(FormColumn<?> column) {
        int byHeader = column.shown().header().length() * 2 + 4;
        int byContent = switch (column.kind()) {
            case ID_NUMBER -> 22;
            case ADDRESS, MULTILINE -> 36;
            case CODE, EMAIL -> 20;
            default -> 13;
        };
        return Math.min(WIDEST, Math.max(byHeader, byContent));
    }

    private void merged(int r, int height, String text, CellStyle style) {
        Row row = sheet.createRow(r);
        row.setHeightInPoints(height);
        put(row, 0, text, style);
        if (columns.size() > 1) {
            sheet.addMergedRegion(new CellRangeAddress(r, r, 0, columns.size() - 1));
        }
    }

    /** Text that a spreadsheet could take for a formula is marked as text; the mark is dropped when it is read. */
    private static String harmless(String text) {
        return "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
