package io.renshetong.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.renshetong.system.Persons.Person;

/** 缴费与工伤台账, where the centre posts what is paid and owed and how far work injuries are. */
final class LedgerWindow {

    private final Desk desk;

    LedgerWindow(Desk desk) {
        this.desk = desk;
        desk.open(Desk.CENTER, "缴费与工伤台账");
    }

    /** 登记欠费, of medical insurance. */
    void owe(Person person, String unit, String month, String amount) {
        desk.button("登记欠费").first().click();
        Locator dialog = desk.dialog("登记欠费");
        name(dialog, person, unit);
        date(dialog, "费款所属期", month);
        desk.fillIn(dialog, "欠费金额（元）", amount);
        desk.button(dialog, "保存").click();
        assertThat(dialog).isHidden();
    }

    /** 登记工伤, of somebody who is recovering. */
    void injure(Person person, String unit, String caseNo, String day) {
        injuries();
        desk.button("登记工伤").click();
        Locator dialog = desk.dialog("登记工伤");
        name(dialog, person, unit);
        desk.fillIn(dialog, "工伤案号", caseNo);
        date(dialog, "受伤日期", day);
        desk.button(dialog, "保存").click();
        assertThat(dialog).isHidden();
    }

    void injuries() {
        desk.page()
                .getByRole(
                        AriaRole.TAB, new Page.GetByRoleOptions().setName("工伤").setExact(true))
                .click();
        assertThat(desk.button("登记工伤")).isVisible();
    }

    /** The lines of somebody at a unit. */
    Locator line(String idNumber, String unit) {
        desk.condition("单位管理码", unit);
        desk.condition("证件号码", idNumber);
        desk.search();
        Locator line = desk.row(idNumber.substring(14));
        assertThat(line.first()).isVisible();
        return line;
    }

    private void name(Locator dialog, Person person, String unit) {
        desk.fillIn(dialog, "单位管理码", unit);
        desk.fillIn(dialog, "姓名", person.name());
        desk.fillIn(dialog, "证件号码", person.idNumber());
    }

    private void date(Locator dialog, String label, String text) {
        desk.field(dialog, label).fill(text);
        desk.field(dialog, label).press("Tab");
    }
}
