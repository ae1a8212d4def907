package io.renshetong.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.renshetong.system.Persons.Person;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The windows of persons and their changes, the centre's and the operators', at every size. */
class PersonWindowsScreenshotTests {

    private static final String UNIT = "430203000102";

    @RegisterExtension
    static final Journey journey = Journey.in(UNIT);

    private static Person drafted;
    private static String caseNo;

    @BeforeAll
    static void declare() {
        drafted = Persons.of("admin01", UNIT);
        Person waiting = Persons.of("admin01", UNIT);
        Declaring unit = Declaring.as("admin01");
        unit.draft(drafted.id(), Map.of("mobile", "13700001111", "education", "11"), List.of());
        caseNo = unit.draft(waiting.id(), Map.of("name", "诸葛孔明"), unit.idCard());
        unit.confirm(caseNo);
        Declaring.awaitCase(Api.as("center01"), caseNo);
    }

    @AtEverySize
    void theUnitsWindowsFitAndSpeakChinese(int width, int height) {
        Look look = new Look(width);
        try (Desk desk = journey.desk(width, height)) {
            desk.page().navigate("/login");
            assertThat(desk.button("登录")).isVisible();
            look.at(desk, "登录");
            desk.logIn("admin01");
            assertThat(desk.page().locator(".todo .count").first()).isVisible();
            look.at(desk, "首页");

            PersonChangeWindows windows = new PersonChangeWindows(desk);
            desk.open(Desk.PERSONS, PersonChangeWindows.DECLARATION);
            assertThat(desk.row("编辑").first()).isVisible();
            look.at(desk, "个人信息修改申报");
            look.sees(desk, "个人信息修改申报", "在途标志");
            Locator dialog = windows.edit(Persons.of("admin01", UNIT));
            assertThat(desk.field(dialog, "姓名")).isVisible();
            desk.fillIn(dialog, "姓名", "王 五");
            desk.fillIn(dialog, "邮政编码", "12");
            windows.save(dialog);
            assertThat(dialog.getByText("处需要改正")).isVisible();
            look.at(desk, "人员基本信息修改");
            desk.button(dialog, "取消").click();
            desk.button(desk.dialog("放弃修改？"), "放弃修改").click();
            assertThat(dialog).isHidden();

            Locator row = windows.declarationOf(drafted);
            look.at(desk, "个人基本信息修改确认");
            desk.operation(row, "查看变更明细").click();
            assertThat(desk.page().locator(".el-drawer").getByText("变更明细").first())
                    .isVisible();
            look.at(desk, "变更明细");
            desk.page().keyboard().press("Escape");
            assertThat(desk.page().locator(".el-drawer")).isHidden();

            windows.query(drafted, drafted.name());
            assertThat(desk.fact("姓名")).isVisible();
            look.at(desk, "个人综合查询");
            desk.tab("参保信息");
            assertThat(desk.page().locator(".participation thead")).containsText("医保");
            assertThat(desk.page().locator(".participation tbody")).containsText("人员状态");
            look.at(desk, "参保信息");

            openPage(desk, "我的申报");
            assertThat(desk.page().locator(".el-table__body tr").first()).isVisible();
            look.at(desk, "我的申报");
            openPage(desk, "子单位与授权");
            assertThat(desk.page().locator(".el-table__body tr").first()).isVisible();
            look.at(desk, "子单位与授权");
        }
        look.expectNothingWrong();
    }

    @AtEverySize
    void theCentresAndTheOperatorsWindowsFitAndSpeakChinese(int width, int height) {
        Look look = new Look(width);
        try (Desk desk = journey.desk(width, height)) {
            desk.logIn("center01");
            PersonChangeWindows windows = new PersonChangeWindows(desk);
            desk.open(Desk.CENTER, PersonChangeWindows.DESK);
            assertThat(desk.page().locator(".el-table__body tr").first()).isVisible();
            look.at(desk, "工作台");
            look.sees(desk, "工作台", "剩余工作日");
            windows.openCase(caseNo);
            look.at(desk, "审核");
            desk.page().keyboard().press("Escape");
            assertThat(desk.page().locator(".case-drawer")).isHidden();
            openPage(desk, "审核策略");
            assertThat(desk.page().locator("main").getByText("个人信息修改").first()).isVisible();
            assertThat(desk.page().locator("main").getByText("自动通过").first()).isVisible();
            look.at(desk, "审核策略");
            LedgerWindow ledger = new LedgerWindow(desk);
            assertThat(desk.row("430203").first()).isVisible();
            look.at(desk, "缴费台账");
            look.sees(desk, "缴费台账", "欠费金额（元）");
            desk.button("登记欠费").first().click();
            assertThat(desk.dialog("登记欠费")).isVisible();
            look.at(desk, "登记欠费");
            desk.button(desk.dialog("登记欠费"), "取消").click();
            ledger.injuries();
            assertThat(desk.row("停工留薪期").first()).isVisible();
            look.at(desk, "工伤台账");
        }
        try (Desk desk = journey.desk(width, height)) {
            desk.logIn("ops01");
            openPage(desk, "运行监控");
            assertThat(desk.page().locator("main").getByRole(AriaRole.TAB).first())
                    .isVisible();
            look.at(desk, "运行监控");
        }
        look.expectNothingWrong();
    }

    @AtEverySize
    void theWindowsOfPrintsFitAndSpeakChinese(int width, int height) {
        Look look = new Look(width);
        try (Desk desk = journey.desk(width, height)) {
            desk.logIn("admin01");
            desk.open(Desk.PERSONS, ImportWindows.PRINT);
            look.at(desk, "打印-空");
            String batchNo =
                    Declaring.as("admin01").detail(caseNo).path("batchNo").asText();
            new ImportWindows(desk).chooseBatch(batchNo);
            look.at(desk, "打印-批号");
            desk.button("打印预览").click();
            assertThat(desk.page()
                            .frameLocator("iframe")
                            .getByText("社会保险参保人员个人信息修改申报审核表")
                            .first())
                    .isVisible();
            // A sandboxed frame runs no scripts, the checker's neither; it is of paper anyway.
            look.glanceAt(desk, "打印-预览");
        }
        look.expectNothingWrong();
    }

    @Test
    void theApiPageIsServedByTheGateway() {
        try (Desk desk = journey.desk(1440, 900)) {
            desk.page().navigate("/docs");
            assertThat(desk.page().locator(".swagger-ui .info").first()).isVisible();
            new Look(1440).picture(desk, "接口文档");
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
}
