package io.renshetong.starter.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Writes an xlsx workbook from its first row to its last and holds none but the first few, after which columns are made
 * as wide as they have to be: text in the cell itself instead of a table of shared texts, nothing in temporary files.
 * Further sheets are begun when one is full.
 */
final class Workbook {
    static final int MOST_ROWS = 1_000_000;
    private static final int LONGEST_CELL = 32_767;
    private static final int HEAD_ROWS = 2;
    private static final int MEASURED = 200;

    private final ZipOutputStream zip;
    private final Writer out;
    private final List<ExportColumn> columns;
    private final Page page;
    private final int mostRows;
    private final Wording wording;
    private final Widths widths;
    private final List<String> sheets = new ArrayList<>();
    private final List<@Nullable Object[]> held = new ArrayList<>();
    private int rowNo;

    /**
     * What stands around the rows.
     *
     * @param head the line above the headers
     * @param foot at the left of each printed page
     * @param pages at its right
     * @param sheet name of the first sheet
     * @param furtherSheet name of the others, with their number for {@code {0}}
     */
    record Page(String head, String foot, String pages, String sheet, String furtherSheet) {}

    Workbook(OutputStream target, List<ExportColumn> columns, Page page, Wording wording) {
        this(target, columns, page, wording, MOST_ROWS);
    }

    Workbook(OutputStream target, List<ExportColumn> columns, Page page, Wording wording, int mostRows) {
        this.wording = wording;
        widths = new Widths(columns, wording);
        this.columns = columns;
        this.page = page;
        this.mostRows = mostRows;
        zip = new ZipOutputStream(target);
        zip.setLevel(Deflater.BEST_SPEED);
        out = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8), 1 << 16);
    }

    void row(@Nullable Object[] values) throws IOException {
        if (!sheets.isEmpty()) {
            write(values);
            return;
        }
        widths.see(values);
        held.add(values);
        if (held.size() == MEASURED) begin();
    }

    private void begin() throws IOException {
        beginSheet();
        for (@Nullable Object[] values : held) write(values);
        held.clear();
    }

    private void write(@Nullable Object[] values) throws IOException {
        if (rowNo == mostRows + HEAD_ROWS) {
            endSheet();
            beginSheet();
        }
        out.write("<row r=\"");
        out.write(Integer.toString(++rowNo));
        out.write("\">");
        for (int index = 0; index < values.length; index++) {
            cell(values[index], columns.get(index).kind());
        }
        out.write("</row>");
    }

    private void cell(@Nullable Object value, ExportColumn.Kind kind) throws IOException {
        if (value == null) {
            out.write("<c/>");
        } else if (kind != ExportColumn.Kind.TEXT && value instanceof Number number) {
            out.write(kind == ExportColumn.Kind.COUNT ? "<c s=\"4\"><v>" : "<c s=\"5\"><v>");
            out.write(number.toString());
            out.write("</v></c>");
        } else {
            text(SafeText.of(wording.shown(value)), 3);
        }
    }

    private void text(String text, int style) throws IOException {
        String cut = text.length() <= LONGEST_CELL ? text : text.substring(0, LONGEST_CELL);
        out.write("<c t=\"inlineStr\" s=\"" + style + "\"><is><t xml:space=\"preserve\">");
        SafeText.xml(cut, out);
        out.write("</t></is></c>");
    }

    private void beginSheet() throws IOException {
        int number = sheets.size() + 1;
        sheets.add(number == 1 ? page.sheet() : page.furtherSheet().replace("{0}", Integer.toString(number)));
        part("xl/worksheets/sheet" + number + ".xml");
        out.write(WorkbookParts.sheetHead(columns.size(), widths));
        out.write("<sheetData><row r=\"1\">");
        text(page.head(), 1);
        out.write("</row><row r=\"2\">");
        for (ExportColumn column : columns) text(column.header(), 2);
        out.write("</row>");
        rowNo = HEAD_ROWS;
    }

    private void endSheet() throws IOException {
        out.write("</sheetData>");
        out.write(WorkbookParts.sheetFoot(columns.size(), page));
        endPart();
    }

    /** Writes what comes after the last row; without it the workbook is not complete. */
    void finish() throws IOException {
        if (sheets.isEmpty()) begin();
        endSheet();
        for (WorkbookParts.Part part : WorkbookParts.around(sheets)) {
            part(part.name());
            out.write(part.xml());
            endPart();
        }
        zip.finish();
        zip.flush();
    }

    private void part(String name) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
    }

    private void endPart() throws IOException {
        out.flush();
        zip.closeEntry();
    }
}
