package io.renshetong.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import io.renshetong.testkit.FilledSheet;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The manual's chapters 4.1.4 and 4.1.5, walked through in a real browser: choose, download, fill in, import, confirm, print. */
class ImportJourneyTests {

    private static final String UNIT = "430203000103";
    private static final int FIRST = FilledSheet.FIRST;

    @RegisterExtension
    static final Journey journey = Journey.in(UNIT);

    @Test
    void aFileOfChangesGoesFromTheListOfPersonsToThePrintedForm() {
        FilledSheet sheet;
        String renamed;
        try (Desk desk = journey.logIn("operator01")) {
            ImportWindows windows = new ImportWindows(desk);
            windows.openEmpty();
            windows.choose(journey.unitName(), 6);
            sheet = FilledSheet.of(windows.template());
            assertThat(sheet.rows()).isEqualTo(6);
            assertThat(sheet.read(FIRST, "单位名称")).isEqualTo(journey.unitName());
            assertThat(sheet.read(FIRST, "手机号码")).matches("1\\d{10}");
            renamed = sheet.read(FIRST + 5, "姓名（原）").substring(0, 1) + "思齐";
            String mails = sheet.read(FIRST + 3, "邮箱");
            String people = sheet.read(FIRST + 3, "民族");
            sheet.write(FIRST, Map.of("手机号码", "13907330001"))
                    .write(FIRST + 1, Map.of("常住地址", "湖南省株洲市芦淞区导盘路 8 号"))
                    .write(FIRST + 2, Map.of("邮政编码", "不知道"))
                    .write(FIRST + 3, Map.of("民族", "火星族", "邮箱", "不是邮箱"))
                    .write(FIRST + 5, Map.of("新姓名", renamed));

            windows.load("修改十一月.xlsx", sheet.bytes(), 6);
            windows.expectTally("有变化", 3);
            windows.expectTally("无变化", 1);
            windows.expectTally("错误", 2);
            windows.expectTally("警告", 1);
            // What has to be mended is seen first; all rows are one click away.
            windows.expectShown("错误", 2);
            windows.tally("全部").click();
            windows.expectShown("全部", 6);
            assertThat(windows.line(FIRST)).containsText("139****0001");
            assertThat(windows.line(FIRST + 5)).containsText("须上传身份证正反面");
            desk.page().reload();
            windows.expectShown("全部", 6);

            windows.tally("错误").click();
            windows.expectShown("错误", 2);
            assertThat(windows.line(FIRST + 2)).containsText("邮政编码应为 6 位数字");
            assertThat(windows.line(FIRST + 3)).containsText("“火星族”不在");
            assertThat(windows.line(FIRST + 3)).containsText("邮箱应为邮箱地址");
            windows.mend(FIRST + 2, "邮政编码", "412777");
            assertThat(desk.page().getByText("第 " + (FIRST + 2) + " 行已通过校验")).isVisible();
            windows.expectTally("错误", 1);

            // Whoever comes back finds the preview as it was, with what was mended.
            desk.page().reload();
            windows.expectTally("有变化", 4);
            windows.expectTally("错误", 1);
            windows.expectShown("错误", 1);

            FilledSheet bad = FilledSheet.of(windows.badRows());
            assertThat(bad.rows()).isEqualTo(1);
            assertThat(bad.read(FIRST, "错误原因")).contains("民族").contains("邮箱");
            ImportWindows.expectCounts(windows.save(false, true), 4, 0, 2);
            assertThat(desk.page()
                            .getByRole(AriaRole.LINK)
                            .filter(new Locator.FilterOptions()
                                    .setHasText("【" + PersonChangeWindows.CONFIRMATION + "】")))
                    .isVisible();

            bad.write(FIRST, Map.of("民族", people, "邮箱", mails.isEmpty() ? "clerk@example.com" : "x" + mails));
            windows.load("错误清单.xlsx", bad.bytes(), 1);
            windows.expectTally("有变化", 1);
            ImportWindows.expectCounts(windows.save(true, false), 1, 0, 0);

            windows.openTasks();
            assertThat(desk.row("导入").filter(new Locator.FilterOptions().setHasText("总行数 6")))
                    .containsText("已完成");
            assertThat(desk.row("保存导入数据").filter(new Locator.FilterOptions().setHasText("已保存 4")))
                    .containsText("跳过 2");
        }
        hangUpDocuments(renamed);
        printed(sheet, renamed, confirmed());
    }

    /** A new name needs the id card, which no workbook can carry; put there before it is confirmed. */
    private static void hangUpDocuments(String name) {
        Declaring operator = Declaring.as("operator01");
        JsonNode draft = drafts(operator, name).path(0);
        ObjectNode corrected =
                Api.JSON.createObjectNode().put("version", draft.path("version").asInt());
        corrected.putObject("values").put("name", name);
        corrected.set("attachments", Api.JSON.valueToTree(operator.idCard()));
        corrected.putArray("acknowledged");
        operator.api()
                .put(Declaring.CHANGES + "/" + draft.path("no").asText(), corrected)
                .expect(200);
    }

