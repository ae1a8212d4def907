package io.renshetong.declaration.sheet;

import io.renshetong.declaration.Register;
import io.renshetong.declaration.Sheet;
import io.renshetong.declaration.definition.FieldSpec;
import io.renshetong.declaration.definition.Matter;
import io.renshetong.starter.actor.Actor;
import io.renshetong.starter.problem.Messages;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.poifs.crypt.temp.SXSSFWorkbookWithCustomZipEntrySource;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.CreationHelper;
import org.apache.poi.ss.usermodel.Drawing;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** Writes workbooks of one type row by row; what has to wait on disk until the end lies there encrypted. */
final class SheetBooks<P extends Record> {
    /** Comments are held until the workbook is written, and nobody reads more. */
    static final int MOST_COMMENTS = 5_000;
    /** Rows that can be filled in a template handed out empty. */
    private static final int SPARE_ROWS = 100_000;

    private final Matter type;
    private final String version;
    private final List<FormColumn<P>> columns;
    private final Messages messages;
    private final Seal seal;
    private final Clock clock;

    SheetBooks(Matter type, String version, List<FormColumn<P>> columns, Messages messages, Seal seal, Clock clock) {
        this.type = type;
        this.version = version;
        this.columns = columns;
        this.messages = messages;
        this.seal = seal;
        this.clock = clock;
    }

    void writeTemplate(OutputStream out, TemplateAsk<P> ask) throws IOException {
        String title = messages.get("sheet.title", type.label());
        List<String> units = List.copyOf(new TreeSet<>(ask.units().keySet()));
        write(out, units, title, false, data -> {
            int sequence = 0;
            while (ask.rows().hasNext()) {
                Register.Present<P> present = ask.rows().next();
                fill(data, data.row(), present, ++sequence, ask.units());
            }
        });
    }

    /** A workbook about those of a unit, each row given as text by column. */
    void writeRoster(OutputStream out, String unitCode, Iterator<Map<String, String>> rows) throws IOException {
        write(out, List.of(unitCode), messages.get("sheet.title", type.label()), false, data -> {
            int sequence = 0;
            while (rows.hasNext()) {
                fill(data, data.row(), rows.next(), ++sequence);
            }
        });
    }

    private void fill(DataSheet<P> data, Row row, Map<String, String> texts, int sequence) {
        for (int c = 0; c < columns.size(); c++) {
            FormColumn<P> column = columns.get(c);
            String text = column.column().content() == Sheet.Content.SEQUENCE
                    ? String.valueOf(sequence)
                    : worded(column, texts.getOrDefault(column.key(), ""));
            data.put(row, c, text, data.style(column));
        }
    }

    void writeBadRows(OutputStream out, @Nullable TemplateMark mark, Actor actor, Iterator<BadRow> rows)
            throws IOException {
        String title = messages.get("sheet.title-bad", type.label());
        List<String> units = mark == null ? List.copyOf(new TreeSet<>(actor.units())) : mark.unitIds();
        write(out, units, title, true, data -> {
            Remarks remarks = new Remarks(data.sheet());
            while (rows.hasNext()) {
                fill(data, data.row(), rows.next(), remarks);
            }
        });
    }

    private void write(OutputStream out, List<String> units, String title, boolean withReason, Rows<P> rows)
            throws IOException {
        try (SXSSFWorkbook book = new SXSSFWorkbookWithCustomZipEntrySource()) {
            BookStyles styles = new BookStyles(book);
            DataSheet<P> data = new DataSheet<>(book, columns, styles, messages, title, withReason);
            rows.into(data);
            new GuideSheet<P>(messages).write(book, styles, columns, data::prompt);
            CodeSheet codes = new CodeSheet(book, LocalDate.now(clock));
            data.finish(codes, !type.changesARegister() ? SPARE_ROWS : 0);
            codes.write(styles);
            mark(book, units);
            book.write(out);
        }
    }

