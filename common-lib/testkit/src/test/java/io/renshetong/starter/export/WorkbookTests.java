package io.renshetong.starter.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
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
                10);
        for (int row = 1; row <= 25; row++) book.row(new Object[] {row}, null);
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
                new Workbook.Page("head", "foot", "&P", "数据", "数据（{0}）"));
        Wording wording = new Wording(null);
        Random random = new Random(1);
        long longestSilence = 0;
        long silent = 0;
        long before = 0;
        for (int row = 0; row < 100_000; row++) {
            Object[] values = new Object[20];
            for (int column = 0; column < 20; column++) values[column] = "文字" + random.nextInt(1_000_000);
            book.row(values, wording);
            silent = written.get() == before ? silent + 1 : 0;
            before = written.get();
            longestSilence = Math.max(longestSilence, silent);
        }
        book.finish();
        assertThat(longestSilence).isLessThan(1_000);
    }
}
