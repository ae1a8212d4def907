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
            "P\\d{20,}|\\b(admin|operator|confirm|viewer)\\d{2}\\b|[\\w.*+-]+@[\\w.*-]+|\\b(jpe?g|png|pdf|MB|KB|Esc)\\b|\\bR\\d{2}\\b|\\b[0-9A-HJ-NP-RTUW-Y]{18}\\b");

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
            assertThat(desk.page().getByText("参保信息暂不可用")).isVisible();
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
            assertThat(desk.page().locator("main").getByText("自动通过").first()).isVisible();
            look(desk, "审核策略", width);
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
        picture(desk, window, width);
        if (!(Boolean) desk.page().evaluate("() => document.documentElement.scrollWidth <= innerWidth")) {
            findings.add(window + " is wider than " + width);
        }
        String text = (String) desk.page().evaluate("() => document.body.innerText");
        latinWords(text).forEach(word -> findings.add(window + " says " + word));
        if (width == 1440) {
            new AxeBuilder(desk.page())
                    .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa"))
                    .analyze()
                    .getViolations()
                    .forEach(barrier -> findings.add(window + " has the barrier " + words(barrier)));
        }
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
                        .map(node -> node.getHtml())
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
