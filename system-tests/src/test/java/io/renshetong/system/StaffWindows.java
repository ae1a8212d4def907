package io.renshetong.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;

/** The windows 3.1 to 3.7, in the words of the manual. */
final class StaffWindows {

    static final String JOINING = "增员申报";
    static final String JOINING_SHEET = "批量增员报盘";
    static final String JOINING_CONFIRMATION = "增员确认";
    static final String LEAVING = "减员申报";
    static final String LEAVING_SHEET = "批量减员报盘";
    static final String LEAVING_CONFIRMATION = "减员确认";
    static final String PRINT = "人员增减员异动申报报表打印";
    static final ImportWindows.Words JOINING_WORDS = new ImportWindows.Words(JOINING_SHEET, "增员模板下载", "上传", "保存增员申报");
    static final ImportWindows.Words LEAVING_WORDS = new ImportWindows.Words(LEAVING_SHEET, "减员模板下载", "上传", "保存减员申报");

    private final Desk desk;

    StaffWindows(Desk desk) {
        this.desk = desk;
    }

    /** 3.1: 身份证号码, Enter. */
    void join(String idNumber, String unitName) {
        desk.open(Desk.STAFF, JOINING);
        ask("身份证号码", idNumber, unitName);
    }

    /** 3.4: 证件号码, Enter. */
    void leave(String idNumber, String unitName) {
        desk.open(Desk.STAFF, LEAVING);
        ask("证件号码", idNumber, unitName);
    }

    /** 3.1: a number nobody has, Enter. */
    void joinByMistake(String idNumber) {
        desk.open(Desk.STAFF, JOINING);
        type("身份证号码", idNumber);
        assertThat(desk.page().locator("main").getByRole(AriaRole.ALERT)).containsText("身份证号码有误");
    }

    private void type(String label, String idNumber) {
        desk.condition(label, idNumber);
        desk.field(desk.conditions(), label).press("Enter");
    }

    private void ask(String label, String idNumber, String unitName) {
        desk.choose(desk.conditions(), "单位", unitName);
        type(label, idNumber);
        assertThat(ways()).isVisible();
        assertThat(desk.page().locator("main").getByText(idNumber).first()).isVisible();
    }

    Locator ways() {
        return desk.page().getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("可办业务"));
    }

    Locator way(String label) {
        return desk.button(ways(), label);
    }

    /** The form of a way, as it is headed. */
    Locator form(String way) {
        Locator form = desk.page()
                .getByRole(
                        AriaRole.REGION,
                        new Page.GetByRoleOptions().setName(way + "申报").setExact(true));
        assertThat(desk.button(form, "保存")).isVisible();
        return form;
    }

    /** What a newcomer's form has to be told. */
    void newcomer(Locator form, String name) {
        desk.fillIn(form, "姓名", name);
        desk.choose(form, "户口性质", "本地非农业");
        desk.choose(form, "个人身份", "工人");
        date(form, "参加工作日期", "2015-07-01");
        desk.fillIn(form, "申报工资", "6500");
        desk.fillIn(form, "手机号码", "13907331234");
    }

    void date(Locator form, String label, String date) {
        desk.field(form, label).fill(date);
        desk.field(form, label).press("Tab");
    }

    void save(Locator form) {
        desk.button(form, "保存").click();
    }

    /** After 保存: saved is not handed in, and the link leads to where it is. */
    Locator expectSavedNotice(String confirmation) {
        Locator notice = desk.page().locator("main").getByRole(AriaRole.STATUS);
        assertThat(notice).containsText("保存不等于提交");
        Locator link =
                notice.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("【" + confirmation + "】"));
        assertThat(link).isVisible();
        return link;
    }

    /** 3.3 or 3.6: 查询 in every audit status; gives the one line of the person. */
    Locator declarationOf(String confirmation, String idNumber) {
        desk.open(Desk.STAFF, confirmation);
        desk.untick("审核状态", "未确认");
        desk.condition("身份证号码", idNumber);
        desk.search();
        Locator row = desk.row(idNumber.substring(14));
        assertThat(row).hasCount(1);
        return row;
    }

    /** 3.7: the tab, 查询, and the one line of the batch chosen. */
    void chooseBatch(String tab, String batchNo) {
        openPrint(tab);
        desk.search();
        Locator row = desk.row(batchNo);
        assertThat(row).hasCount(1);
        desk.operation(row, "选择|已选择").click();
        assertThat(desk.operation(row, "已选择")).isVisible();
    }

    void openPrint(String tab) {
        desk.open(Desk.STAFF, PRINT);
        desk.tab(tab);
    }

    /** 3.7: 生成报表; gives the dialog that shows the sheet. */
    Locator preview(String mark) {
        desk.button("生成报表").click();
        return desk.dialog("生成报表 · " + mark);
    }

    /** What is marked as a document one can't do without, with its reason. */
    Locator required(Locator inside) {
        return inside.locator(".kind").filter(new Locator.FilterOptions().setHasText("必需"));
    }

    void upload(Locator inside, String kind) {
        inside.getByLabel("上传" + kind, new Locator.GetByLabelOptions().setExact(true))
                .setInputFiles(new FilePayload(kind + ".jpg", "image/jpeg", Pictures.jpeg(kind)));
        assertThat(inside.getByText(kind + ".jpg").first()).isVisible();
    }
}
