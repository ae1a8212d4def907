package io.renshetong.testkit;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A template as a clerk fills it in: opened in a spreadsheet, written into by header, handed in. */
public final class FilledSheet {
    private static final int HEADER = 2;

    /** As Excel numbers the first row below the header. */
    public static final int FIRST = HEADER + 2;

    private final XSSFWorkbook workbook;
    private final XSSFSheet sheet;
    private final List<String> headers = new ArrayList<>();

    private FilledSheet(XSSFWorkbook workbook) {
        this.workbook = workbook;
        this.sheet = workbook.getSheetAt(0);
        for (Cell cell : sheet.getRow(HEADER)) {
            while (headers.size() < cell.getColumnIndex()) {
                headers.add("");
            }
            headers.add(cell.toString().replaceAll("（必填）|\\(必填\\)", "").strip());
        }
    }

    public static FilledSheet of(byte[] bytes) {
        try {
            return new FilledSheet(new XSSFWorkbook(new ByteArrayInputStream(bytes)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public List<String> headers() {
        return headers;
    }

    /** How many rows stand below the header. */
    public int rows() {
        int rows = 0;
        while (sheet.getRow(HEADER + 1 + rows) != null && holdsSomething(sheet.getRow(HEADER + 1 + rows))) {
            rows++;
        }
        return rows;
    }

    /** Writes texts by header into a row, as Excel numbers it. */
    public FilledSheet write(int rowNo, Map<String, String> texts) {
        texts.forEach((header, text) -> {
            Cell old = cell(rowNo, header);
            Row row = old.getRow();
            CellStyle style = old.getCellStyle();
            // Written over, a text that stood in the cell itself would be read together with the new one.
            row.removeCell(old);
            Cell cell = row.createCell(old.getColumnIndex());
            cell.setCellStyle(style);
            cell.setCellValue(text);
        });
        return this;
    }

    /** Writes a number into a cell that should hold a text, as spreadsheets do when left alone. */
    public FilledSheet writeNumber(int rowNo, String header, double number) {
        cell(rowNo, header).setCellValue(number);
        return this;
    }

    public String read(int rowNo, String header) {
        return cell(rowNo, header).toString();
    }

    /** The entries of a column's drop-down list. */
    public List<String> offered(String header) {
        int column = headers.indexOf(header);
        String range = sheet.getDataValidations().stream()
                .filter(rule -> rule.getRegions().getCellRangeAddress(0).getFirstColumn() == column)
                .map(rule -> rule.getValidationConstraint().getFormula1())
                .findFirst()
                .orElseThrow();
        CellReference[] cells = new AreaReference(range, SpreadsheetVersion.EXCEL2007).getAllReferencedCells();
        return Arrays.stream(cells)
                .map(cell -> workbook.getSheet(cell.getSheetName())
                        .getRow(cell.getRow())
                        .getCell(cell.getCol())
                        .toString())
                .toList();
    }

    /** Copies a whole row, with its hidden token, below the last one; gives the number of the copy. */
    public int copy(int rowNo) {
        int to = FIRST + rows();
        Row from = sheet.getRow(rowNo - 1);
        Row copy = sheet.createRow(to - 1);
        for (Cell cell : from) {
            copy.createCell(cell.getColumnIndex(), CellType.STRING).setCellValue(cell.toString());
        }
        return to;
    }

    public byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            workbook.write(out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private Cell cell(int rowNo, String header) {
        int column = headers.indexOf(header);
        if (column < 0) {
            throw new IllegalArgumentException(header + " is none of " + headers);
        }
        // A template handed out empty has no rows yet; its columns are what tells their cells to be text.
        Row row = sheet.getRow(rowNo - 1) == null ? sheet.createRow(rowNo - 1) : sheet.getRow(rowNo - 1);
        Cell cell = row.getCell(column);
        if (cell == null) {
            cell = row.createCell(column);
            cell.setCellStyle(sheet.getColumnStyle(column));
        }
        return cell;
    }

    private static boolean holdsSomething(Row row) {
        for (Cell cell : row) {
            if (!cell.toString().isBlank()) {
                return true;
            }
        }
        return false;
    }
}
