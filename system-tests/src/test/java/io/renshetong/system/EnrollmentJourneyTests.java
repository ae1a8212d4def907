package io.renshetong.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.renshetong.system.StaffWindows.JOINING_CONFIRMATION;
import static io.renshetong.system.StaffWindows.LEAVING_CONFIRMATION;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import io.renshetong.system.Persons.Person;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The manual's chapters 4.3.1 and 4.3.3, walked through in a real browser: declare and confirm who joins. */
class EnrollmentJourneyTests {

    private static final String UNIT = "430203000101";
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("uuuuMM");

    @RegisterExtension
    static final Journey journey = Journey.in(UNIT);

    @Test
    void aNewcomerIsDeclaredConfirmedAndInsured() {
        String number = Persons.stranger();
        try (Desk desk = journey.logIn("operator01")) {
            StaffWindows windows = new StaffWindows(desk);
            windows.join(number, journey.unitName());
            assertThat(windows.way("新参保")).hasAttribute("aria-pressed", "true");
            assertThat(windows.way("续保")).hasAttribute("aria-disabled", "true");
            Locator form = windows.form("新参保");
            assertThat(desk.field(form, "出生日期")).hasValue("1993-04-15");
            windows.newcomer(form, "欧阳思源");
            windows.upload(form, "劳动合同");
            windows.save(form);
            windows.expectSavedNotice(JOINING_CONFIRMATION).click();
            Locator row = desk.row(number.substring(14));
            assertThat(row).containsText("欧阳思源");
            assertThat(row).containsText("未确认");
        }
        String no = Staff.as("admin01")
                .about("enrollment", number)
                .path(0)
                .path("no")
                .asText();
        try (Desk desk = journey.logIn("confirm01")) {
            StaffWindows windows = new StaffWindows(desk);
            Locator row = windows.declarationOf(JOINING_CONFIRMATION, number);
            assertThat(row).containsText("新参保");
            assertThat(row).containsText("6,500.00");
            desk.operation(row, "详细").click();
            Locator drawer = desk.page().locator(".el-drawer");
            assertThat(drawer.getByRole(AriaRole.ROW, new Locator.GetByRoleOptions().setName("申报工资")))
                    .containsText("6,500.00");
            assertThat(drawer.getByText("劳动合同.jpg").first()).isVisible();
            desk.page().keyboard().press("Escape");
            assertThat(drawer).isHidden();
            new PersonChangeWindows(desk).confirm(row);
            Staff.as("admin01").awaitEffect("enrollment", no);
            assertThat(row).containsText("已生效");
        }
        try (Desk desk = journey.logIn("operator01")) {
            StaffWindows windows = new StaffWindows(desk);
            windows.join(number, journey.unitName());
            assertThat(desk.page().locator("main")).containsText("欧阳思源");
            assertThat(desk.page().locator(".marks")).containsText("正常参保");
            assertThat(windows.way("险种减少")).hasAttribute("aria-disabled", "false");
        }
    }

    @Test
    void aClosedWayStaysWithinReachAndSaysWhy() {
        Person person = Staff.as("admin01").paying(UNIT);
        try (Desk desk = journey.logIn("operator01")) {
            StaffWindows windows = new StaffWindows(desk);
            windows.join(person.idNumber(), journey.unitName());
            assertThat(desk.page().locator("main")).containsText(person.name());
            assertThat(desk.page().locator("main")).containsText("调入、险种增加：此人已在本单位参加全部险种。");
            assertThat(windows.way("新参保")).hasAttribute("aria-disabled", "true");
            windows.way("新参保").focus();
            desk.page().keyboard().press("Enter");
            assertThat(desk.page().locator(".el-message")).containsText("该身份证号已存在");
        }
    }

    @Test
    void oneInsuranceLessGoesToTheConfirmationOfThoseWhoLeave() {
        Person person = Staff.as("admin01").paying(UNIT);
        try (Desk desk = journey.logIn("operator01")) {
            StaffWindows windows = new StaffWindows(desk);
            windows.join(person.idNumber(), journey.unitName());
            windows.way("险种减少").click();
            Locator form = windows.form("险种减少");
            windows.save(form);
            assertThat(form).containsText("未获取到勾选参保的险种信息");
            desk.tick(form.locator(".standings tr").filter(new Locator.FilterOptions().setHasText("失业保险")));
            desk.choose(form, "减员原因", "其他原因中断缴费");
            windows.save(form);
            windows.expectSavedNotice(LEAVING_CONFIRMATION);
        }
        JsonNode row = Staff.as("admin01").about("reduction", person.idNumber()).path(0);
        assertThat(row.path("type").asText()).isEqualTo("insurance-reduction");
        assertThat(row.path("insurances").toString()).isEqualTo("[\"210\"]");
    }

