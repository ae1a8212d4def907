package io.renshetong.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ScreenshotAnimations;
import io.renshetong.system.Persons.Person;
import io.renshetong.testkit.FilledSheet;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every window at the sizes people have on their desks: it fits, it speaks Chinese, and it can be used without a mouse or
 * without eyes. The pictures are left in {@code target/screenshots}.
 */
class ScreenshotTests {

    private static final String UNIT = "430203000102";
    private static final Path PICTURES = Path.of("target", "screenshots");
    private static final Pattern LATIN = Pattern.compile("[A-Za-z][A-Za-z_]+");

    /** What may be written in Latin letters: codes of batches, masked mail addresses, kinds of files, keys of the keyboard. */
    private static final Pattern CODES = Pattern.compile(
            "P\\d{20,}|\\bIM\\d{14}\\b|\\b(admin|operator|confirm|viewer)\\d{2}\\b|[\\w.*+-]+@[\\w.*-]+|\\b(jpe?g|png|pdf|PDF|xlsm|xlsx?|csv|Excel|yyyy-MM-dd|FILE_REFUSED|MB|KB|Esc)\\b|\\bR\\d{2}\\b|\\bsheet(\\.[a-z-]+)+|\\b[0-9a-f]{32}\\b|\\b[0-9A-HJ-NP-RTUW-Y]{18}\\b");

    private final List<String> findings = new ArrayList<>();

    private static Chromium chromium;
    private static Person drafted;
    private static Person waiting;
    private static String caseNo;

