package io.renshetong.bench;

import com.alibaba.excel.EasyExcel;
import com.alibaba.excel.context.AnalysisContext;
import com.alibaba.excel.event.AnalysisEventListener;
import io.renshetong.declaration.sheet.SheetComplaint;
import io.renshetong.declaration.sheet.SheetHandler;
import io.renshetong.declaration.sheet.SheetHead;
import io.renshetong.declaration.sheet.SheetLimits;
import io.renshetong.declaration.sheet.SheetReader;
import io.renshetong.declaration.sheet.SheetRow;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.springframework.context.ConfigurableApplicationContext;

/** A workbook as Excel saves it, from the file to cells in hand, with all checks of a hostile file on our side. */
final class Reading implements Experiment {

    private static final int COLUMNS = 20;
    private static final long LARGEST = 64L << 20;

    @Override
    public String name() {
        return "read";
    }

    @Override
    public List<Comparison> run(Ground ground) throws Exception {
        int rows = ground.settings().rows();
        Path file = workbook(rows);
        Stopwatch ours = new Stopwatch("流式读取并逐项查验", rows);
        Stopwatch usual = new Stopwatch("EasyExcel 默认缓存", rows);
        try (ConfigurableApplicationContext service = BenchService.start(ground)) {
            SheetReader reader = service.getBean(SheetReader.class);
            for (int round = 0; round < ground.settings().rounds(); round++) {
                ours.time(() -> expect(rows, read(reader, file, rows)));
                usual.time(() -> expect(rows, read(file)));
            }
        }
        return List.of(new Comparison("读 20 列的工作簿", ours.timing(), usual.timing(), ""));
    }

    private static int read(SheetReader reader, Path file, int rows) throws Exception {
        Counting counting = new Counting();
        reader.read(reader.open(file, file.getFileName().toString(), new SheetLimits(LARGEST, rows)), counting);
        return counting.rows;
    }

    private static int read(Path file) {
        int[] rows = new int[1];
        EasyExcel.read(file.toFile(), new AnalysisEventListener<Map<Integer, String>>() {
                    @Override
                    public void invoke(Map<Integer, String> cells, AnalysisContext context) {
                        rows[0]++;
                    }

                    @Override
                    public void doAfterAllAnalysed(AnalysisContext context) {}
                })
                .sheet(0)
                .headRowNumber(3)
                .doRead();
        return rows[0];
    }

    private static void expect(int wanted, int read) {
        if (wanted != read) {
            throw new IllegalStateException("read " + read + " rows of " + wanted);
        }
    }

    private static final class Counting implements SheetHandler {
        private int rows;

        @Override
        public void head(SheetHead head) {}

        @Override
        public void row(SheetRow row) {
            rows++;
        }

        @Override
        public void note(SheetComplaint note) {}
    }

    private static Path workbook(int rows) throws IOException {
        Path file = Files.createDirectories(Path.of("target", "sheets")).resolve("二十列-" + rows + ".xlsx");
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(new XSSFWorkbook(), 100, false, true);
                OutputStream out = Files.newOutputStream(file)) {
            SXSSFSheet sheet = workbook.createSheet("数据");
            for (int row = 0; row < rows + 3; row++) {
                SXSSFRow line = sheet.createRow(row);
                for (int column = 0; column < COLUMNS; column++) {
                    line.createCell(column).setCellValue(text(row, column));
                }
            }
            workbook.write(out);
        }
        return file;
    }

    /** Half of the columns say something of their own in every row, the others repeat themselves. */
    private static String text(int row, int column) {
        if (row < 3) {
            return row == 2 ? "列 " + column : "";
        }
        return column % 2 == 0 ? "第 " + row + " 行 " + column : "选项 " + row % 17;
    }
}