    /** 1.2: all five of them at once, passed by rule and at the centre's desk. */
    private static String confirmed() {
        Declaring unit = Declaring.as("confirm01");
        JsonNode keyChange = null;
        for (JsonNode draft : drafts(unit, null)) {
            keyChange = draft.path("keyChange").asBoolean() ? draft : keyChange;
        }
        assertThat(keyChange).isNotNull();
        String no = keyChange.path("no").asText();
        try (Desk desk = journey.logIn("confirm01")) {
            desk.open(Desk.PERSONS, PersonChangeWindows.CONFIRMATION);
            desk.choose(desk.conditions(), "单位", journey.unitName());
            desk.search();
            assertThat(desk.total(5)).isVisible();
            desk.page().locator(".el-table__header .el-checkbox").first().click();
            String batchNo = new PersonChangeWindows(desk).confirmTicked(5);
            Api center = Api.as("center01");
            Declaring.awaitCase(center, no);
            center.post(
                            "/api/center/cases/passes",
                            Api.JSON.createObjectNode().set("numbers", Api.JSON.valueToTree(List.of(no))))
                    .expect(200);
            unit.awaitStatus(no, "EFFECTIVE");
            return batchNo;
        }
    }

    /** 1.5: what the unit keeps on paper says who was changed from what to what. */
    private static void printed(FilledSheet sheet, String renamed, String batchNo) {
        List<String> said = List.of(
                sheet.read(FIRST, "姓名（原）"),
                sheet.read(FIRST, "公民身份号码（原）"),
                "13907330001",
                "湖南省株洲市芦淞区导盘路8号",
                "412777",
                sheet.read(FIRST + 5, "姓名（原）"),
                renamed,
                journey.unitName(),
                batchNo);
        try (Desk desk = journey.logIn("confirm01")) {
            ImportWindows windows = new ImportWindows(desk);
            windows.chooseBatch(batchNo);
            desk.button("打印预览").click();
            Locator dialog = desk.dialog("打印预览 · " + batchNo);
            FrameLocator frame = dialog.frameLocator("iframe");
            assertThat(frame.getByText("社会保险参保人员个人信息修改申报审核表").first()).isVisible();
            assertThat(Paper.bare(frame.locator("body").innerText())).contains(said);
            String text = Paper.textOf(
                    windows.download(() -> desk.button(dialog, "下载 PDF").click()));
            assertThat(text).contains("社会保险参保人员个人信息修改申报审核表").contains("第1页共1页");
            assertThat(text).contains(said);
            desk.button(dialog, "关闭").click();

            windows.openTasks();
            assertThat(desk.row("打印").filter(new Locator.FilterOptions().setHasText(batchNo)))
                    .containsText("已完成");
        }
    }

    @Test
    void anImportIsUndoneAsAWhole() {
        try (Desk desk = journey.logIn("admin01")) {
            ImportWindows windows = new ImportWindows(desk);
            windows.openEmpty();
            windows.choose(journey.unitName(), 2);
            FilledSheet sheet = FilledSheet.of(windows.template());
            sheet.write(FIRST, Map.of("备注", "要撤销的一行")).write(FIRST + 1, Map.of("备注", "要撤销的另一行"));
            windows.load("撤销.xlsx", sheet.bytes(), 2);
            ImportWindows.expectCounts(windows.save(true, false), 2, 0, 0);
            desk.button("撤销本次导入").click();
            desk.button(desk.dialog("撤销本次导入"), "撤销本次导入").click();
            assertThat(desk.page().getByText("已撤销，本次导入保存的未确认申报已全部删除")).isVisible();
            assertThat(desk.page().locator("header.import")).containsText("已撤销");

            desk.button("导入记录").click();
            Locator line = desk.page()
                    .locator(".import-history .el-table__body tr")
                    .filter(new Locator.FilterOptions().setHasText("撤销.xlsx"));
            assertThat(line).containsText("已撤销");
            assertThat(line).containsText("谭主管");
        }
        assertThat(drafts(Declaring.as("admin01"), "要撤销")).isEmpty();
    }

    @Test
    void aFileThatIsNoWorkbookSaysWhatItIs() {
        try (Desk desk = journey.logIn("admin01")) {
            ImportWindows windows = new ImportWindows(desk);
            desk.open(Desk.PERSONS, ImportWindows.IMPORT);
            windows.browse("网页.xlsx", "<html><body>导出</body></html>".getBytes(StandardCharsets.UTF_8));
            windows.toolButton("导入修改数据").click();
            assertThat(desk.page().getByText("这是网页文件，只是改了扩展名").first()).isVisible();
            assertThat(desk.button("保存修改数据")).isDisabled();
        }
    }

    private static JsonNode drafts(Declaring unit, String name) {
        ObjectNode filter = Api.JSON.createObjectNode().put("unitCode", UNIT);
        filter.putArray("statuses").add("DRAFT");
        JsonNode rows = unit.api()
                .post(Declaring.CHANGES + "/search", filter)
                .expect(200)
                .path("rows");
        if (name == null) {
            return rows;
        }
        var named = Api.JSON.createArrayNode();
        rows.forEach(row -> {
            if (unit.detail(row.path("no").asText()).toString().contains(name)) {
                named.add(row);
            }
        });
        return named;
    }
}