    @BeforeAll
    static void open() {
        RunningSuite.stack();
        chromium = new Chromium();
        drafted = Persons.of("admin01", UNIT);
        waiting = Persons.of("admin01", UNIT);
        Declaring unit = Declaring.as("admin01");
        unit.draft(drafted.id(), Map.of("mobile", "13700001111", "education", "11"), List.of());
        caseNo = unit.draft(waiting.id(), Map.of("name", "诸葛孔明"), unit.idCard());
        unit.confirm(caseNo);
        Declaring.awaitCase(Api.as("center01"), caseNo);
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @ParameterizedTest
    @CsvSource({"1440, 900", "1280, 720"})
    void theUnitsWindowsFitAndSpeakChinese(int width, int height) {
        try (Desk desk = chromium.desk(width, height)) {
            desk.page().navigate("/login");
            assertThat(desk.button("登录")).isVisible();
            look(desk, "登录", width);
            desk.logIn("admin01");
            assertThat(desk.page().locator(".todo .count").first()).isVisible();
            look(desk, "首页", width);

            PersonChangeWindows windows = new PersonChangeWindows(desk);
            desk.open(Desk.PERSONS, PersonChangeWindows.DECLARATION);
            assertThat(desk.row("编辑").first()).isVisible();
            look(desk, "个人信息修改申报", width);
            Locator dialog = windows.edit(Persons.of("admin01", UNIT));
            assertThat(desk.field(dialog, "姓名")).isVisible();
            desk.fillIn(dialog, "姓名", "王 五");
            desk.fillIn(dialog, "邮政编码", "12");
            windows.save(dialog);
            assertThat(dialog.getByText("处需要改正")).isVisible();
            look(desk, "人员基本信息修改", width);
            desk.button(dialog, "取消").click();
            desk.button(desk.dialog("放弃修改？"), "放弃修改").click();
            assertThat(dialog).isHidden();

            Locator row = windows.declarationOf(drafted);
            look(desk, "个人基本信息修改确认", width);
            desk.operation(row, "查看变更明细").click();
            assertThat(desk.page().locator(".el-drawer").getByText("变更明细").first())
                    .isVisible();
            look(desk, "变更明细", width);
            desk.page().keyboard().press("Escape");
            assertThat(desk.page().locator(".el-drawer")).isHidden();

            windows.query(drafted, drafted.name());
            assertThat(desk.fact("姓名")).isVisible();
            look(desk, "个人综合查询", width);
            desk.tab("参保信息");
            assertThat(desk.page().locator(".participation thead")).containsText("医保");
            assertThat(desk.page().locator(".participation tbody")).containsText("人员状态");
            look(desk, "参保信息", width);

            openPage(desk, "我的申报");
            assertThat(desk.page().locator(".el-table__body tr").first()).isVisible();
            look(desk, "我的申报", width);
            openPage(desk, "子单位与授权");
            assertThat(desk.page().locator(".el-table__body tr").first()).isVisible();
            look(desk, "子单位与授权", width);
        }
        assertThat(findings).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1440, 900", "1280, 720"})
    void theCentresAndTheOperatorsWindowsFitAndSpeakChinese(int width, int height) {
        try (Desk desk = chromium.desk(width, height)) {
            desk.logIn("center01");
            PersonChangeWindows windows = new PersonChangeWindows(desk);
            desk.open(Desk.CENTER, PersonChangeWindows.DESK);
            assertThat(desk.page().locator(".el-table__body tr").first()).isVisible();
            look(desk, "工作台", width);
            windows.openCase(caseNo);
            look(desk, "审核", width);
            desk.page().keyboard().press("Escape");
            assertThat(desk.page().locator(".case-drawer")).isHidden();
            openPage(desk, "审核策略");
            assertThat(desk.page().locator("main").getByText("个人信息修改").first()).isVisible();
            assertThat(desk.page().locator("main").getByText("自动通过").first()).isVisible();
            look(desk, "审核策略", width);
            LedgerWindow ledger = new LedgerWindow(desk);
            assertThat(desk.row("430203").first()).isVisible();
            look(desk, "缴费台账", width);
            desk.button("登记欠费").first().click();
            assertThat(desk.dialog("登记欠费")).isVisible();
            look(desk, "登记欠费", width);
            desk.button(desk.dialog("登记欠费"), "取消").click();
            ledger.injuries();
            assertThat(desk.row("停工留薪期").first()).isVisible();
            look(desk, "工伤台账", width);
        }
        try (Desk desk = chromium.desk(width, height)) {
            desk.logIn("ops01");
            openPage(desk, "运行监控");
            assertThat(desk.page().locator("main").getByRole(AriaRole.TAB).first())
                    .isVisible();
            look(desk, "运行监控", width);
        }
        assertThat(findings).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1440, 900", "1280, 720"})
    void theWindowsOfImportsFitAndSpeakChinese(int width, int height) {
        Importing clerk = Importing.as("admin01");
        FilledSheet sheet = FilledSheet.of(clerk.template(Persons.ids("admin01", UNIT, 12)));
        try (Desk desk = chromium.desk(width, height)) {
            desk.logIn("admin01");
            ImportWindows windows = new ImportWindows(desk);
            desk.open(Desk.PERSONS, ImportWindows.IMPORT);
            assertThat(desk.total(12)).isVisible();
            look(desk, "导盘-待导清单", width);
            desk.button("选择人员").click();
            Locator people = desk.dialog("选择人员");
            assertThat(people.locator(".el-table__body tr").first()).isVisible();
            look(desk, "导盘-选择人员", width);
            desk.button(people, "取消").click();
            assertThat(people).isHidden();
            desk.tab("导入数据");
            look(desk, "导盘-导入数据", width);
            windows.browse("网页.xlsx", "<html></html>".getBytes(StandardCharsets.UTF_8));
            windows.toolButton("导入修改数据").click();
            assertThat(desk.page().getByText("这是网页文件").first()).isVisible();
            look(desk, "导盘-被拒", width);

            windows.load("人员修改-" + width + ".xlsx", filledIn(sheet), 13);
            look(desk, "导盘-预览", width);
            windows.tally("错误").click();
            assertThat(windows.lines()).hasCount(4);
            look(desk, "导盘-错误", width);
            desk.operation(windows.line(FilledSheet.FIRST + 1), "修改").click();
            Locator row = desk.page().locator(".el-dialog").filter(new Locator.FilterOptions().setHasText("第 5 行"));
            assertThat(row.locator("input").first()).isVisible();
            look(desk, "导盘-改单元格", width);
            desk.button(row, "取消").click();
            assertThat(row).isHidden();
            desk.button("保存修改数据").click();
            Locator save = desk.dialog("保存修改数据");
            assertThat(save.getByText("只保存通过的行")).isVisible();
            look(desk, "导盘-保存", width);
            desk.button(save, "取消").click();
            assertThat(save).isHidden();
            windows.save(false, true);
            look(desk, "导盘-结果", width);
            desk.button("导入记录").click();
            assertThat(desk.page().locator(".import-history .el-table__body tr").first())
                    .isVisible();
            look(desk, "导盘-导入记录", width);
            desk.page().keyboard().press("Escape");
            assertThat(desk.page().locator(".import-history")).isHidden();

            windows.openTasks();
            assertThat(desk.row("导入").first()).isVisible();
            look(desk, "任务中心", width);
            desk.open(Desk.PERSONS, PersonChangeWindows.CONFIRMATION);
            assertThat(desk.page().locator(".el-table__body tr").first()).isVisible();
            desk.button("导出").click();
            Locator export = desk.dialog("导出 " + PersonChangeWindows.CONFIRMATION);
            assertThat(export.getByText("导出的列")).isVisible();
            look(desk, "导出", width);
        }
        assertThat(findings).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1440, 900", "1280, 720"})
    void theWindowsOfPrintsFitAndSpeakChinese(int width, int height) {
        try (Desk desk = chromium.desk(width, height)) {
            desk.logIn("admin01");
            desk.open(Desk.PERSONS, ImportWindows.PRINT);
            look(desk, "打印-空", width);
            String batchNo =
                    Declaring.as("admin01").detail(caseNo).path("batchNo").asText();
            new ImportWindows(desk).chooseBatch(batchNo);
            look(desk, "打印-批号", width);
            desk.button("打印预览").click();
            assertThat(desk.page()
                            .frameLocator("iframe")
                            .getByText("社会保险参保人员个人信息修改申报审核表")
                            .first())
                    .isVisible();
            // A sandboxed frame runs no scripts, the checker's neither; it is of paper anyway.
            glance(desk, "打印-预览", width);
        }
        assertThat(findings).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1440, 900", "1280, 720"})
    void theWindowsOfStaffChangesFitAndSpeakChinese(int width, int height) {
        Staff admin = Staff.as("admin01");
        String unitName = admin.api()
                .get("/api/unit/units/" + UNIT)
                .expect(200)
                .path("name")
                .asText();
        Person leaver = admin.paying(UNIT);
        try (Desk desk = chromium.desk(width, height)) {
            desk.logIn("admin01");
            StaffWindows windows = new StaffWindows(desk);
            desk.open(Desk.STAFF, StaffWindows.JOINING);
            look(desk, "增员申报-空", width);
            String number = Persons.stranger();
            windows.join(number, unitName);
            Locator form = windows.form("新参保");
            look(desk, "增员申报-新参保", width);
            windows.save(form);
            assertThat(form).containsText("处需要改正");
            look(desk, "增员申报-错误", width);
            windows.newcomer(form, "公孙策");
            windows.save(form);
            windows.expectSavedNotice(StaffWindows.JOINING_CONFIRMATION);
            look(desk, "增员申报-已保存", width);
            windows.join(leaver.idNumber(), unitName);
            look(desk, "增员申报-在册", width);

            windows.leave(leaver.idNumber(), unitName);
            Locator leaving = windows.form("暂停参保");
            desk.choose(leaving, "减员原因", "其他原因中断缴费");
            look(desk, "减员申报-暂停参保", width);
            windows.way("在职转退休").click();
            assertThat(windows.form("在职转退休")).containsText("法定退休月");
            look(desk, "减员申报-在职转退休", width);
            windows.way("暂停参保").click();
            windows.save(windows.form("暂停参保"));
            windows.expectSavedNotice(StaffWindows.LEAVING_CONFIRMATION);

            Locator joined = windows.declarationOf(StaffWindows.JOINING_CONFIRMATION, number);
            look(desk, "增员确认", width);
            desk.operation(joined, "修改").click();
            Locator dialog = desk.dialog("修改增员申报");
            assertThat(desk.field(dialog, "姓名")).isVisible();
            look(desk, "增员确认-修改", width);
            desk.button(dialog, "取消").click();
            assertThat(dialog).isHidden();
            desk.operation(joined, "修改附件").click();
            Locator documents = desk.dialog("修改附件");
            assertThat(documents.getByText("劳动合同").first()).isVisible();
            look(desk, "增员确认-修改附件", width);
            desk.button(documents, "取消").click();
            assertThat(documents).isHidden();
            desk.operation(joined, "详细").click();
            assertThat(desk.page().locator(".el-drawer").getByText("申报内容").first())
                    .isVisible();
            look(desk, "增员确认-详细", width);
            desk.page().keyboard().press("Escape");
            assertThat(desk.page().locator(".el-drawer")).isHidden();
            windows.declarationOf(StaffWindows.LEAVING_CONFIRMATION, leaver.idNumber());
            look(desk, "减员确认", width);

            desk.open(Desk.STAFF, StaffWindows.JOINING_SHEET);
            look(desk, "批量增员报盘-空", width);
            ImportWindows sheets = new ImportWindows(desk, StaffWindows.JOINING_WORDS);
            FilledSheet sheet = FilledSheet.of(sheets.template());
            sheets.load("增员-" + width + ".xlsx", newcomers(sheet), 4);
            look(desk, "批量增员报盘-预览", width);
            sheets.tally("错误").click();
            look(desk, "批量增员报盘-错误", width);
            desk.button("放弃本次导入").click();
            desk.button(desk.dialog("放弃本次导入"), "放弃本次导入").click();
            desk.open(Desk.STAFF, StaffWindows.LEAVING_SHEET);
            look(desk, "批量减员报盘-空", width);
        }
        assertThat(findings).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1440, 900", "1280, 720"})
    void theFormsOfStaffChangesFitAndSpeakChinese(int width, int height) {
        Staff admin = Staff.as("admin01");
        String number = Persons.stranger();
        String batchNo =
                admin.confirm("enrollment", admin.draft("new-hire", UNIT, Staff.newcomer(number, UNIT, "东门吹雪")));
        Paper.awaitPrintable(admin.api(), batchNo);
        try (Desk desk = chromium.desk(width, height)) {
            desk.logIn("admin01");
            StaffWindows windows = new StaffWindows(desk);
            windows.openPrint("减员");
            look(desk, "异动打印-减员", width);
            windows.chooseBatch("增员", batchNo);
            look(desk, "异动打印-批号", width);
            desk.button("下载 Excel").click();
            Locator export = desk.dialog("导出 增员申报表");
            assertThat(export.getByText("导出的列")).isVisible();
            look(desk, "异动打印-导出", width);
            desk.button(export, "取消").click();
            assertThat(export).isHidden();
            Locator preview = windows.preview(batchNo);
            assertThat(preview.frameLocator("iframe").getByText("东门吹雪").first()).isVisible();
            // Of paper, as above.
            glance(desk, "异动打印-预览", width);
        }
        try (Desk desk = chromium.desk(width, height)) {
            desk.logIn("viewer01");
            new StaffWindows(desk).openPrint("增员");
            assertThat(desk.button("生成报表")).isEnabled();
            look(desk, "异动打印-一个单位", width);
        }
        assertThat(findings).isEmpty();
    }

    /** One that is right, one wrong in many cells, one that lacks most, and one that is known already. */
    private static byte[] newcomers(FilledSheet sheet) {
        int first = FilledSheet.FIRST;
        Map<String, String> line = EnrollmentJourneyTests.line(Persons.stranger(), "东方朔");
        sheet.write(first, line)
                .write(first + 1, line)
                .write(first + 2, Map.of("证件号码", Persons.stranger(), "姓名", "无名"));
        sheet.write(first + 1, Map.of("证件号码", Persons.stranger(), "民族", "火星族", "手机号码", "123", "参保日期", "明天"));
        sheet.write(first + 3, EnrollmentJourneyTests.line(drafted.idNumber(), drafted.name()));
        return sheet.bytes();
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

    @Test
    void theApiPageIsServedByTheGateway() {
        try (Desk desk = chromium.desk(1440, 900)) {
            desk.page().navigate("/docs");
            assertThat(desk.page().locator(".swagger-ui .info").first()).isVisible();
            picture(desk, "接口文档", 1440);
        }
    }

    private static void openPage(Desk desk, String label) {
        desk.page()
                .getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("主导航"))
                .getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(label).setExact(true))
                .click();
        assertThat(desk.page()
                        .getByRole(
                                AriaRole.HEADING,
                                new Page.GetByRoleOptions().setName(label).setLevel(1)))
                .isVisible();
    }

    /** Takes the picture and notes what is wrong with the window, so that one run tells everything. */
    private void look(Desk desk, String window, int width) {
        glance(desk, window, width);
        if (width == 1440) {
            // Lies a layer below its box, which the checker takes for a layer below the dialog; its color is that of
            // pages.
            new AxeBuilder(desk.page())
                    .exclude(".el-dialog .el-select__placeholder")
                    .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa"))
                    .analyze()
                    .getViolations()
                    .forEach(barrier -> findings.add(window + " has the barrier " + words(barrier)));
        }
    }

    /** What can be seen without asking the window. */
    private void glance(Desk desk, String window, int width) {
        // What still fades in is too pale to be read.
        desk.page()
                .waitForFunction("() => document.getAnimations().every(one => one.playState !== 'running'"
                        + " || one.effect.getTiming().iterations === Infinity)");
        picture(desk, window, width);
        if (!(Boolean) desk.page().evaluate("() => document.documentElement.scrollWidth <= innerWidth")) {
            findings.add(window + " is wider than " + width);
        }
        String text = (String) desk.page().evaluate("() => document.body.innerText");
        latinWords(text).forEach(word -> findings.add(window + " says " + word));
    }

    private static List<String> latinWords(String text) {
        return new ArrayList<>(new TreeSet<>(LATIN.matcher(CODES.matcher(text).replaceAll(" "))
                .results()
                .map(MatchResult::group)
                .toList()));
    }

    private static String words(Rule violation) {
        return violation.getId() + ": " + violation.getHelp() + " "
                + violation.getNodes().stream()
                        .map(node -> node.getHtml() + " " + node.getFailureSummary())
                        .limit(3)
                        .toList();
    }

    private static void picture(Desk desk, String window, int width) {
        desk.page()
                .screenshot(new Page.ScreenshotOptions()
                        .setPath(PICTURES.resolve(width + "-" + window + ".png"))
                        .setAnimations(ScreenshotAnimations.DISABLED));
    }
}
