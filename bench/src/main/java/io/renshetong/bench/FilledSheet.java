package io.renshetong.bench;

import com.alibaba.excel.EasyExcel;
import com.alibaba.excel.context.AnalysisContext;
import com.alibaba.excel.event.AnalysisEventListener;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.xmlbeans.XmlException;

/** A template somebody filled in and saved with Excel: the same sheet and mark, its texts in a shared table. */
final class FilledSheet {

    private static final int HEADER_ROW = 2;

    private FilledSheet() {}

    /** Writes {@code remark} into the column of that header in every row of the template. */
    static void write(byte[] template, Path target, String header, String remark) throws IOException {
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(new XSSFWorkbook(), 100, false, true)) {
            copyMark(template, workbook);
            SXSSFSheet sheet = workbook.createSheet("数据");
            EasyExcel.read(new ByteArrayInputStream(template), new AnalysisEventListener<Map<Integer, String>>() {
                        private int marked = -1;

                        @Override
                        public void invoke(Map<Integer, String> cells, AnalysisContext context) {
                            int number = context.readRowHolder().getRowIndex();
                            Map<Integer, String> filled = new HashMap<>(cells);
                            if (number == HEADER_ROW) {
                                marked = columnOf(header, cells);
                            } else if (number > HEADER_ROW) {
                                filled.put(marked, remark);
                            }
                            SXSSFRow row = sheet.createRow(number);
                            filled.forEach((column, text) -> {
                                if (text != null) {
                                    Cell cell = row.createCell(column);
                                    cell.setCellValue(text);
                                }
                            });
                        }

                        @Override
                        public void doAfterAllAnalysed(AnalysisContext context) {}
                    })
                    .sheet("数据")
                    .headRowNumber(0)
                    .doRead();
            try (OutputStream out = Files.newOutputStream(target)) {
                workbook.write(out);
            }
        }
    }

    /** Writes rows, each a text by header without its mark of what is required, below the head of an empty template. */
    static void write(byte[] template, Path target, List<Map<String, String>> rows) throws IOException {
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(new XSSFWorkbook(), 100, false, true)) {
            copyMark(template, workbook);
            SXSSFSheet sheet = workbook.createSheet("数据");
            Map<Integer, String> head = EasyExcel.read(new ByteArrayInputStream(template))
                    .sheet("数据")
                    .headRowNumber(HEADER_ROW)
                    .<Map<Integer, String>>doReadSync()
                    .getFirst();
            SXSSFRow header = sheet.createRow(HEADER_ROW);
            head.forEach((column, text) -> header.createCell(column).setCellValue(text));
            for (int n = 0; n < rows.size(); n++) {
                SXSSFRow row = sheet.createRow(HEADER_ROW + 1 + n);
                Map<String, String> texts = rows.get(n);
                head.forEach((column, text) -> {
                    String value = text == null ? null : texts.get(text.replace("（必填）", ""));
                    if (value != null) {
                        row.createCell(column).setCellValue(value);
                    }
                });
            }
            try (OutputStream out = Files.newOutputStream(target)) {
                workbook.write(out);
            }
        }
    }

    private static int columnOf(String header, Map<Integer, String> headers) {
        return headers.entrySet().stream()
                .filter(entry -> header.equals(entry.getValue()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(header + " is not among " + headers.values()));
    }

    private static void copyMark(byte[] template, SXSSFWorkbook workbook) throws IOException {
        // From a file the sheet itself is never opened; from a stream it would have to fit into memory.
        Path file = Files.write(Files.createTempFile("template", ".xlsx"), template);
        try (OPCPackage parts = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
            POIXMLProperties.CustomProperties to =
                    workbook.getXSSFWorkbook().getProperties().getCustomProperties();
            new POIXMLProperties(parts)
                    .getCustomProperties()
                    .getUnderlyingProperties()
                    .getPropertyList()
                    .forEach(one -> to.addProperty(one.getName(), one.getLpwstr()));
        } catch (OpenXML4JException | POIXMLException | XmlException bad) {
            throw new IOException(bad);
        } finally {
            Files.delete(file);
        }
    }
}
