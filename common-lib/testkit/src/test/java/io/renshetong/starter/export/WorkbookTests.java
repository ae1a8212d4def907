package io.renshetong.starter.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class WorkbookTests {
    @Test
    void beginsAnotherSheetWhenOneIsFull() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Workbook book = new Workbook(
                bytes,
                List.of(ExportColumn.count("n", "n")),
                new Workbook.Page("head", "foot & <more>", "&P", "数据", "数据（{0}）"),
                new Wording(null),
                10);
        for (int row = 1; row <= 25; row++) book.row(new Object[] {row});
        book.finish();
        try (XSSFWorkbook read = new XSSFWorkbook(new ByteArrayInputStream(bytes.toByteArray()))) {
            assertThat(IntStream.range(0, read.getNumberOfSheets()).mapToObj(read::getSheetName))
                    .containsExactly("数据", "数据（2）", "数据（3）");
            assertThat(read.getSheetAt(2).getLastRowNum()).isEqualTo(6);
            assertThat(read.getSheetAt(2).getRow(6).getCell(0).getNumericCellValue())
                    .isEqualTo(25);
        }
    }

    @Test
    void makesColumnsAsWideAsTheirHeadersAndWhatStandsBelow() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Workbook book = new Workbook(
                bytes,
                List.of(
                        ExportColumn.text("a", "姓名"),
                        ExportColumn.text("b", "身份证号码"),
                        ExportColumn.amount("c", "工资"),
                        ExportColumn.text("d", "备注")),
                new Workbook.Page("head", "foot", "&P", "数据", "数据（{0}）"),
                new Wording(null));
        book.row(new Object[] {"张三", "43020319850312001X", new BigDecimal("1234567.5"), null});
        book.row(new Object[] {"欧阳", "x", 1, "长".repeat(100)});
        book.finish();
        try (XSSFWorkbook read = new XSSFWorkbook(new ByteArrayInputStream(bytes.toByteArray()))) {
            assertThat(IntStream.range(0, 4).map(column -> read.getSheetAt(0).getColumnWidth(column) / 256))
                    .containsExactly(8, 20, 14, 60);
            assertThat(read.getSheetAt(0).getRow(2).getCell(2).getCellStyle().getDataFormatString())
                    .isEqualTo("#,##0.00");
        }
    }

    @Test
    void writesAHundredThousandRowsWithoutHoldingThem() throws IOException {
        // Counts what reaches the target while rows are still coming: what is held is less than a thousand rows.
        AtomicLong written = new AtomicLong();
        OutputStream counting = new OutputStream() {
            @Override
            public void write(int one) {
                written.incrementAndGet();
            }

            @Override
            public void write(byte[] bytes, int from, int length) {
                written.addAndGet(length);
            }
        };
        Workbook book = new Workbook(
                counting,
                IntStream.range(0, 20)
                        .mapToObj(column -> ExportColumn.text("c" + column, "列" + column))
                        .toList(),
                new Workbook.Page("head", "foot", "&P", "数据", "数据（{0}）"),
                new Wording(null));
        Random random = new Random(1);
        long longestSilence = 0;
        long silent = 0;
        long before = 0;
        for (int row = 0; row < 100_000; row++) {
            Object[] values = new Object[20];
            for (int column = 0; column < 20; column++) values[column] = "文字" + random.nextInt(1_000_000);
            book.row(values);
            silent = written.get() == before ? silent + 1 : 0;
            before = written.get();
            longestSilence = Math.max(longestSilence, silent);
        }
        book.finish();
        assertThat(longestSilence).isLessThan(1_000);
    }
}
