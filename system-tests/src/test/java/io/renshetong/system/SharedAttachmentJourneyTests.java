package io.renshetong.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import io.renshetong.system.Persons.Person;
import io.renshetong.testkit.FilledSheet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** 3.2 saved without the proof, 3.3 批量添加附件, in a real browser: one document for all, then 确认通过. */
class SharedAttachmentJourneyTests {

    private static final String UNIT = "430203000101";
    private static final String FORMER_UNIT = "430203000202";
    private static final String PROOF = "原单位减员或解除证明";
    private static final int MANY = 11;

    @RegisterExtension
    static final Journey journey = Journey.in(UNIT);

    @Test
    void aProofForgottenInASheetComesToAllItsDraftsAtOnce() {
        List<Person> transferred = Stream.generate(() -> Staff.as("admin02").paying(FORMER_UNIT))
                .limit(MANY)
                .toList();
        try (Desk desk = journey.logIn("operator01")) {
            saveWithoutProof(desk, transferred);
        }
        try (Desk desk = journey.logIn("confirm01")) {
            Locator report = refused(desk);
            assertThat(report).containsText("请经办人在本页点【批量添加附件】补齐");
            assertThat(desk.button(report, "批量添加附件")).isHidden();
        }
        try (Desk desk = journey.logIn("admin01")) {
            Locator report = refused(desk);
            assertThat(report).containsText("没有申报被提交");
            assertThat(report).containsText("调入须上传" + PROOF);
            assertThat(report).containsText("其中 " + MANY + " 条缺少证明材料");
            assertThat(report.innerText()).doesNotContainPattern("[A-Z]+_[A-Z]+");
            desk.button(report, "批量添加附件").click();
            Locator dialog = desk.dialog("批量添加附件");
            assertThat(desk.button(dialog, "添加到 " + MANY + " 条申报")).isDisabled();
            assertThat(new StaffWindows(desk).required(dialog)).containsText(PROOF);
            assertThat(new StaffWindows(desk).required(dialog)).containsText("调入时必需");
            desk.button(dialog, "取消").click();
            assertThat(dialog).isHidden();

            chooseAll(desk);
            desk.button(desk.page().locator(".toolbar"), "批量添加附件").click();
            new StaffWindows(desk).upload(dialog, PROOF);
            desk.button(dialog, "添加到 " + MANY + " 条申报").click();
            assertThat(dialog).containsText("已为 " + MANY + " 条申报添加附件");
            assertThat(desk.row("调入").first()).containsText("未确认");
            desk.button(dialog, "确认通过 " + MANY + " 条").click();
            desk.button(desk.dialog("确认通过"), "确认通过").click();
            assertThat(report).containsText(MANY + " 条已提交社保中心审核");
        }
        Staff.as("admin01")
                .about("enrollment", transferred.getLast().idNumber())
                .forEach(one -> assertThat(one.path("attachmentCount").asInt()).isEqualTo(1));
    }

    /** What confirming all of them tells. */
    private static Locator refused(Desk desk) {
        desk.open(Desk.STAFF, StaffWindows.JOINING_CONFIRMATION);
        desk.page().navigate("/enrollment/enrollment-confirmation?types=transfer-in&insurance=410&size=10");
        desk.total(MANY).waitFor();
        chooseAll(desk);
        desk.button(desk.page().locator(".toolbar"), "确认通过").click();
        desk.button(desk.dialog("确认通过"), "确认通过").click();
        return desk.dialog("确认结果");
    }

    private static void saveWithoutProof(Desk desk, List<Person> transferred) {
        desk.open(Desk.STAFF, StaffWindows.JOINING_SHEET);
        ImportWindows windows = new ImportWindows(desk, StaffWindows.JOINING_WORDS);
        FilledSheet sheet = FilledSheet.of(windows.template());
        for (int i = 0; i < transferred.size(); i++) {
            sheet.write(FilledSheet.FIRST + i, SheetAttachmentJourneyTests.transfer(transferred.get(i)));
        }
        windows.load("调入忘了附件.xlsx", sheet.bytes(), MANY);
        windows.expectTally("警告", MANY);
        ImportWindows.expectCounts(windows.save(true, true), MANY, 0, 0);
    }

    /** All of the page, then all that the conditions find. */
    private static void chooseAll(Desk desk) {
        desk.tick(desk.page().locator(".el-table__header tr"));
        desk.button("选择符合条件的全部 " + MANY + " 条").click();
        assertThat(desk.page().getByText("已选择符合查询条件的全部 " + MANY + " 条未确认记录。")).isVisible();
    }
}
