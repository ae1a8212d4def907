package io.renshetong.declaration.sheet;

import com.alibaba.excel.EasyExcel;
import com.alibaba.excel.ExcelReader;
import com.alibaba.excel.context.AnalysisContext;
import com.alibaba.excel.context.csv.CsvReadContext;
import com.alibaba.excel.exception.ExcelAnalysisException;
import com.alibaba.excel.metadata.data.ReadCellData;
import com.alibaba.excel.read.listener.ReadListener;
import com.alibaba.excel.support.ExcelTypeEnum;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.jspecify.annotations.Nullable;

/** A csv file in UTF-8 or GB18030, its columns parted by comma, semicolon or tab; looked over once, then streamed by EasyExcel. */
record CsvBook(Charset charset, boolean mark, char delimiter, Outline outline) {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final int LONGEST_FIELD = XlsxTable.LONGEST_TEXT + 2;

    /** Why a file is no csv this suite reads. */
    static final class Unreadable extends Exception {
        private final String code;
        private final int row;

        Unreadable(String code, int row) {
            super(code, null, false, false);
            this.code = code;
            this.row = row;
        }

        String code() {
            return code;
        }

        int row() {
            return row;
        }
    }

    static CsvBook look(Path file) throws IOException, Unreadable {
        boolean mark = hasMark(file);
        for (Charset charset : mark ? List.of(StandardCharsets.UTF_8) : List.of(StandardCharsets.UTF_8, GB18030)) {
            try {
                return look(file, charset, mark);
            } catch (CharacterCodingException other) {
                // Strict decoding is how the two are told apart.
            }
        }
        throw new Unreadable("sheet.csv-encoding", 0);
    }

    private static CsvBook look(Path file, Charset charset, boolean mark) throws IOException, Unreadable {
        char delimiter = delimiter(file, charset);
        try (Reader reader = reader(file, charset)) {
            return new CsvBook(charset, mark, delimiter, new CsvOutline(delimiter, LONGEST_FIELD).of(reader));
        }
    }

    /** The one that parts most of the first lines, outside quotes. */
    private static char delimiter(Path file, Charset charset) throws IOException {
        int[] counts = new int[3];
        try (Reader reader = reader(file, charset)) {
            boolean quoted = false;
            int lines = 0;
            int read = 0;
            for (int c = reader.read(); c >= 0 && lines < 20 && read < 100_000; c = reader.read(), read++) {
                if (c == '"') {
                    quoted = !quoted;
                } else if (!quoted) {
                    int which = ",;\t".indexOf(c);
                    if (which >= 0) {
                        counts[which]++;
                    }
                    lines += c == '\n' ? 1 : 0;
                }
            }
        }
        return counts[2] > counts[0] && counts[2] >= counts[1] ? '\t' : counts[1] > counts[0] ? ';' : ',';
    }

    private static Reader reader(Path file, Charset charset) throws IOException {
        InputStream stream = Files.newInputStream(file);
        return new BufferedReader(new InputStreamReader(
                stream,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
    }

    private static boolean hasMark(Path file) throws IOException {
        try (InputStream stream = Files.newInputStream(file)) {
            byte[] head = stream.readNBytes(3);
            return head.length == 3 && (head[0] & 0xFF) == 0xEF && (head[1] & 0xFF) == 0xBB && (head[2] & 0xFF) == 0xBF;
        }
    }

    void read(Path file, TableRows rows) throws IOException, SheetRefused, Unreadable {
        Listener listener = new Listener(rows);
        try (InputStream stream = Files.newInputStream(file)) {
            stream.skipNBytes(mark ? 3 : 0);
            try (ExcelReader reader = EasyExcel.read(stream)
                    .excelType(ExcelTypeEnum.CSV)
                    .charset(charset)
                    .mandatoryUseInputStream(true)
                    .useDefaultListener(false)
                    .autoTrim(false)
                    .ignoreEmptyRow(false)
                    .headRowNumber(0)
                    .registerReadListener(listener)
                    .build()) {
                if (reader.analysisContext() instanceof CsvReadContext csv) {
                    csv.csvReadWorkbookHolder()
                            .setCsvFormat(CSVFormat.DEFAULT
                                    .builder()
                                    .setDelimiter(delimiter)
                                    .setIgnoreEmptyLines(false)
                                    .build());
                }
                reader.read(EasyExcel.readSheet(0).build());
            }
        } catch (ExcelAnalysisException | Stopped thrown) {
            for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
                if (cause instanceof Stopped stopped) {
                    stopped.rethrow();
                }
            }
            throw new Unreadable("sheet.csv-quote", listener.row + 1);
        }
    }

    /** Passes rows on; whatever the taker throws comes out as it went in. */
    private static final class Listener implements ReadListener<Map<Integer, ReadCellData<?>>> {
        private final TableRows rows;
        private int row;

        Listener(TableRows rows) {
            this.rows = rows;
        }

        @Override
        public void invoke(Map<Integer, ReadCellData<?>> found, AnalysisContext context) {
            List<@Nullable SheetCell> cells = new ArrayList<>(found.size());
            found.values()
                    .forEach(cell -> cells.add(
                            cell.getStringValue() == null
                                            || cell.getStringValue().isEmpty()
                                    ? null
                                    : SheetCell.text(cell.getStringValue())));
            row = context.readRowHolder().getRowIndex() + 1;
            try {
                rows.row(row, cells);
            } catch (SheetRefused | RuntimeException thrown) {
                throw new Stopped(thrown);
            }
        }

        @Override
        public void onException(Exception exception, AnalysisContext context) throws Exception {
            throw exception;
        }

        @Override
        public void doAfterAllAnalysed(AnalysisContext context) {}
    }

    private static final class Stopped extends RuntimeException {
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
