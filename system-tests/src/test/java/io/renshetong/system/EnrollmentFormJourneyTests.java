package io.renshetong.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.renshetong.system.StaffWindows.JOINING_CONFIRMATION;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The form of 3.1 as it is filled in: what is missing, what is unusual, and what it survives. */
class EnrollmentFormJourneyTests {

    private static final String UNIT = "430203000101";

    @RegisterExtension
    static final Journey journey = Journey.in(UNIT);

    @Test
    void everythingThatIsMissingIsToldAtOnceBesideItsField() {
        try (Desk desk = journey.logIn("operator01")) {
            StaffWindows windows = new StaffWindows(desk);
            windows.join(Persons.stranger(), journey.unitName());
            Locator form = windows.form("新参保");
            desk.fillIn(form, "手机号码", "12345");
            desk.fillIn(form, "邮政编码", "012");
            windows.save(form);
            assertThat(desk.line(form, "name")).containsText("姓名不能为空");
            assertThat(desk.line(form, "householdType")).containsText("户口性质不能为空");
            assertThat(desk.line(form, "wage")).containsText("申报工资不能为空");
            assertThat(desk.line(form, "mobile")).containsText("手机号码");
            assertThat(desk.line(form, "postcode")).containsText("邮政编码");
            assertThat(form).containsText("处需要改正");
        }
    }

    @Test
    void aWageBelowTheFloorIsSavedOnlyAfterASecondLook() {
        String number = Persons.stranger();
        try (Desk desk = journey.logIn("operator01")) {
            StaffWindows windows = new StaffWindows(desk);
            windows.join(number, journey.unitName());
            Locator form = windows.form("新参保");
            windows.newcomer(form, "上官明");
            desk.fillIn(form, "申报工资", "3000");
            windows.save(form);
            Locator warning = desk.dialog("保存前请确认");
            assertThat(warning).containsText("缴费基数下限，将按");
            desk.button(warning, "返回修改").click();
            assertThat(desk.line(form, "wage")).containsText("缴费基数下限，将按");
            windows.save(form);
            desk.button(warning, "已核对，继续保存").click();
            windows.expectSavedNotice(JOINING_CONFIRMATION);
        }
    }

    @Test
    void aFormSurvivesAReloadAndTheEndOfTheSessionAndKeepsNumbersOutOfTheAddress() {
        String number = Persons.stranger();
        try (Desk desk = journey.logIn("operator01")) {
            StaffWindows windows = new StaffWindows(desk);
            windows.join(number, journey.unitName());
            Locator form = windows.form("新参保");
            windows.newcomer(form, "诸葛青");
            desk.page().reload();
            assertThat(desk.field(form, "姓名")).hasValue("诸葛青");
            assertThat(form).containsText("已恢复");
            assertThat(desk.page().url()).doesNotContain(number);
            desk.loseTheSession();
            windows.save(form);
            Locator again = desk.dialog("登录已失效，请重新登录");
            desk.fillIn(again, "密码", Api.PASSWORD);
            desk.button(again, "登录").click();
            windows.expectSavedNotice(JOINING_CONFIRMATION);
        }
    }
}
