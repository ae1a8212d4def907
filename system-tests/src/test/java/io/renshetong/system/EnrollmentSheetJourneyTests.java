package io.renshetong.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.renshetong.system.StaffWindows.JOINING_CONFIRMATION;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import io.renshetong.testkit.FilledSheet;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The manual's chapter 4.3.2, walked through in a real browser: a sheet of those who join, from its template to the confirmation. */
class EnrollmentSheetJourneyTests {

    private static final String UNIT = "430203000101";
    private static final int FIRST = FilledSheet.FIRST;

    @RegisterExtension
    static final Journey journey = Journey.in(UNIT);

    @Test
    void aSheetOfNewcomersIsUploadedMendedSavedAndConfirmed() {
        String good = Persons.stranger();
        String bad = Persons.stranger();
        try (Desk desk = journey.logIn("operator01")) {
            desk.open(Desk.STAFF, StaffWindows.JOINING_SHEET);
            ImportWindows windows = new ImportWindows(desk, StaffWindows.JOINING_WORDS);
            FilledSheet sheet = FilledSheet.of(windows.template());
            sheet.write(FIRST, line(good, "端木一")).write(FIRST + 1, line(bad, "端木二"));
            sheet.write(FIRST + 1, Map.of("手机号码", "12345"));
            windows.load("增员十一月.xlsx", sheet.bytes(), 2);
            windows.expectTally("错误", 1);
            windows.expectShown("错误", 1);
            assertThat(windows.line(FIRST + 1).getByText("手机号码应为")).hasCount(1);
            windows.mend(FIRST + 1, "手机号码", "13907335678");
            windows.expectTally("错误", 0);
            assertThat(windows.line(FIRST)).containsText("新参保");
            ImportWindows.expectCounts(windows.save(true, false), 2, 0, 0);
            desk.page()
                    .locator("main")
                    .getByRole(AriaRole.LINK)
                    .filter(new Locator.FilterOptions().setHasText("【" + JOINING_CONFIRMATION + "】"))
                    .click();
            assertThat(desk.row(good.substring(14))).containsText("端木一");
        }
        try (Desk desk = journey.logIn("confirm01")) {
            StaffWindows windows = new StaffWindows(desk);
            Locator row = windows.declarationOf(JOINING_CONFIRMATION, good);
            new PersonChangeWindows(desk).confirm(row);
            assertThat(row).not().containsText("未确认");
        }
    }

    /** A line of E.2 about somebody who is new. */
    static Map<String, String> line(String number, String name) {
        Map<String, String> values = Staff.newcomer(number, UNIT, name);
        Map<String, String> line = new HashMap<>(Map.of("证件类型", "01", "证件号码", number, "姓名", name, "民族", "01|汉族"));
        line.putAll(Map.of("户口性质", values.get("householdType"), "个人身份", "1", "用工形式", "41"));
        line.putAll(Map.of("参加工作日期", "2015-07-01", "增员类型", "11|新参保", "申报工资", "6500", "手机号码", "13907331234"));
        line.putAll(Map.of("参保日期", values.get("enrolledOn"), "缴费起始年月", values.get("contributionStart")));
        line.putAll(Map.of("医疗保险", "1|参保", "工伤保险", "1|参保", "失业保险", "1|参保"));
        return line;
    }
}
