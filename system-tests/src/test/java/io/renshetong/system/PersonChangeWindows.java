package io.renshetong.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import io.renshetong.system.Persons.Person;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The windows 1.1, 1.2 and 1.3 and the centre's desk, in the words of the manual. */
final class PersonChangeWindows {

    static final String DECLARATION = "个人信息修改申报";
    static final String CONFIRMATION = "个人基本信息修改确认";
    static final String QUERY = "个人综合查询";
    static final String DESK = "受理/初审/复核工作台";
    private static final Pattern BATCH_NO = Pattern.compile("P\\d{20,}");

    private final Desk desk;

    PersonChangeWindows(Desk desk) {
        this.desk = desk;
    }

    /** 1.1: 查询条件, 查询, 编辑; gives the dialog 人员基本信息修改. */
    Locator edit(Person person) {
        desk.open(Desk.PERSONS, DECLARATION);
        desk.condition("身份证号码", person.idNumber());
        desk.search();
        Locator row = desk.row(person.name());
        assertThat(row).hasCount(1);
        desk.operation(row, "编辑").click();
        Locator dialog = desk.dialog("人员基本信息修改");
        assertThat(dialog.getByText(person.name()).first()).isVisible();
        return dialog;
    }

    void save(Locator dialog) {
        desk.button(dialog, "保存").click();
    }

    /** After 保存: the notice names the window where the declaration has to be confirmed. */
    void expectSavedNotice() {
        assertThat(desk.page().locator("main").getByText("已保存为未确认，还需到")).isVisible();
        assertThat(desk.page()
                        .locator("main")
                        .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("【" + CONFIRMATION + "】")))
                .isVisible();
    }

    void upload(Locator dialog, String kind) {
        dialog.getByLabel("上传" + kind, new Locator.GetByLabelOptions().setExact(true))
                .setInputFiles(new FilePayload(kind + ".jpg", "image/jpeg", Pictures.jpeg(kind)));
        assertThat(dialog.getByText(kind + ".jpg")).isVisible();
    }

    /** 1.2: 查询 in every audit status; gives the one line of the person. */
    Locator declarationOf(Person person) {
        desk.open(Desk.PERSONS, CONFIRMATION);
        desk.untick("审核状态", "未确认");
        desk.condition("身份证号码", person.idNumber());
        desk.search();
        Locator row = desk.row(person.idNumber().substring(14));
        assertThat(row).hasCount(1);
        return row;
    }

    /** 1.2: multi-select, 确认通过. */
    void confirm(Locator... rows) {
        for (Locator row : rows) {
            desk.tick(row);
        }
        confirmTicked(rows.length);
    }

    /** 1.2: 确认通过 of so many lines that are ticked; gives the batch number. */
    String confirmTicked(int rows) {
        desk.button(desk.page().locator(".toolbar"), "确认通过").click();
        desk.button(desk.dialog("确认通过"), "确认通过").click();
        Locator report = desk.dialog("确认结果");
        assertThat(report).containsText(rows + " 条已提交社保中心审核");
        assertThat(report).containsText("P430203");
        Matcher batchNo = BATCH_NO.matcher(report.innerText());
        String found = batchNo.find() ? batchNo.group() : "";
        report.getByRole(AriaRole.CONTENTINFO)
                .or(report.locator("footer"))
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("关闭"))
                .first()
                .click();
        assertThat(report).isHidden();
        return found;
    }

    /** 1.3: by 身份证号码 and 姓名. */
    void query(Person person, String name) {
        desk.open(Desk.PERSONS, QUERY);
        desk.condition("身份证号码", person.idNumber());
        desk.condition("姓名", name);
        desk.search();
        assertThat(desk.page()
                        .getByRole(
                                AriaRole.HEADING,
                                new Page.GetByRoleOptions().setName(name).setLevel(2)))
                .isVisible();
    }

    /** The centre's desk: the case of this declaration, opened. */
    Locator openCase(String no) {
        desk.open(Desk.CENTER, DESK);
        return lookAtCase(no);
    }

    /** As above, at the desk as it is. */
    Locator lookAtCase(String no) {
        desk.condition("申报流水号", no);
        desk.search();
        Locator row = desk.row(no);
        assertThat(row).hasCount(1);
        desk.operation(row, "审核|查看").click();
        Locator drawer = desk.page().locator(".case-drawer");
        assertThat(drawer.getByText(no)).isVisible();
        return drawer;
    }

    void claim(Locator drawer) {
        desk.button(drawer, "认领").click();
        assertThat(drawer.getByText("初审中").or(drawer.getByText("待复核")).first()).isVisible();
        assertThat(desk.button(drawer, "退回待受理")).isVisible();
    }

    void pass(Locator drawer) {
        desk.button(drawer, "通过").click();
        desk.button(desk.dialog("审核通过"), "通过").click();
        assertThat(desk.page().getByText("已通过 1 件")).isVisible();
    }
}