    private void mark(SXSSFWorkbook book, List<String> units) {
        TemplateMark mark = seal.mark(
                type.code(),
                version,
                units,
                clock.instant().truncatedTo(ChronoUnit.SECONDS).toString());
        POIXMLProperties.CustomProperties properties =
                book.getXSSFWorkbook().getProperties().getCustomProperties();
        properties.addProperty("templateCode", mark.templateCode());
        properties.addProperty("version", mark.version());
        properties.addProperty("unitIds", String.join(",", mark.unitIds()));
        properties.addProperty("generatedAt", mark.generatedAt());
        properties.addProperty("formToken", mark.formToken());
    }

    private void fill(
            DataSheet<P> data, Row row, Register.Present<P> present, int sequence, Map<String, String> units) {
        for (int c = 0; c < columns.size(); c++) {
            FormColumn<P> column = columns.get(c);
            String text = switch (column.column().content()) {
                case SEQUENCE -> String.valueOf(sequence);
                case UNIT -> units.getOrDefault(present.unitCode(), present.unitCode());
                case SUBJECT_NAME -> present.subject().name();
                case SUBJECT_NUMBER -> present.subject().idNumber();
                case PRESENT -> presentValue(column, present.values());
                case BLANK, ASIDE -> "";
            };
            data.put(row, c, text, data.style(column));
        }
        data.put(row, data.tokenAt(), seal.row(type.code(), present.ref()), data.lockedStyle());
    }

    private static <P extends Record> String presentValue(FormColumn<P> column, P values) {
        FieldSpec field = column.field();
        String written = field == null ? null : field.write(field.read(values));
        return written == null ? "" : worded(column, written);
    }

    /** A code with its name, as the drop-down lists offer it. */
    private static String worded(FormColumn<?> column, String written) {
        return column.codes() == null
                ? written
                : column.codes().code(written).map(code -> code.withName()).orElse(written);
    }

    private void fill(DataSheet<P> data, Row row, BadRow bad, Remarks remarks) {
        Map<String, List<CellError>> byColumn = bad.errors().stream().collect(Collectors.groupingBy(CellError::column));
        for (int c = 0; c < columns.size(); c++) {
            FormColumn<P> column = columns.get(c);
            List<CellError> errors = byColumn.getOrDefault(column.key(), List.of());
            String text = bad.cells().getOrDefault(column.key(), "");
            Cell cell = data.put(row, c, text, errors.isEmpty() ? data.style(column) : data.badStyle());
            if (!errors.isEmpty()) {
                remarks.add(cell, details(errors, error -> error.detail()));
            }
        }
        data.put(row, columns.size(), details(bad.errors(), this::named), data.reasonStyle());
        String ref = bad.ref();
        data.put(row, data.tokenAt(), ref == null ? "" : seal.row(type.code(), ref), data.lockedStyle());
    }

    private String named(CellError error) {
        return columns.stream()
                .filter(column -> column.key().equals(error.column()))
                .findFirst()
                .map(column -> "【" + column.name() + "】" + error.detail())
                .orElse(error.detail());
    }

    private static String details(List<CellError> errors, Function<CellError, String> words) {
        String all = errors.stream().map(words).distinct().collect(Collectors.joining("\n"));
        return all.substring(0, Math.min(all.length(), XlsxTable.LONGEST_TEXT));
    }

    @FunctionalInterface
    private interface Rows<P extends Record> {
        void into(DataSheet<P> data);
    }

    /** Comments on bad cells, as many as are worth it. */
    private static final class Remarks {
        private final Drawing<?> drawing;
        private final CreationHelper helper;
        private int written;

        Remarks(SXSSFSheet sheet) {
            this.drawing = sheet.createDrawingPatriarch();
            this.helper = sheet.getWorkbook().getCreationHelper();
        }

        void add(Cell cell, String text) {
            if (written++ >= MOST_COMMENTS) {
                return;
            }
            ClientAnchor anchor = helper.createClientAnchor();
            anchor.setCol1(cell.getColumnIndex());
            anchor.setCol2(cell.getColumnIndex() + 3);
            anchor.setRow1(cell.getRowIndex());
            anchor.setRow2(cell.getRowIndex() + 4);
            Comment comment = drawing.createCellComment(anchor);
            comment.setString(helper.createRichTextString(text));
            cell.setCellComment(comment);
        }
    }
}
