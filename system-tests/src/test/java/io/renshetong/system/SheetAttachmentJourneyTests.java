package io.renshetong.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import io.renshetong.system.Persons.Person;
import io.renshetong.testkit.FilledSheet;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** 3.2 with 整批附件, in a real browser: one proof for a sheet, from the preview to the desk of the centre. */
class SheetAttachmentJourneyTests {

    private static final String UNIT = "430203000101";
    private static final String FORMER_UNIT = "430203000202";
    private static final String PROOF = "原单位减员或解除证明";
    private static final int FIRST = FilledSheet.FIRST;

    @RegisterExtension
    static final Journey journey = Journey.in(UNIT);

    @Test
    void oneProofForASheetReachesTheCentreWithEveryDeclaration() {
        Person transferred = Staff.as("admin02").paying(FORMER_UNIT);
        String newcomer = Persons.stranger();
        try (Desk desk = journey.logIn("operator01")) {
            desk.open(Desk.STAFF, StaffWindows.JOINING_SHEET);
            ImportWindows windows = new ImportWindows(desk, StaffWindows.JOINING_WORDS);
            FilledSheet sheet = FilledSheet.of(windows.template());
            sheet.write(FIRST, transfer(transferred))
                    .write(FIRST + 1, EnrollmentSheetJourneyTests.line(newcomer, "公孙策"));
            windows.load("调入十一月.xlsx", sheet.bytes(), 2);
            windows.expectTally("错误", 0);
            windows.expectTally("警告", 1);
            assertThat(windows.line(FIRST)).containsText("可在保存前添加整批附件");

            desk.button("整批附件").click();
            Locator dialog = desk.dialog("整批附件");
            new StaffWindows(desk).upload(dialog, PROOF);
            assertThat(dialog).containsText("已重新核对，没有警告");
            desk.button(dialog, "关闭").first().click();
            assertThat(dialog).isHidden();
            windows.expectTally("警告", 0);

            desk.page().reload();
            assertThat(desk.button("整批附件（1）")).isVisible();
            ImportWindows.expectCounts(windows.save(true, false), 2, 0, 0);
        }
        String no;
        try (Desk desk = journey.logIn("confirm01")) {
            StaffWindows windows = new StaffWindows(desk);
            Locator row = windows.declarationOf(StaffWindows.JOINING_CONFIRMATION, transferred.idNumber());
            assertThat(row).containsText("调入");
            new PersonChangeWindows(desk).confirm(row);
            no = Staff.as("admin01")
                    .about("enrollment", transferred.idNumber())
                    .path(0)
                    .path("no")
                    .asText();
        }
        Staff.as("admin01").awaitEffect("enrollment", no);
        try (Desk desk = journey.logIn("center01")) {
            desk.open(Desk.CENTER, PersonChangeWindows.DESK);
            // Where nothing speaks against it, the centre may have passed it by its policy.
            desk.choose(desk.conditions(), "办理状态", "审核通过");
            desk.page().keyboard().press("Escape");
            Locator drawer = new PersonChangeWindows(desk).lookAtCase(no);
            assertThat(drawer.getByText(PROOF).first()).isVisible();
            desk.button(drawer, "预览 " + PROOF + ".jpg").click();
            assertThat(desk.dialog(PROOF + ".jpg").locator("img")).isVisible();
        }
    }

    /** Somebody who keeps paying elsewhere may be insured here against injuries, and brings what the former unit gave. */
    static Map<String, String> transfer(Person person) {
        Map<String, String> line = new HashMap<>(EnrollmentSheetJourneyTests.line(person.idNumber(), person.name()));
        line.put("增员类型", "14|调入");
        line.putAll(Map.of("医疗保险", "0", "工伤保险", "1|参保", "失业保险", "0"));
        return line;
    }
}
