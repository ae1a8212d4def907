package io.renshetong.declaration.sheet;

import io.renshetong.kernel.code.Code;
import io.renshetong.kernel.code.CodeTable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellReference;

/**
 * The sheet 代码表, from whose ranges the drop-down lists take their entries: a list written into the cell rule itself may
 * hold 255 characters only.
 */
final class CodeSheet {
    static final String NAME = "代码表";
    /** Longer tables with parents are offered level by level. */
    private static final int LONG = 100;

    private final Workbook book;
    private final Sheet sheet;
    private final LocalDate today;
    private final List<List<String>> columns = new ArrayList<>();
    private final Map<String, String> formulas = new HashMap<>();

    CodeSheet(Workbook book, LocalDate today) {
        this.book = book;
        this.sheet = book.createSheet(NAME);
        this.today = today;
    }

    /** The formula of the list offered in a cell; {@code cell} is the address of the first one it is for. */
    String listFor(CodeTable table, String cell) {
        return formulas.computeIfAbsent(table.id(), _ -> add(table)).replace("{cell}", cell);
    }

    /** Writes what was added; nothing can be added afterwards. */
    void write(BookStyles styles) {
        int rows = columns.stream().mapToInt(List::size).max().orElse(0);
        for (int r = 0; r < rows; r++) {
            Row row = sheet.createRow(r);
            for (int c = 0; c < columns.size(); c++) {
                if (r < columns.get(c).size()) {
                    var cell = row.createCell(c);
                    cell.setCellValue(columns.get(c).get(r));
                    cell.setCellStyle(r == 0 ? styles.header : styles.plain);
                }
            }
        }
        for (int c = 0; c < columns.size(); c++) {
            sheet.setColumnWidth(c, 24 * 256);
        }
        sheet.createFreezePane(0, 1);
    }

    private String add(CodeTable table) {
        List<Code> valid = table.validOn(today);
        boolean byLevel = valid.size() >= LONG && valid.stream().anyMatch(code -> code.parent() != null);
        List<String> cells = new ArrayList<>();
        cells.add(table.label());
        columns.add(cells);
        if (!byLevel) {
            return block(cells, valid);
        }
        Map<String, List<Code>> byParent = new LinkedHashMap<>();
        valid.forEach(
                code -> byParent.computeIfAbsent(Objects.requireNonNullElse(code.parent(), ""), _ -> new ArrayList<>())
                        .add(code));
        String prefix = "codes_" + table.id().replace('-', '_');
        Map<String, String> ranges = new HashMap<>();
        byParent.forEach((parent, codes) -> ranges.put(parent, block(cells, codes)));
        name(prefix, ranges.getOrDefault("", "$A$1"));
        // A code offers what is below it; one with nothing below offers its neighbours.
        for (Code code : valid) {
            String below = ranges.get(code.code());
            String beside = ranges.get(Objects.requireNonNullElse(code.parent(), ""));
            name(prefix + "_" + code.code(), below != null ? below : Objects.requireNonNull(beside));
        }
        String chosen = "LEFT({cell},FIND(\"|\",{cell})-1)";
        return "INDIRECT(IFERROR(IF(ISREF(INDIRECT(\"" + prefix + "_\"&" + chosen + ")),\"" + prefix + "_\"&" + chosen
                + ",\"" + prefix + "\"),\"" + prefix + "\"))";
    }

    private String block(List<String> cells, List<Code> codes) {
        int first = cells.size() + 1;
        codes.forEach(code -> cells.add(code.withName()));
        String column = CellReference.convertNumToColString(columns.size() - 1);
        return NAME + "!$" + column + "$" + first + ":$" + column + "$" + cells.size();
    }

    private void name(String name, String range) {
        Name named = book.createName();
        named.setNameName(name);
        named.setRefersToFormula(range);
    }
}
