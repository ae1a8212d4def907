package io.renshetong.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;

/** The windows that take workbooks in, 1.5 and the task centre, in the words of the manual. */
final class ImportWindows {

    static final String IMPORT = "个人信息修改申报导盘";
    static final String PRINT = "个人信息修改申报审核表打印";
    static final String TASKS = "任务中心";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Desk desk;
    private final Words words;

    ImportWindows(Desk desk) {
        this(desk, new Words(IMPORT, "下载模板", "导入修改数据", "保存修改数据"));
    }

    ImportWindows(Desk desk, Words words) {
        this.desk = desk;
        this.words = words;
    }

    /** What the manual calls such a window and its buttons. */
    record Words(String window, String template, String load, String save) {}

    /** 1.4, with nobody chosen. */
    void openEmpty() {
        desk.open(Desk.PERSONS, IMPORT);
        desk.tab("待导清单");
        assertThat(desk.page()
                        .locator("main")
                        .getByText(Pattern.compile("共 \\d+ 条|待导清单是空的"))
                        .locator("visible=true")
                        .first())
                .isVisible();
        if (desk.button("清空").isEnabled()) {
            desk.button("清空").click();
            desk.button(desk.dialog("清空待导清单"), "清空").click();
        }
        assertThat(desk.page().locator("main").getByText("待导清单是空的")).isVisible();
    }

    /** 选择人员: 查询 within a unit, select so many lines, 保存. */
    void choose(String unit, int persons) {
        desk.button("选择人员").click();
        Locator dialog = desk.dialog("选择人员");
        desk.choose(dialog, "单位", unit);
        desk.button(dialog, "查询").click();
        Locator lines = dialog.locator(".el-table__body tr");
        Locator free =
                lines.filter(new Locator.FilterOptions().setHas(desk.page().locator(".el-checkbox:not(.is-disabled)")));
        assertThat(lines.filter(new Locator.FilterOptions().setHasText(unit)).first())
                .isVisible();
        for (int i = 0; i < persons; i++) {
            desk.tick(free.nth(i));
        }
        assertThat(dialog.getByText("已选择 " + persons + " 人")).isVisible();
        desk.button(dialog, "保存").click();
        assertThat(dialog).isHidden();
        assertThat(desk.page().getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("待导清单（" + persons + "）")))
                .isVisible();
    }

    byte[] template() {
        return download(() -> desk.button(words.template()).click());
    }

    byte[] badRows() {
        return download(() -> desk.button("下载错误清单").click());
    }

    /** 浏览, 导入修改数据; waits until every row is shown. */
    void load(String fileName, byte[] content, int rows) {
        browse(fileName, content);
        toolButton(words.load()).click();
        expectTally("全部", rows);
    }

    void browse(String fileName, byte[] content) {
        FileChooser chooser =
                desk.page().waitForFileChooser(() -> toolButton("浏览").click());
        chooser.setFiles(new FilePayload(fileName, XLSX, content));
    }

    /** A button of the row of buttons; the ones below it may have the same words. */
    Locator toolButton(String label) {
        return desk.page()
                .getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName(words.window()))
                .locator("button")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^\\s*" + label + "\\s*$")));
    }

    /** One of the counts above the preview. */
    Locator tally(String label) {
        return desk.page()
                .getByRole(
                        AriaRole.GROUP,
                        new Page.GetByRoleOptions().setName("校验结果").setExact(true))
                .getByRole(AriaRole.BUTTON)
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^\\s*" + label)));
    }

    void expectTally(String label, int count) {
        assertThat(tally(label)).hasText(Pattern.compile("^\\s*" + label + "\\s*" + count + "\\s*$"));
    }

    /** Which of the counts is chosen, and how many lines that shows. */
    void expectShown(String label, int lines) {
        assertThat(tally(label)).hasAttribute("aria-pressed", "true");
        assertThat(lines()).hasCount(lines);
    }

    /** What the preview shows now. */
    Locator lines() {
        return desk.page().locator(".el-table__body tr").locator("visible=true");
    }

    /** The line of the preview that Excel numbers so. */
    Locator line(int rowNo) {
        return lines().filter(new Locator.FilterOptions()
                .setHas(desk.page()
                        .locator("td:first-child")
                        .getByText(Integer.toString(rowNo), new Locator.GetByTextOptions().setExact(true))));
    }

    /** Mends one cell in the page. */
    void mend(int rowNo, String header, String text) {
        desk.operation(line(rowNo), "修改").click();
        Locator dialog =
                desk.page().getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName("第 " + rowNo + " 行"));
        desk.field(dialog, header).fill(text);
        desk.button(dialog, "保存").click();
        assertThat(dialog).isHidden();
    }

    /** Saves, everything or only what is good; gives the box that tells what came of it. */
    Locator save(boolean everything, boolean warned) {
        desk.button(words.save()).click();
        Locator dialog = desk.dialog(words.save());
        dialog.getByRole(AriaRole.RADIO, new Locator.GetByRoleOptions().setName(everything ? "全部保存" : "只保存通过的行"))
                .check(new Locator.CheckOptions().setForce(true));
        if (warned) {
            dialog.getByText("带警告，我已核对，仍要保存").click();
        }
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("^保存 \\d+ 行$")))
                .click();
        assertThat(dialog).isHidden();
        Locator result = desk.page().locator(".result").filter(new Locator.FilterOptions().setHasText("未保存"));
        assertThat(result).isVisible();
        return result;
    }

    static void expectCounts(Locator result, int saved, int refused, int skipped) {
        assertThat(result.getByRole(AriaRole.LISTITEM)).hasText(new Pattern[] {
            Pattern.compile("^\\s*" + saved + "\\s*已保存\\s*$"),
            Pattern.compile("^\\s*" + refused + "\\s*未保存\\s*$"),
            Pattern.compile("^\\s*" + skipped + "\\s*跳过\\s*$")
        });
    }

    /** 1.5: 查询批次号, 确认批号. */
    void chooseBatch(String batchNo) {
        desk.open(Desk.PERSONS, PRINT);
        desk.conditions()
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("查询批次号"))
                .click();
        Locator row = desk.row(batchNo);
        assertThat(row).hasCount(1);
        desk.operation(row, "选择|已选择").click();
        assertThat(desk.operation(row, "已选择")).isVisible();
    }

    /** The task centre, opened from the head of every page. */
    void openTasks() {
        desk.page()
                .getByRole(AriaRole.BANNER)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("^" + TASKS)))
                .click();
        desk.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("全部任务"))
                .click();
        assertThat(desk.page()
                        .getByRole(
                                AriaRole.HEADING,
                                new Page.GetByRoleOptions().setName(TASKS).setLevel(1)))
                .isVisible();
    }

    byte[] download(Runnable act) {
        Download download = desk.page().waitForDownload(act);
        try (InputStream bytes = download.createReadStream()) {
            return bytes.readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
