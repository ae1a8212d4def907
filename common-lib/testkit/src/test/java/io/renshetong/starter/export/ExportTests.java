package io.renshetong.starter.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.renshetong.starter.actor.Actor;
import io.renshetong.starter.actor.Permission;
import io.renshetong.starter.sample.SampleService;
import io.renshetong.testkit.Caller;
import io.renshetong.testkit.ServiceTest;
import io.renshetong.testkit.TestActors;
import io.renshetong.testkit.TestTokens;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import net.lingala.zip4j.io.inputstream.ZipInputStream;
import net.lingala.zip4j.model.LocalFileHeader;
import net.lingala.zip4j.model.enums.AesKeyStrength;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.JsonNode;

@ServiceTest(broker = false)
@ContextConfiguration(classes = {SampleService.class, SampleList.class})
class ExportTests {
    private static final String UNIT = "430203000101";
    private static final Actor OPERATOR = TestActors.operator(UNIT);

    @Autowired
    Caller nobody;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void writesWhatTheScreenShowsMaskedAndInItsOrder() throws IOException {
        Caller.Answer answer = export(Map.of("filter", Map.of("rows", 3), "title", "个人综合查询"));
        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.json().path("password").isNull()).isTrue();
        JsonNode task = done(answer);
        assertThat(task.path("kindLabel").asString()).isEqualTo("导出");
        assertThat(task.path("title").asString()).isEqualTo("导出 个人综合查询");
        assertThat(task.path("results").path("rows").asInt()).isEqualTo(3);
        assertThat(task.path("file").path("name").asString()).matches("个人综合查询_测试单位430203000101_\\d{14}\\.xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file(task)))) {
            XSSFSheet sheet = book.getSheetAt(0);
            assertThat(texts(sheet, 0).getFirst())
                    .startsWith("个人综合查询　　账号：经办人甲（operator）　　时间：20")
                    .endsWith("内容：脱敏");
            assertThat(texts(sheet, 1)).containsExactly("姓名", "身份证号码", "变更项目", "变更项数", "金额", "关键信息", "出生日期", "申报时间");
            assertThat(texts(sheet, 3))
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
        JsonNode task = done(export(Map.of("columns", List.of("count", "name"))));
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file(task)))) {
            assertThat(texts(book.getSheetAt(0), 1)).containsExactly("变更项数", "姓名");
            assertThat(texts(book.getSheetAt(0), 2)).containsExactly("1.0", "张1");
        }
    }

    @Test
    void keepsTextFromBeingAFormula() throws IOException {
        Map<String, String> shown = Map.of(
                "=1+1", "'=1+1", "+1", "'+1", "-1", "'-1", "@A1", "'@A1", "＝A", "'＝A", " =1", "' =1", "\n=1", "'\n=1",
                "1=1", "1=1", "<&>]", "<&>]", "𠮷_x", "𠮷_x");
        for (String text : shown.keySet()) {
            JsonNode task = done(export(Map.of("filter", Map.of("rows", 1, "text", text), "columns", List.of("name"))));
            try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file(task)))) {
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
            JsonNode task = done(export(Map.of("filter", Map.of("rows", 1, "text", text), "columns", List.of("name"))));
            try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file(task)))) {
                assertThat(book.getSheetAt(0).getRow(2).getCell(0).getStringCellValue())
                        .as(text)
                        .doesNotStartWith("\t")
                        .doesNotStartWith("\r");
            }
        }
    }

    @Test
    void givesClearTextForAPurposeInAnEncryptedFileAndRecordsIt() throws IOException {
        Caller.Answer answer = export(Map.of("clear", true, "purpose", "核对缴费名册", "columns", List.of("idNumber")));
        String password = answer.json().path("password").asString();
        assertThat(password).matches("[A-Za-z2-9]{5}(-[A-Za-z2-9]{5}){3}");
        JsonNode task = done(answer);
        assertThat(task.path("file").path("name").asString()).endsWith(".zip");
        byte[] bytes = file(task);
        assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).doesNotContain("xl/worksheets");
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes), password.toCharArray())) {
            LocalFileHeader entry = zip.getNextEntry();
            assertThat(entry.getFileName()).endsWith(".xlsx");
            assertThat(entry.getAesExtraDataRecord().getAesKeyStrength()).isEqualTo(AesKeyStrength.KEY_STRENGTH_256);
            try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(zip.readAllBytes()))) {
                assertThat(texts(book.getSheetAt(0), 0).getFirst())
                        .contains("内容：明文")
                        .contains("用途：核对缴费名册");
                assertThat(texts(book.getSheetAt(0), 2)).containsExactly(SampleList.NUMBER);
            }
        }
        assertThat(jdbc.queryForObject(
                        "SELECT detail FROM audit_log WHERE action = 'EXPORT' AND object_id = ? ORDER BY id LIMIT 1",
                        String.class,
                        task.path("id").asString()))
                .contains("明文", "核对缴费名册", "idNumber");
        assertThat(nobody.as(TestTokens.of(OPERATOR))
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
    void refusesClearTextWithoutRightOrPurpose() {
        assertThat(export(Map.of("clear", true)).code()).isEqualTo("EXPORT_PURPOSE");
        assertThat(export(Map.of("clear", true, "purpose", " 三个字 ")).code()).isEqualTo("EXPORT_PURPOSE");
        assertThat(export(Map.of("purpose", "长".repeat(201))).code()).isEqualTo("EXPORT_PURPOSE");
        Actor without = new Actor(
                "x",
                "x",
                "x",
                OPERATOR.side(),
                Set.of(Permission.EXPORT, Permission.QUERY),
                UNIT,
                OPERATOR.units(),
                Map.of(),
                null);
        Caller caller = nobody.as(TestTokens.of(without));
        assertThat(caller.get("/exports/samples").json().path("clear").asBoolean())
                .isFalse();
        assertThat(caller.once()
                        .post("/exports/samples", Map.of("clear", true, "purpose", "核对缴费名册"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void comesToOneTaskAndOneFileHoweverOftenTheSameRequestArrives() {
        Caller caller = nobody.as(TestTokens.of(OPERATOR)).once();
        Map<String, Object> wish = Map.of("filter", Map.of("rows", 2), "clear", true, "purpose", "核对缴费名册");
        int before = exportsOrdered();
        Caller.Answer first = caller.post("/exports/samples", wish);
        JsonNode task = done(first);
        Caller.Answer again = caller.post("/exports/samples", wish);
        assertThat(again.status()).isEqualTo(202);
        assertThat(again.json().path("task").path("id")).isEqualTo(task.path("id"));
        assertThat(again.json().path("password").asString())
                .isNotEmpty()
                .isEqualTo(first.json().path("password").asString());
        assertThat(exportsOrdered()).isEqualTo(before + 1);
        assertThat(jdbc.queryForObject(
                        "SELECT COUNT(*) FROM audit_log WHERE action = 'EXPORT' AND outcome = 'DONE' AND object_id = ?",
                        Integer.class,
                        task.path("id").asString()))
                .as("ordered once and done once")
                .isEqualTo(2);
    }

    @Test
    void refusesAKeyOfAnotherRequestAndARequestWithoutOne() {
        Caller caller = nobody.as(TestTokens.of(OPERATOR)).once();
        done(caller.post("/exports/samples", Map.of("filter", Map.of("rows", 1))));
        Caller.Answer other = caller.post("/exports/samples", Map.of("filter", Map.of("rows", 2)));
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.code()).isEqualTo("IDEMPOTENCY_KEY_REUSED");
        Caller.Answer keyless = nobody.as(TestTokens.of(OPERATOR)).post("/exports/samples", Map.of());
        assertThat(keyless.status()).isEqualTo(400);
        assertThat(keyless.code()).isEqualTo("IDEMPOTENCY_KEY_MISSING");
    }

    private int exportsOrdered() {
        Integer count = jdbc.queryForObject("SELECT COUNT(*) FROM task WHERE kind = 'EXPORT'", Integer.class);
        return count == null ? 0 : count;
    }

    @Test
    void refusesWhoMayNotAndRecordsIt() {
        for (String token : List.of(TestTokens.viewer(UNIT), TestTokens.ops(), TestTokens.auditor())) {
            Caller.Answer answer = nobody.as(token).once().post("/exports/samples", Map.of());
            assertThat(answer.status()).isEqualTo(403);
            assertThat(jdbc.queryForObject(
                            "SELECT COUNT(*) FROM audit_log WHERE outcome = 'DENIED' AND trace_id = ?",
                            Integer.class,
                            answer.header("X-Trace-Id")))
                    .isEqualTo(1);
        }
        assertThat(nobody.once().post("/exports/samples", Map.of()).status()).isEqualTo(401);
        assertThat(nobody.as(TestTokens.of(OPERATOR)).get("/exports/nothing").status())
                .isEqualTo(404);
    }

    @Test
    void refusesWhatCannotBeFoundOrWrittenAtOnce() {
        assertThat(export(Map.of("columns", List.of())).code()).isEqualTo("EXPORT_COLUMNS");
        assertThat(export(Map.of("columns", List.of("name", "name"))).code()).isEqualTo("EXPORT_COLUMNS");
        assertThat(export(Map.of("columns", List.of("password"))).code()).isEqualTo("EXPORT_COLUMNS");
        assertThat(export(Map.of("filter", Map.of("rows", "many"))).code()).isEqualTo("EXPORT_FILTER");
        Caller.Answer tooLong = export(Map.of("filter", Map.of("text", "sixsix")));
        assertThat(tooLong.json().path("errors").path(0).path("pointer").asString())
                .isEqualTo("#/filter/text");
        assertThat(export(Map.of("filter", Map.of("unit", "430203000201"))).status())
                .isEqualTo(404);
    }

    @Test
    void saysWhichColumnsThereAre() {
        Caller.Answer answer = nobody.as(TestTokens.of(OPERATOR)).get("/exports/samples");
        assertThat(answer.json().path("columns").size()).isEqualTo(8);
        assertThat(answer.json().path("columns").path(1).path("header").asString())
                .isEqualTo("身份证号码");
        assertThat(answer.json().path("clear").asBoolean()).isTrue();
    }

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

    @Test
    void exportsTheAuditLogToOperations() throws IOException {
        nobody.as(TestTokens.of(OPERATOR)).get("/tasks/" + "0".repeat(32));
        Caller ops = nobody.as(TestTokens.ops());
        assertThat(ops.get("/exports/audit").json().path("clear").asBoolean()).isFalse();
        ops.get("/ops/audit");
        Caller.Answer answer = ops.once()
                .post("/exports/audit", Map.of("filter", Map.of("action", "READ", "from", "2020-01-01T00:00:00Z")));
        assertThat(answer.status()).as(answer.json().toString()).isEqualTo(202);
        JsonNode task = done(answer, ops);
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file(task, ops)))) {
            assertThat(texts(book.getSheetAt(0), 1)).containsExactly("时间", "操作人", "动作", "对象", "单位", "结果", "说明", "跟踪号");
            assertThat(texts(book.getSheetAt(0), 2)).contains("运维员", "READ", "audit-log", "成功");
        }
        assertThat(task.path("file").path("name").asString()).startsWith("审计记录_运维_");
    }

    private Caller.Answer export(Map<String, ?> wish) {
        return nobody.as(TestTokens.of(OPERATOR)).once().post("/exports/samples", wish);
    }

    private JsonNode done(Caller.Answer started) {
        return done(started, nobody.as(TestTokens.of(OPERATOR)));
    }

    private static JsonNode done(Caller.Answer started, Caller caller) {
        assertThat(started.status()).as(started.json().toString()).isEqualTo(202);
        String id = started.json().path("task").path("id").asString();
        JsonNode task = Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(
                        () -> caller.get("/tasks/" + id).json(),
                        now -> !now.path("finishedAt").isNull());
        assertThat(task.path("state").asString()).as(task.toString()).isEqualTo("DONE");
        return task;
    }

    private byte[] file(JsonNode task) {
        return file(task, nobody.as(TestTokens.of(OPERATOR)));
    }

    private static byte[] file(JsonNode task, Caller caller) {
        Caller.Answer answer = caller.get("/tasks/" + task.path("id").asString() + "/file");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(URLDecoder.decode(answer.header("Content-Disposition"), StandardCharsets.UTF_8))
                .contains(task.path("file").path("name").asString());
        return answer.response().body();
    }

    private static List<String> texts(XSSFSheet sheet, int row) {
        List<String> texts = new ArrayList<>();
        sheet.getRow(row).forEach(cell -> texts.add(cell.toString()));
        return texts;
    }
}
