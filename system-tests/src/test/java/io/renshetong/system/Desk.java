package io.renshetong.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** A browser window and the words on it; everything is found by what a person would read. */
final class Desk implements AutoCloseable {

    static final String PERSONS = "个人基本信息管理";
    static final String STAFF = "人员异动管理";
    static final String CENTER = "社保中心";

    private final BrowserContext context;
    private final Page page;

    Desk(BrowserContext context) {
        this.context = context;
        this.page = context.newPage();
    }

    Page page() {
        return page;
    }

    /** Another window of the same browser, where the same person is logged in. */
    Desk beside() {
        return new Desk(context);
    }

    void logIn(String login) {
        page.navigate("/login");
        fillIn(page.locator("form"), "账号", login);
        fillIn(page.locator("form"), "密码", Api.PASSWORD);
        button("登录").click();
        assertThat(page.getByRole(AriaRole.NAVIGATION, named("主导航"))).isVisible();
    }

    /** Goes to a window by the menu: 【area】-【window】. */
    void open(String area, String window) {
        page.getByRole(AriaRole.NAVIGATION, named("主导航"))
                .getByRole(AriaRole.REGION, new Locator.GetByRoleOptions().setName(area))
                .getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(window).setExact(true))
                .click();
        assertThat(page.getByRole(
                        AriaRole.HEADING,
                        new Page.GetByRoleOptions().setName(window).setLevel(1)))
                .isVisible();
    }

    void tab(String label) {
        page.getByRole(AriaRole.TAB, named(label)).click();
    }

    Locator conditions() {
        return page.getByRole(AriaRole.FORM, named("查询条件"));
    }

    void condition(String label, String text) {
        fillIn(conditions(), label, text);
    }

    /** Takes back the choice of a condition that is a list to tick. */
    void untick(String label, String option) {
        choose(conditions(), label, option);
        page.keyboard().press("Escape");
        assertThat(option(option)).isHidden();
    }

    /** Opens a list to choose from and clicks the option that begins so. */
    void choose(Locator inside, String label, String option) {
        // The words of the present choice lie over the box that takes them.
        Locator box = field(inside, label).locator("xpath=ancestor::*[contains(@class, 'el-select__wrapper')]");
        box.click();
        // A page that moves under the pointer closes the list again; whoever sees that clicks once more.
        if (!appears(option(option))) {
            box.click();
        }
        option(option).click();
    }

    private static boolean appears(Locator one) {
        try {
            one.waitFor(new Locator.WaitForOptions().setTimeout(5_000));
            return true;
        } catch (TimeoutError hidden) {
            return false;
        }
    }

    private Locator option(String beginning) {
        return page.locator(".el-select-dropdown__item")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^" + beginning)))
                .locator("visible=true");
    }

    void search() {
        conditions()
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("查询").setExact(true))
                .click();
    }

    /** The lines of the list that hold these words. */
    Locator row(String words) {
        return page.locator(".el-table__body tr").filter(new Locator.FilterOptions().setHasText(words));
    }

    Locator dialog(String title) {
        return page.getByRole(AriaRole.DIALOG, named(title));
    }

    Locator button(String label) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(label).setExact(true));
    }

    Locator button(Locator inside, String label) {
        return inside.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(label).setExact(true));
    }

    /** The input of this label; a star after the words says that it must be filled in. */
    Locator field(Locator inside, String label) {
        return inside.getByLabel(Pattern.compile("^" + label + "[ *]*$"));
    }

    void fillIn(Locator inside, String label, String text) {
        field(inside, label).fill(text);
    }

    /** The line of a form that belongs to a field: label, value on record, entry, note below it. */
    Locator line(Locator dialog, String name) {
        return dialog.locator("[data-field='" + name + "']");
    }

    /** What a list of facts says under this word. */
    Locator fact(String label) {
        return page.locator("dl > div")
                .filter(new Locator.FilterOptions()
                        .setHas(page.locator("dt").getByText(label, new Locator.GetByTextOptions().setExact(true))))
                .locator("dd")
                .locator("visible=true");
    }

    /** The operation of a row; what it says to the eye, its name for the ear also says whom it is about. */
    Locator operation(Locator row, String label) {
        return row.locator("button").filter(new Locator.FilterOptions().setHasText(Pattern.compile("^" + label + "$")));
    }

    /** How many the list says it has. */
    Locator total(int rows) {
        return page.locator("main")
                .getByText("共 " + rows + " 条", new Locator.GetByTextOptions().setExact(true))
                .locator("visible=true");
    }

    void tick(Locator row) {
        row.locator(".el-checkbox").first().click();
    }

    /** Drops the cookies, as happens to somebody whose session has ended meanwhile. */
    void loseTheSession() {
        context.clearCookies();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    @Override
    public void close() {
        context.close();
    }
}
