package io.renshetong.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.renshetong.system.PersonChangeWindows.CONFIRMATION;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import io.renshetong.system.Persons.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the windows of 4.1.1 and 4.1.2 do for who fills in a form or looks for somebody. */
class PersonChangeFormJourneyTests {
    private static final String UNIT = "430203000101";

    @RegisterExtension
    static final Journey journey = Journey.in(UNIT);

    private static Person somebody() {
        return Persons.of("admin01", UNIT);
    }

    @Test
    void everyFieldErrorIsShownAtOnceBesideItsField() {
        Person person = somebody();
        try (Desk desk = journey.logIn("operator01")) {
            PersonChangeWindows windows = new PersonChangeWindows(desk);
            Locator dialog = windows.edit(person);
            desk.fillIn(dialog, "手机号码", "12345");
            desk.fillIn(dialog, "邮箱", "不是邮箱");
            desk.fillIn(dialog, "邮政编码", "012");
            windows.save(dialog);
            assertThat(desk.line(dialog, "mobile")).containsText("手机号码应为 1 开头的 11 位数字");
            assertThat(desk.line(dialog, "email")).containsText("邮箱格式不正确");
            assertThat(desk.line(dialog, "postcode")).containsText("邮政编码应为 6 位数字");
            assertThat(dialog).containsText("有 3 处需要改正");
            // What only the register knows comes back from the service to the same places.
            desk.fillIn(dialog, "手机号码", "13800001111");
            desk.fillIn(dialog, "邮箱", "somebody@example.com");
            desk.fillIn(dialog, "邮政编码", "412000");
            desk.fillIn(dialog, "姓名", "张 三");
            desk.fillIn(dialog, "身份证号码", Persons.of("admin01", UNIT).idNumber());
            windows.save(dialog);
            assertThat(desk.line(dialog, "name")).containsText("姓名中间不能有空格");
            assertThat(desk.line(dialog, "idNumber")).containsText("该号码已登记在另一人名下");
            assertThat(dialog.locator("#attachments-error")).containsText("须上传身份证正反面");
        }
    }

    @Test
    void aSecondChangeInTransitNamesTheFirst() {
        Person person = somebody();
        String no = Declaring.as("admin01").draft(person.id(), "postcode", "412011");
        try (Desk desk = journey.logIn("operator01")) {
            Locator dialog = new PersonChangeWindows(desk).edit(person);
            Locator notice = dialog.getByRole(AriaRole.ALERT);
            assertThat(notice).containsText("此人有在途申报");
            assertThat(notice).containsText(no);
            assertThat(notice).containsText("谭主管");
            assertThat(notice).containsText("未确认");
            assertThat(desk.button(dialog, "保存")).isDisabled();
            notice.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("去处理"))
                    .click();
            assertThat(desk.page().locator(".el-drawer").getByText(no)).isVisible();
        }
    }

    @Test
    void aFormSurvivesTheEndOfTheSession() {
        Person person = somebody();
        try (Desk desk = journey.logIn("operator01")) {
            PersonChangeWindows windows = new PersonChangeWindows(desk);
            Locator dialog = windows.edit(person);
            desk.fillIn(dialog, "备注", "会话失效前填写");
            desk.loseTheSession();
            windows.save(dialog);
            Locator again = desk.dialog("登录已失效，请重新登录");
            assertThat(again).isVisible();
            assertThat(desk.field(dialog, "备注")).hasValue("会话失效前填写");
            desk.fillIn(again, "密码", Api.PASSWORD);
            desk.button(again, "登录").click();
            windows.expectSavedNotice();
        }
        assertThat(Declaring.as("operator01")
                        .detail(numberOf(person))
                        .path("values")
                        .path("remark")
                        .asText())
                .isEqualTo("会话失效前填写");
    }

    @Test
    void enterSearchesAndAReloadKeepsTheConditionsWithoutPersonalNumbersInTheAddress() {
        Person person = somebody();
        String no = Declaring.as("admin01").draft(person.id(), "postcode", "412012");
        try (Desk desk = journey.logIn("operator01")) {
            desk.open(Desk.PERSONS, PersonChangeWindows.DECLARATION);
            desk.condition("身份证号码", person.idNumber());
            desk.field(desk.conditions(), "身份证号码").press("Enter");
            assertThat(desk.total(1)).isVisible();
            assertThat(desk.row(person.name())).hasCount(1);
            assertThat(desk.page().url()).doesNotContain(person.idNumber());

            desk.open(Desk.PERSONS, CONFIRMATION);
            desk.condition("申报流水号", no);
            desk.field(desk.conditions(), "申报流水号").press("Enter");
            assertThat(desk.row(no)).hasCount(1);
            assertThat(desk.total(1)).isVisible();
            desk.page().reload();
            assertThat(desk.field(desk.conditions(), "申报流水号")).hasValue(no);
            assertThat(desk.row(no)).hasCount(1);
            assertThat(desk.total(1)).isVisible();
        }
    }

    private static String numberOf(Person person) {
        return Api.as("admin01")
                .post(
                        "/api/person/declarations/search",
                        Api.JSON.createObjectNode().put("idNumber", person.idNumber()))
                .expect(200)
                .path("rows")
                .path(0)
                .path("no")
                .asText();
    }
}