    @Test
    void aClosedMonthIsReadWithTheOneItMovesOnTo() {
        String number = Persons.stranger();
        Map<String, String> values = Staff.newcomer(number, UNIT, "司马远");
        String counts = "超期顺延至 " + YearMonth.parse(values.get("contributionStart"), MONTH);
        values.put(
                "contributionStart",
                YearMonth.parse(values.get("enrolledOn").substring(0, 7)).format(MONTH));
        String no = Staff.as("operator01").draft("new-hire", UNIT, values, "enrollment.start-moved");
        try (Desk desk = journey.logIn("confirm01")) {
            Locator row = new StaffWindows(desk).declarationOf(JOINING_CONFIRMATION, number);
            assertThat(row).containsText(counts);
            desk.operation(row, "详细").click();
            Locator drawer = desk.page().locator(".el-drawer");
            assertThat(drawer.getByRole(AriaRole.ROW, new Locator.GetByRoleOptions().setName("缴费起始年月")))
                    .containsText(counts);
        }
        Staff.as("confirm01").confirm("new-hire", no);
        Staff.as("admin01").awaitEffect("new-hire", no);
        List<JsonNode> atTheCentre = new ArrayList<>();
        Api.as("center01")
                .get("/api/center/cases/" + no)
                .expect(200)
                .path("values")
                .forEach(atTheCentre::add);
        assertThat(atTheCentre)
                .filteredOn(value -> value.path("field").asText().equals("contributionStart"))
                .extracting(value -> value.path("remark").asText())
                .containsExactly(counts);
    }

    @Test
    void whoIsInTransitIsToldWithTheWayThere() {
        String number = Persons.stranger();
        String no = Staff.as("admin01").draft("new-hire", UNIT, Staff.newcomer(number, UNIT, "司马光远"));
        try (Desk desk = journey.logIn("operator01")) {
            StaffWindows windows = new StaffWindows(desk);
            windows.join(number, journey.unitName());
            Locator notice =
                    desk.page().locator("main").getByRole(AriaRole.ALERT).first();
            assertThat(notice).containsText("此人有在途申报");
            assertThat(notice).containsText(no);
            assertThat(notice).containsText("谭主管");
            notice.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("去处理"))
                    .click();
            assertThat(desk.page().locator(".el-drawer").getByText(no)).isVisible();
        }
    }

    @Test
    void aDraftIsMendedGivenDocumentsAndDeleted() {
        String mended = Persons.stranger();
        String deleted = Persons.stranger();
        Staff admin = Staff.as("admin01");
        String first = admin.draft("new-hire", UNIT, Staff.newcomer(mended, UNIT, "皇甫平"));
        String second = admin.draft("new-hire", UNIT, Staff.newcomer(deleted, UNIT, "皇甫安"));
        try (Desk desk = journey.logIn("admin01")) {
            StaffWindows windows = new StaffWindows(desk);
            Locator row = windows.declarationOf(JOINING_CONFIRMATION, mended);
            assertThat(row.locator(".operations button")).hasText(new String[] {"删除", "修改", "详细", "审核明细", "修改附件"});
            desk.operation(row, "修改").click();
            Locator dialog = desk.dialog("修改增员申报");
            desk.fillIn(dialog, "申报工资", "7100");
            desk.button(dialog, "保存").click();
            assertThat(dialog).isHidden();
            assertThat(row).containsText("7,100.00");

            desk.operation(row, "修改附件").click();
            Locator documents = desk.dialog("修改附件");
            windows.upload(documents, "身份证");
            desk.button(documents, "保存").click();
            assertThat(documents).isHidden();

            desk.operation(row, "审核明细").click();
            assertThat(desk.page().locator(".el-drawer .trail")).containsText("录入");
            desk.page().keyboard().press("Escape");
            assertThat(desk.page().locator(".el-drawer")).isHidden();

            Locator another = windows.declarationOf(JOINING_CONFIRMATION, deleted);
            desk.operation(another, "删除").click();
            desk.button(desk.dialog("删除申报"), "删除").click();
            assertThat(desk.row(second)).hasCount(0);
        }
        JsonNode kept = admin.about("enrollment", mended).path(0);
        assertThat(kept.path("no").asText()).isEqualTo(first);
        assertThat(kept.path("attachmentCount").asInt()).isEqualTo(1);
        assertThat(admin.detail("enrollment", first)
                        .path("values")
                        .path("idNumber")
                        .asText())
                .contains("*");
    }
}
