package io.renshetong.declaration.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import io.renshetong.declaration.Register;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class SheetFormTests {
    private static final int HEADER = 2;
    private static final int FIRST = 3;
    private static final int TOKEN = Worker.HEADERS.length;

    private final SheetForm<Worker> form = Worker.form();

    @Test
    void handsOutThreeSheetsWithTheHeaderOnTheThirdRow() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(template("7")))) {
            assertThat(IntStream.range(0, book.getNumberOfSheets()).mapToObj(book::getSheetName))
                    .containsExactly("数据", "填写说明", "代码表");
            XSSFSheet data = book.getSheet("数据");
            assertThat(data.getRow(0).getCell(0).getStringCellValue()).isEqualTo("职工变更导入表");
            assertThat(data.getMergedRegions()).extracting(Object::toString).hasSize(2);
            assertThat(data.getRow(1).getCell(0).getCellStyle().getFontIndex()).isPositive();
            assertThat(IntStream.range(0, TOKEN)
                            .mapToObj(c -> data.getRow(HEADER).getCell(c).getStringCellValue()))
                    .containsExactly(Worker.HEADERS);
            assertThat(data.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 3);
            assertThat(data.isColumnHidden(TOKEN)).isTrue();
        }
    }

    @Test
    void handsOutPresentValuesAsTextThatCanBeWrittenOver() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(template("7")))) {
            Row row = book.getSheet("数据").getRow(FIRST);
            assertThat(IntStream.range(0, TOKEN).mapToObj(c -> row.getCell(c).getStringCellValue()))
                    .containsExactly(
                            "1",
                            "一分公司",
                            "张三",
                            Worker.ID,
                            "",
                            "",
                            "",
                            "1|男",
                            "01|汉族",
                            "430203|芦淞区",
                            "1990-01-01",
                            "202607",
                            "4308.00",
                            "13800138000",
                            "");
            for (int c = 0; c < TOKEN; c++) {
                CellStyle style = row.getCell(c).getCellStyle();
                assertThat(style.getDataFormatString()).isEqualTo("@");
                assertThat(style.getLocked()).isEqualTo(c < 4);
            }
        }
    }

    @Test
    void protectsWithoutAPasswordAndLetsFilterAndFormat() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(template("7")))) {
            XSSFSheet data = book.getSheet("数据");
            assertThat(data.getProtect()).isTrue();
            assertThat(data.isAutoFilterLocked()).isFalse();
            assertThat(data.isFormatRowsLocked()).isFalse();
            assertThat(data.isFormatCellsLocked()).isFalse();
            assertThat(data.getCTWorksheet().getSheetProtection().isSetPassword())
                    .isFalse();
            assertThat(data.getCTWorksheet().getSheetProtection().isSetHashValue())
                    .isFalse();
        }
    }

    @Test
    void offersListsFromRangesAndAPromptInEveryColumn() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(template("7")))) {
            XSSFSheet data = book.getSheet("数据");
            Map<Integer, DataValidation> byColumn = new LinkedHashMap<>();
            data.getDataValidations()
                    .forEach(rule -> byColumn.put(
                            rule.getRegions().getCellRangeAddresses()[0].getFirstColumn(), rule));
            assertThat(byColumn.keySet())
                    .containsExactlyElementsOf(IntStream.range(4, TOKEN).boxed().toList());
            assertThat(byColumn.values()).allSatisfy(rule -> {
                assertThat(rule.getShowPromptBox()).isTrue();
                assertThat(rule.getPromptBoxText()).isNotEmpty();
                assertThat(rule.getPromptBoxTitle()).isNotEmpty();
            });
            assertThat(formula(byColumn.get(7))).matches("代码表!\\$[A-Z]+\\$2:\\$[A-Z]+\\$\\d+");
            assertThat(formula(byColumn.get(9)))
                    .startsWith("INDIRECT(")
                    .contains("codes_region_")
                    .contains("J4")
                    .hasSizeLessThan(255);
            assertThat(book.getName("codes_region").getRefersToFormula()).startsWith("代码表!$");
            String below = book.getName("codes_region_430200").getRefersToFormula();
            assertThat(book.getName("codes_region_430203001").getRefersToFormula())
                    .isEqualTo(book.getName("codes_region_430203").getRefersToFormula());
            assertThat(values(book, below)).contains("430203|芦淞区").allMatch(one -> one.startsWith("4302"));
        }
    }

    @Test
    void readsItsOwnTemplateBackAsNoChangeAtAll() throws IOException {
        Outcome outcome = read(template("7", "8"));

        assertThat(outcome.lines)
                .noneMatch(line -> line.contains("错误") || line.startsWith("拒绝") || line.startsWith("说明"));
        assertThat(outcome.rows).extracting(ReadRow::ref).containsExactly("7", "8");
        ReadRow settled = form.settle(outcome.rows.getFirst(), Worker.present("7", Worker.sample()));
        assertThat(settled.values()).isEmpty();
        assertThat(settled.errors()).isEmpty();
    }

    @Test
    void keepsOnlyWhatDiffersFromTheRegister() throws IOException {
        byte[] filled = edited(template("7"), book -> {
            Row row = book.getSheet("数据").getRow(FIRST);
            write(row, 4, "张三丰");
            write(row, 12, "4,308");
            write(row, 13, "13900139000");
            write(row, 14, "#空");
        });

        ReadRow row = form.settle(read(filled).rows.getFirst(), Worker.present("7", Worker.sample()));

        assertThat(row.values())
                .containsOnly(
                        Map.entry("name", "张三丰"),
                        Map.entry("mobile", "13900139000"),
                        new java.util.AbstractMap.SimpleEntry<>("remark", null));
        assertThat(row.columnOf()).containsEntry("mobile", "mobile");
    }

    @Test
    void putsTheNewNumberWhereTheDocumentSaysIncludingThePresentOne() throws IOException {
        ReadRow row = read(edited(
                        template("7"), book -> write(book.getSheet("数据").getRow(FIRST), 6, "e12345678")))
                .rows
                .getFirst();
        Worker citizen = Worker.sample();
        Worker foreigner =
                new Worker("李四", "07", null, "E1", null, null, null, LocalDate.EPOCH, null, null, null, null);

        assertThat(form.settle(row, Worker.present("7", citizen)).values()).containsEntry("idNumber", "E12345678");
        ReadRow settled = form.settle(row, Worker.present("7", foreigner));
        assertThat(settled.values())
                .containsEntry("documentNumber", "E12345678")
                .doesNotContainKey("idNumber");
        assertThat(settled.columnOf()).containsEntry("documentNumber", "newNumber");
    }

    @Test
    void noticesRowsThatSlippedToSomebodyElse() throws IOException {
        byte[] slipped = edited(template("7"), book -> {
            Row row = book.getSheet("数据").getRow(FIRST);
            write(row, 2, "李四");
            write(row, 3, "430203199202022222");
        });

        ReadRow row = form.settle(read(slipped).rows.getFirst(), Worker.present("7", Worker.sample()));

        assertThat(row.errors())
                .containsExactly(
                        new CellError(
                                "subjectName",
                                "sheet.cell.subject-differs",
                                "姓名（原）与登记的不一致，这一行可能被改动或与别的行错位，请重新下载模板填写。",
                                "李四"),
                        new CellError(
                                "subjectNumber",
                                "sheet.cell.subject-differs",
                                "公民身份号码（原）与登记的不一致，这一行可能被改动或与别的行错位，请重新下载模板填写。",
                                "430203********2222"));
    }

    @Test
    void refusesARowTokenThatWasNotMadeHere() throws IOException {
        byte[] forged =
                edited(template("7"), book -> write(book.getSheet("数据").getRow(FIRST), TOKEN, "8.0123456789abcdef"));

        ReadRow row = read(forged).rows.getFirst();

        assertThat(row.ref()).isNull();
        assertThat(row.errors()).extracting(CellError::detail).containsExactly("这一行的行令牌被改动过，无法对应到人，请重新下载模板填写。");
    }

    @Test
    void readsMendedCellsAsItReadsTheFile() {
        ReadRow row = form.reread(9, Map.of("sex", "女", "birthDate", "1990/2/3", "wage", "一万"), "7");

        assertThat(row.rowNo()).isEqualTo(9);
        assertThat(row.ref()).isEqualTo("7");
        assertThat(row.values()).containsOnly(Map.entry("sex", "2"), Map.entry("birthDate", "1990-02-03"));
        assertThat(row.errors()).extracting(CellError::column).containsExactly("wage");
    }

    @Test
    void asksSomebodyNewForEverythingAndMarksWhatIsRequired() {
        SheetForm<Worker> form = Worker.formOfSomebodyNew();

        assertThat(form.columns())
                .filteredOn(SheetColumn::required)
                .extracting(SheetColumn::header)
                .containsExactly("姓名（必填）", "出生日期（必填）");
        ReadRow row = form.reread(4, Map.of("documentType", "07", "newNumber", "E12345678"), null);
        assertThat(row.values())
                .containsKeys("name", "birthDate", "remark")
                .containsEntry("documentNumber", "E12345678");
    }

    @Test
    void namesATemplateOfAnotherTypeVersionUnitOrHand() {
        assertThat(refusals(Worker.SEAL.mark("new-worker", "2", List.of(Worker.UNIT), "x")))
                .containsExactly("这是“新职工”的模板，不能在“职工变更”导入，请换用对应的窗口或模板。");
        assertThat(refusals(Worker.SEAL.mark("worker", "1", List.of("430203000201"), "x")))
                .containsExactly("模板版本是 1，现行版本是 2，请重新下载模板填写。", "模板是为其他单位下载的（430203000201），请用本单位下载的模板填写。");
        assertThat(refusals(new TemplateMark("worker", "2", List.of(Worker.UNIT), "x", "0123")))
                .containsExactly("模板的标记被改动过，请重新下载模板，把内容填进去再上传。");
        assertThat(refusals(new TemplateMark("worker", "2", List.of(Worker.UNIT), "x", null)))
                .containsExactly("模板的标记被改动过，请重新下载模板，把内容填进去再上传。");
        assertThat(refusals(Worker.SEAL.mark("worker", "2", List.of(Worker.UNIT), "x")))
                .isEmpty();
    }

    @Test
    void handsBadRowsBackRedAndExplainedAndTakesThemAgain() throws IOException {
        List<BadRow> bad = List.of(
                new BadRow(
                        5,
                        "7",
                        Map.of("subjectName", "张三", "subjectNumber", Worker.ID, "sex", "3|男", "remark", "+1"),
                        List.of(new CellError("sex", "x", "性别不对。", "3|男"), new CellError("sex", "y", "再看看。", "3|男"))),
                new BadRow(
                        9, null, Map.of("mobile", "1380013800"), List.of(new CellError("mobile", "z", "号码短了。", null))));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TemplateMark mark = Worker.SEAL.mark("worker", "2", List.of(Worker.UNIT), "x");
        form.writeBadRows(out, new SheetHead(mark, 3, List.of(), null, false), Worker.ACTOR, bad.iterator());

        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            XSSFSheet data = book.getSheet("数据");
            assertThat(data.getRow(HEADER).getCell(TOKEN).getStringCellValue()).isEqualTo("错误原因");
            Cell sex = data.getRow(FIRST).getCell(7);
            assertThat(sex.getCellComment().getString().getString()).isEqualTo("性别不对。\n再看看。");
            assertThat(sex.getCellStyle().getFillForegroundColor())
                    .isNotEqualTo(data.getRow(FIRST).getCell(8).getCellStyle().getFillForegroundColor());
            assertThat(data.getRow(FIRST).getCell(TOKEN).getStringCellValue()).isEqualTo("【性别】性别不对。\n【性别】再看看。");
            assertThat(data.isColumnHidden(TOKEN + 1)).isTrue();
        }
        Outcome again = read(out.toByteArray());
        assertThat(again.lines).noneMatch(line -> line.startsWith("拒绝") || line.startsWith("说明"));
        assertThat(again.rows).extracting(ReadRow::ref).containsExactly("7", null);
        assertThat(again.rows.getFirst().cells()).containsEntry("sex", "3|男").containsEntry("subjectName", "张三");
        assertThat(again.rows.getFirst().values()).containsEntry("remark", "+1");
    }

    @Test
    void readsTheSameFromAnXlsWorkbook() throws IOException {
        Outcome outcome = read(xls(book -> {
            Row row = book.getSheet("数据").getRow(FIRST);
            row.getCell(10).setCellValue(32875);
            CellStyle date = book.createCellStyle();
            date.setDataFormat((short) 14);
            row.getCell(10).setCellStyle(date);
            row.getCell(12).setCellFormula("4000+308");
            book.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(row.getCell(12));
            row.getCell(6).setCellValue(430203199001010123d);
            row.getCell(8).setCellErrorValue(org.apache.poi.ss.usermodel.FormulaError.NA.getCode());
            book.getSheet("数据").getRow(FIRST + 1).setZeroHeight(true);
        }));

        assertThat(outcome.lines)
                .containsExactly(
                        "说明 文件不带模板标记，已按表头读取，每行按姓名和号码对应到人。",
                        "说明 5 有 1 行是隐藏的，已照常读取：第 5 行。",
                        "4 {sex=1, birthDate=1990-01-02, wage=4308.00}",
                        "4 错误 newNumber [430203********0000] 身份证号被 Excel 转成数字，末位已丢失，请把该列设为文本重填",
                        "4 错误 ethnicGroup [#N/A] 民族是公式错误值 #N/A，请改正公式或直接填写内容。",
                        "5(隐藏) {sex=2}",
                        "说明 4 有 1 个单元格是公式（第一个在 M4），已按计算结果读取。");
    }

    @Test
    void refusesMergedCellsInAnXlsWorkbook() throws IOException {
        Outcome outcome = read(xls(book -> book.getSheet("数据")
                .addMergedRegion(new org.apache.poi.ss.util.CellRangeAddress(FIRST, FIRST + 1, 0, 1))));

        assertThat(outcome.lines).containsExactly("拒绝 4 数据区有合并单元格 A4:B5，请取消合并，并在每个单元格填好内容。");
    }

    private static byte[] xls(Edit edit) throws IOException {
        try (HSSFWorkbook book = new HSSFWorkbook()) {
            book.createSheet("说明");
            var sheet = book.createSheet("数据");
            for (int r = HEADER; r <= FIRST + 1; r++) {
                Row row = sheet.createRow(r);
                for (int c = 0; c < Worker.HEADERS.length; c++) {
                    row.createCell(c);
                    if (r == HEADER) {
                        row.getCell(c).setCellValue(Worker.HEADERS[c]);
                    }
                }
            }
            sheet.getRow(FIRST).getCell(7).setCellValue("1|男");
            sheet.getRow(FIRST + 1).getCell(7).setCellValue("女");
            edit.on(book);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            book.write(out);
            return out.toByteArray();
        }
    }

    private List<String> refusals(TemplateMark mark) {
        Mapping mapping = form.match(new SheetHead(mark, 3, List.of(Worker.HEADERS), null, false), Worker.ACTOR);
        return mapping.errors().stream().map(SheetComplaint::detail).toList();
    }

    private Outcome read(byte[] content) {
        return Outcome.of(content, "数据.xlsx", form, new SheetLimits(32 << 20, 1_000));
    }

    private byte[] template(String... refs) throws IOException {
        List<Register.Present<Worker>> rows = new ArrayList<>();
        for (String ref : refs) {
            rows.add(Worker.present(ref, Worker.sample()));
        }
        Iterator<Register.Present<Worker>> each = rows.iterator();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        form.writeTemplate(out, new TemplateAsk<>(Worker.ACTOR, Map.of(Worker.UNIT, "一分公司"), each));
        return out.toByteArray();
    }

    @FunctionalInterface
    private interface Edit {
        void on(Workbook book);
    }

    private static byte[] edited(byte[] content, Edit edit) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(content))) {
            edit.on(book);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            book.write(out);
            return out.toByteArray();
        }
    }

    /** As if typed: the library alone would leave the old text in the cell. */
    private static void write(Row row, int column, String text) {
        Cell cell = row.getCell(column);
        CellStyle style = cell.getCellStyle();
        cell.setBlank();
        cell.setCellStyle(style);
        cell.setCellValue(text);
    }

    private static String formula(DataValidation rule) {
        return rule.getValidationConstraint().getFormula1();
    }

    private static List<String> values(XSSFWorkbook book, String range) {
        var area = new org.apache.poi.ss.util.AreaReference(range, book.getSpreadsheetVersion());
        List<String> values = new ArrayList<>();
        for (var cell : area.getAllReferencedCells()) {
            values.add(book.getSheet("代码表")
                    .getRow(cell.getRow())
                    .getCell(cell.getCol())
                    .getStringCellValue());
        }
        return values;
    }
}
