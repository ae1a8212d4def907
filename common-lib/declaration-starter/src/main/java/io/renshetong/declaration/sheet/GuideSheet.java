package io.renshetong.declaration.sheet;

import io.renshetong.starter.problem.Messages;
import java.util.List;
import java.util.function.Function;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;

/** The sheet 填写说明: the rules for every template, then one line per column. */
final class GuideSheet<P extends Record> {
    static final String NAME = "填写说明";
    private static final int[] WIDTHS = {26, 10, 90};

    private final Messages messages;

    GuideSheet(Messages messages) {
        this.messages = messages;
    }

    void write(Workbook book, BookStyles styles, List<FormColumn<P>> columns, Function<FormColumn<P>, String> prompts) {
        Sheet sheet = book.createSheet(NAME);
        for (int c = 0; c < WIDTHS.length; c++) {
            sheet.setColumnWidth(c, WIDTHS[c] * 256);
        }
        int next = 0;
        for (int line = 1; messages.find("sheet.guide." + line).isPresent(); line++) {
            put(sheet.createRow(next++), 0, messages.get("sheet.guide." + line), styles.open);
        }
        Row head = sheet.createRow(++next);
        put(head, 0, messages.get("sheet.guide.column"), styles.header);
        put(head, 1, messages.get("sheet.guide.required"), styles.header);
        put(head, 2, messages.get("sheet.guide.how"), styles.header);
        for (FormColumn<P> column : columns) {
            Row row = sheet.createRow(++next);
            put(row, 0, column.name(), styles.plain);
            String required = column.shown().required() ? "yes" : column.shown().editable() ? "no" : "locked";
            put(row, 1, messages.get("sheet.guide.required." + required), styles.plain);
            put(row, 2, column.shown().editable() ? prompts.apply(column) : "", styles.plain);
        }
    }

    private static void put(Row row, int column, String text, CellStyle style) {
        Cell cell = row.createCell(column);
        cell.setCellStyle(style);
        cell.setCellValue(text);
    }
}
