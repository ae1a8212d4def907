package io.renshetong.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import io.renshetong.testkit.FilledSheet;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The windows that take workbooks in and lists out, at every size. */
class ImportScreenshotTests {

    private static final String UNIT = "430203000102";

    @RegisterExtension
    static final Journey journey = Journey.in(UNIT);

    @AtEverySize
    void theWindowsOfImportsFitAndSpeakChinese(int width, int height) {
        Look look = new Look(width);
        Importing clerk = Importing.as("admin01");
        FilledSheet sheet = FilledSheet.of(clerk.template(Persons.ids("admin01", UNIT, 12)));
        try (Desk desk = journey.desk(width, height)) {
            desk.logIn("admin01");
            ImportWindows windows = new ImportWindows(desk);
            desk.open(Desk.PERSONS, ImportWindows.IMPORT);
            assertThat(desk.total(12)).isVisible();
            look.at(desk, "导盘-待导清单");
            desk.button("选择人员").click();
            Locator people = desk.dialog("选择人员");
            assertThat(people.locator(".el-table__body tr").first()).isVisible();
            look.at(desk, "导盘-选择人员");
            desk.button(people, "取消").click();
            assertThat(people).isHidden();
            desk.tab("导入数据");
            look.at(desk, "导盘-导入数据");
            windows.browse("网页.xlsx", "<html></html>".getBytes(StandardCharsets.UTF_8));
            windows.toolButton("导入修改数据").click();
            assertThat(desk.page().getByText("这是网页文件").first()).isVisible();
            look.at(desk, "导盘-被拒");

            windows.load("人员修改-" + width + ".xlsx", filledIn(sheet), 13);
            look.at(desk, "导盘-预览");
            windows.tally("错误").click();
            assertThat(windows.lines()).hasCount(4);
            look.at(desk, "导盘-错误");
            desk.operation(windows.line(FilledSheet.FIRST + 1), "修改").click();
            Locator row = desk.page().locator(".el-dialog").filter(new Locator.FilterOptions().setHasText("第 5 行"));
            assertThat(row.locator("input").first()).isVisible();
            look.at(desk, "导盘-改单元格");
            desk.button(row, "取消").click();
            assertThat(row).isHidden();
            desk.button("保存修改数据").click();
            Locator save = desk.dialog("保存修改数据");
            assertThat(save.getByText("只保存通过的行")).isVisible();
            look.at(desk, "导盘-保存");
            desk.button(save, "取消").click();
            assertThat(save).isHidden();
            windows.save(false, true);
            look.at(desk, "导盘-结果");
            desk.button("导入记录").click();
            assertThat(desk.page().locator(".import-history .el-table__body tr").first())
                    .isVisible();
            look.at(desk, "导盘-导入记录");
            desk.page().keyboard().press("Escape");
            assertThat(desk.page().locator(".import-history")).isHidden();

            windows.openTasks();
            assertThat(desk.row("导入").first()).isVisible();
            look.at(desk, "任务中心");
            desk.open(Desk.PERSONS, PersonChangeWindows.CONFIRMATION);
            assertThat(desk.page().locator(".el-table__body tr").first()).isVisible();
            desk.button("导出").click();
            Locator export = desk.dialog("导出 " + PersonChangeWindows.CONFIRMATION);
            assertThat(export.getByText("导出的列")).isVisible();
            look.at(desk, "导出");
        }
        look.expectNothingWrong();
    }

    /** One of everything: changed, unchanged, with a warning, twice, and wrong in one cell or in many. */
    private static byte[] filledIn(FilledSheet sheet) {
        int first = FilledSheet.FIRST;
        sheet.write(first, Map.of("手机号码", "13907330001", "常住地址", "湖南省株洲市芦淞区建设街道示范路 100 号 3 栋 2 单元 501 室"))
                .write(first + 1, Map.of("手机号码", "12345", "邮箱", "不是邮箱", "邮政编码", "012", "民族", "火星族"))
                .write(first + 2, Map.of("新姓名", "欧阳思齐"))
                .write(first + 3, Map.of("备注", "写了两行"))
                .write(first + 5, Map.of("参加工作日期", "十八岁那年"))
                .write(first + 6, Map.of("联系电话", "0731-28880001", "备注", "座机已换"))
                .writeNumber(first + 7, "新证件号码", 430203198503120000d)
                .write(first + 8, Map.of("手机号码", "#空"));
        sheet.copy(first + 3);
        return sheet.bytes();
    }
}
