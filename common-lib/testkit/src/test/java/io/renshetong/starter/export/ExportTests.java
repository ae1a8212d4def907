package io.renshetong.starter.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.renshetong.starter.sample.SampleService;
import io.renshetong.testkit.Caller;
import io.renshetong.testkit.Caller.Answer;
import io.renshetong.testkit.ServiceTest;
import io.renshetong.testkit.TestTokens;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import net.lingala.zip4j.io.inputstream.ZipInputStream;
import net.lingala.zip4j.model.LocalFileHeader;
import net.lingala.zip4j.model.enums.AesKeyStrength;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.JsonNode;

@ServiceTest(broker = false)
@ContextConfiguration(classes = {SampleService.class, SampleList.class})
class ExportTests {
    @Autowired
    Caller nobody;

    @Autowired
    JdbcTemplate jdbc;

    private Exporting clerk() {
        return Exporting.operator(nobody);
    }

    @Test
    void writesWhatTheScreenShowsMaskedAndInItsOrder() throws IOException {
        Answer answer = clerk().order(Map.of("filter", Map.of("rows", 3), "title", "个人综合查询"));
        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.json().path("password").isNull()).isTrue();
        JsonNode task = clerk().done(answer);
        assertThat(task.path("kindLabel").asString()).isEqualTo("导出");
        assertThat(task.path("title").asString()).isEqualTo("导出 个人综合查询");
        assertThat(task.path("results").path("rows").asInt()).isEqualTo(3);
        assertThat(task.path("file").path("name").asString()).matches("个人综合查询_测试单位430203000101_\\d{14}\\.xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(clerk().file(task)))) {
            XSSFSheet sheet = book.getSheetAt(0);
            assertThat(Exporting.texts(sheet, 0).getFirst())
                    .startsWith("个人综合查询　　账号：经办人甲（operator）　　时间：20")
                    .endsWith("内容：脱敏");
            assertThat(Exporting.texts(sheet, 1))
                    .containsExactly("姓名", "身份证号码", "变更项目", "变更项数", "金额", "关键信息", "出生日期", "申报时间");
            assertThat(Exporting.texts(sheet, 3))
                    .containsExactly(
                            "张2",
                            "430203********001X",
                            "手机号码、姓名",
                            "2.0",
                            "1234.5",
                            "是",
                            "1985-03-12",
                            "2026-01-02 11:04");
            assertThat(sheet.getRow(2).getCell(6).getCellType()).isEqualTo(CellType.BLANK);
            assertThat(sheet.getRow(3).getCell(1).getCellType()).isEqualTo(CellType.STRING);
            assertThat(sheet.getRow(3).getCell(1).getCellStyle().getDataFormatString())
                    .isEqualTo("@");
            assertThat(sheet.getRow(3).getCell(4).getCellStyle().getDataFormatString())
                    .isEqualTo("#,##0.00");
            assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 2);
            assertThat(sheet.getFooter().getLeft()).contains("operator");
            assertThat(sheet.getFooter().getRight()).isEqualTo("第 &P 页，共 &N 页");
            assertThat(sheet.getRepeatingRows().formatAsString()).contains("1:");
        }
    }

    @Test
    void writesTheColumnsChosenOnly() throws IOException {
        JsonNode task = clerk().done(clerk().order(Map.of("columns", List.of("count", "name"))));
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(clerk().file(task)))) {
            assertThat(Exporting.texts(book.getSheetAt(0), 1)).containsExactly("变更项数", "姓名");
            assertThat(Exporting.texts(book.getSheetAt(0), 2)).containsExactly("1.0", "张1");
        }
    }

    @Test
    void keepsTextFromBeingAFormula() throws IOException {
        Map<String, String> shown = Map.of(
                "=1+1", "'=1+1", "+1", "'+1", "-1", "'-1", "@A1", "'@A1", "＝A", "'＝A", " =1", "' =1", "\n=1", "'\n=1",
                "1=1", "1=1", "<&>]", "<&>]", "𠮷_x", "𠮷_x");
        for (String text : shown.keySet()) {
            JsonNode task = clerk().done(clerk().order(
                            Map.of("filter", Map.of("rows", 1, "text", text), "columns", List.of("name"))));
            try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(clerk().file(task)))) {
                assertThat(book.getSheetAt(0).getRow(2).getCell(0).getCellType())
                        .isEqualTo(CellType.STRING);
                assertThat(book.getSheetAt(0).getRow(2).getCell(0).getStringCellValue())
                        .isEqualTo(shown.get(text));
            }
        }
    }

    @Test
    void survivesWhatXmlCannotHold() throws IOException {
        for (String text : List.of("a\u0001b", "\ta", "\ra", "a\r\n", "\uD800x", "_x41_")) {
            JsonNode task = clerk().done(clerk().order(
                            Map.of("filter", Map.of("rows", 1, "text", text), "columns", List.of("name"))));
            try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(clerk().file(task)))) {
                assertThat(book.getSheetAt(0).getRow(2).getCell(0).getStringCellValue())
                        .as(text)
                        .doesNotStartWith("\t")
                        .doesNotStartWith("\r");
            }
        }
    }

    @Test
    void givesClearTextForAPurposeInAnEncryptedFileAndRecordsIt() throws IOException {
        Answer answer = clerk().order(Map.of("clear", true, "purpose", "核对缴费名册", "columns", List.of("idNumber")));
        String password = answer.json().path("password").asString();
        assertThat(password).matches("[A-Za-z2-9]{5}(-[A-Za-z2-9]{5}){3}");
        JsonNode task = clerk().done(answer);
        assertThat(task.path("file").path("name").asString()).endsWith(".zip");
        byte[] bytes = clerk().file(task);
        assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).doesNotContain("xl/worksheets");
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes), password.toCharArray())) {
            LocalFileHeader entry = zip.getNextEntry();
            assertThat(entry.getFileName()).endsWith(".xlsx");
            assertThat(entry.getAesExtraDataRecord().getAesKeyStrength()).isEqualTo(AesKeyStrength.KEY_STRENGTH_256);
            try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(zip.readAllBytes()))) {
                assertThat(Exporting.texts(book.getSheetAt(0), 0).getFirst())
                        .contains("内容：明文")
                        .contains("用途：核对缴费名册");
                assertThat(Exporting.texts(book.getSheetAt(0), 2)).containsExactly(SampleList.NUMBER);
            }
        }
        assertThat(jdbc.queryForObject(
                        "SELECT detail FROM audit_log WHERE action = 'EXPORT' AND object_id = ? ORDER BY id LIMIT 1",
                        String.class,
                        task.path("id").asString()))
                .contains("明文", "核对缴费名册", "idNumber");
        assertThat(nobody.as(TestTokens.of(Exporting.OPERATOR))
                        .get("/tasks/" + task.path("id").asString())
                        .json()
                        .toString())
                .doesNotContain(password);
        assertThat(jdbc.queryForObject(
                        "SELECT LENGTH(ask) FROM task WHERE id = ?",
                        Integer.class,
                        task.path("id").asString()))
                .isZero();
    }

    @Test
    void saysWhichColumnsThereAre() {
        Answer answer = nobody.as(TestTokens.of(Exporting.OPERATOR)).get("/exports/samples");
        assertThat(answer.json().path("columns").size()).isEqualTo(8);
        assertThat(answer.json().path("columns").path(1).path("header").asString())
                .isEqualTo("身份证号码");
        assertThat(answer.json().path("clear").asBoolean()).isTrue();
    }

    @Test
    void exportsTheAuditLogToOperations() throws IOException {
        nobody.as(TestTokens.of(Exporting.OPERATOR)).get("/tasks/" + "0".repeat(32));
        Caller ops = nobody.as(TestTokens.ops());
        assertThat(ops.get("/exports/audit").json().path("clear").asBoolean()).isFalse();
        ops.get("/ops/audit");
        Answer answer = ops.once()
                .post("/exports/audit", Map.of("filter", Map.of("action", "READ", "from", "2020-01-01T00:00:00Z")));
        assertThat(answer.status()).as(answer.json().toString()).isEqualTo(202);
        Exporting watcher = new Exporting(ops);
        JsonNode task = watcher.done(answer);
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(watcher.file(task)))) {
            assertThat(Exporting.texts(book.getSheetAt(0), 1))
                    .containsExactly("时间", "操作人", "动作", "对象", "单位", "结果", "说明", "跟踪号");
            assertThat(Exporting.texts(book.getSheetAt(0), 2)).contains("运维员", "READ", "audit-log", "成功");
        }
        assertThat(task.path("file").path("name").asString()).startsWith("审计记录_运维_");
    }
}
