package io.renshetong.declaration.sheet;

import io.renshetong.declaration.sheet.SheetCell.Kind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hssf.eventusermodel.FormatTrackingHSSFListener;
import org.apache.poi.hssf.eventusermodel.HSSFEventFactory;
import org.apache.poi.hssf.eventusermodel.HSSFListener;
import org.apache.poi.hssf.eventusermodel.HSSFRequest;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BlankRecord;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.MergeCellsRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RowRecord;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;

/** Streams the records of an xls workbook of Excel 97 to 2003: sheets and outlines in one pass, the rows of a sheet in another. */
final class XlsBook implements HSSFListener {
    private final FormatTrackingHSSFListener formats = new FormatTrackingHSSFListener(this);
    private final List<BoundSheetRecord> bound = new ArrayList<>();
    private final List<Outline> outlines = new ArrayList<>();
    private final int wanted;
    private final @Nullable TableRows rows;
    private @Nullable SSTRecord texts;
    private boolean from1904;
    private int sheet = -1;
    private boolean inSheet;
    private int row = -1;
    private List<@Nullable SheetCell> cells = new ArrayList<>();
    private @Nullable FormulaRecord awaited;

    private XlsBook(int wanted, @Nullable TableRows rows) {
        this.wanted = wanted;
        this.rows = rows;
    }

    /** Which sheets there are, and what they look like. */
    static XlsBook outline(POIFSFileSystem file) throws IOException {
        return new XlsBook(-1, null).run(file);
    }

    /** Hands over the rows of one sheet, counted among those of {@link #names}; what the taker throws comes as {@link Stopped}. */
    static void read(POIFSFileSystem file, int sheet, TableRows rows) throws IOException {
        new XlsBook(sheet, rows).run(file);
    }

    /** Names of sheets in the order in which their records follow. */
    List<String> names() {
        return List.of(BoundSheetRecord.orderByBofPosition(bound)).stream()
                .map(BoundSheetRecord::getSheetname)
                .toList();
    }

    Outline outline(int sheet) {
        return sheet < outlines.size() ? outlines.get(sheet) : new Outline();
    }

    boolean from1904() {
        return from1904;
    }

    private XlsBook run(POIFSFileSystem file) throws IOException {
        HSSFRequest request = new HSSFRequest();
        request.addListenerForAllRecords(formats);
        new HSSFEventFactory().processWorkbookEvents(request, file);
        return this;
    }

    @Override
    public void processRecord(Record record) {
        switch (record) {
            case BOFRecord begin -> begin(begin);
            case EOFRecord _ -> end();
            case BoundSheetRecord named -> bound.add(named);
            case SSTRecord shared -> texts = shared;
            case DateWindow1904Record window -> from1904 = window.getWindowing() == 1;
            case MergeCellsRecord merged when rows == null && inSheet -> merge(merged);
            case RowRecord shape
            when rows == null && inSheet -> {
                if (shape.getZeroHeight()) {
                    outlines.getLast().hide(shape.getRowNumber() + 1);
                }
            }
            case StringRecord text
            when awaited != null && sheet == wanted -> {
                put(awaited.getColumn(), new SheetCell(Kind.FORMULA_TEXT, text.getString(), false));
                awaited = null;
            }
            case CellValueRecordInterface cell when inSheet -> cell(cell);
            default -> {}
        }
    }

    private void begin(BOFRecord begin) {
        if (begin.getType() == BOFRecord.TYPE_WORKBOOK) {
            return;
        }
        sheet++;
        inSheet = true;
        outlines.add(new Outline());
    }

    private void end() {
        if (inSheet && sheet == wanted) {
            flush();
        }
        inSheet = false;
    }

    private void merge(MergeCellsRecord merged) {
        for (int i = 0; i < merged.getNumAreas(); i++) {
            CellRangeAddress area = merged.getAreaAt(i);
            outlines.getLast().merge(area.getFirstRow() + 1, area.getLastRow() + 1, area.formatAsString());
        }
    }

    private void cell(CellValueRecordInterface cell) {
        if (cell instanceof BlankRecord) {
            return;
        }
        if (rows == null) {
            outlines.getLast().fill(cell.getRow() + 1);
            return;
        }
        if (sheet != wanted) {
            return;
        }
        if (cell.getRow() != row) {
            flush();
            row = cell.getRow();
        }
        switch (cell) {
            case LabelSSTRecord label -> {
                if (texts != null) {
                    put(
                            label.getColumn(),
                            text(texts.getString(label.getSSTIndex()).getString()));
                }
            }
            case LabelRecord label -> put(label.getColumn(), text(label.getValue()));
            case NumberRecord number -> put(number.getColumn(), number(number, number.getValue()));
            case BoolErrRecord one ->
                put(
                        one.getColumn(),
                        one.isError()
                                ? error(one.getErrorValue())
                                : new SheetCell(Kind.BOOLEAN, one.getBooleanValue() ? "TRUE" : "FALSE", false));
            case FormulaRecord formula -> formula(formula);
            default -> {}
        }
    }

    private void formula(FormulaRecord formula) {
        rows().formula(formula.getRow() + 1, formula.getColumn());
        switch (formula.getCachedResultTypeEnum()) {
            case STRING -> awaited = formula;
            case NUMERIC -> put(formula.getColumn(), number(formula, formula.getValue()));
            case BOOLEAN ->
                put(
                        formula.getColumn(),
                        new SheetCell(Kind.BOOLEAN, formula.getCachedBooleanValue() ? "TRUE" : "FALSE", false));
            case ERROR -> put(formula.getColumn(), error(formula.getCachedErrorValue()));
            default -> {}
        }
    }

    private SheetCell number(CellValueRecordInterface record, double value) {
        String format = formats.getFormatString(record);
        boolean date = format != null && DateUtil.isADateFormat(formats.getFormatIndex(record), format);
        String raw = value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
        return CellNumbers.cell(raw, date, from1904);
    }

    private static @Nullable SheetCell text(String text) {
        return text.isEmpty() ? null : SheetCell.text(text);
    }

    private static SheetCell error(int code) {
        return new SheetCell(
                Kind.ERROR,
                FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#?",
                false);
    }

    private void put(int column, @Nullable SheetCell cell) {
        while (cells.size() <= column) {
            cells.add(null);
        }
        cells.set(column, cell);
    }

    private void flush() {
        if (row >= 0) {
            try {
                rows().row(row + 1, cells);
            } catch (SheetRefused | RuntimeException thrown) {
                throw new Stopped(thrown);
            }
        }
        row = -1;
        cells = new ArrayList<>(cells.size());
    }

    private TableRows rows() {
        if (rows == null) {
            throw new IllegalStateException("Only outlined");
        }
        return rows;
    }

    /** Carries what the taker threw through POI, apart from what POI throws itself. */
    static final class Stopped extends RuntimeException {
        Stopped(Exception cause) {
            super(null, cause, false, false);
        }

        void rethrow() throws SheetRefused {
            if (getCause() instanceof SheetRefused refused) {
                throw refused;
            }
            throw (RuntimeException) getCause();
        }
    }
}
