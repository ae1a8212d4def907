package io.renshetong.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.renshetong.system.StaffWindows.JOINING_CONFIRMATION;
import static io.renshetong.system.StaffWindows.LEAVING_CONFIRMATION;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Response;
import io.renshetong.system.Persons.Person;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The manual's chapter 4.3.7, walked through in a real browser: who joined and who left, on paper. */
class StaffChangePrintJourneyTests {

    private static final String UNIT = "430203000103";
    private static final String JOINED = "社会保险参保人员增员申报表";
    private static final String LEFT = "社会保险参保人员减员申报表";

    @RegisterExtension
    static final Journey journey = Journey.in(UNIT);

    @Test
    void whoIsTakenOnStandsOnThePrintedFormOfTheBatch() {
        String number = Persons.stranger();
        try (Desk desk = journey.logIn("operator01")) {
            StaffWindows windows = new StaffWindows(desk);
            windows.join(number, journey.unitName());
            Locator form = windows.form("新参保");
            windows.newcomer(form, "尉迟恭");
            windows.save(form);
            windows.expectSavedNotice(JOINING_CONFIRMATION);
        }
        String batchNo = confirmed(JOINING_CONFIRMATION, number);
        printed("增员", batchNo, List.of(JOINED, "尉迟恭", number, "新参保", journey.unitName(), batchNo));
    }

    @Test
    void whoIsLetGoStandsOnThePrintedFormOfTheBatch() {
        Person person = Staff.as("admin01").paying(UNIT);
        try (Desk desk = journey.logIn("operator01")) {
            StaffWindows windows = new StaffWindows(desk);
            windows.leave(person.idNumber(), journey.unitName());
            Locator form = windows.form("暂停参保");
            desk.choose(form, "减员原因", "其他原因中断缴费");
            windows.save(form);
            windows.expectSavedNotice(LEAVING_CONFIRMATION);
        }
        String batchNo = confirmed(LEAVING_CONFIRMATION, person.idNumber());
        printed("减员", batchNo, List.of(LEFT, person.name(), person.idNumber(), "暂停参保", journey.unitName(), batchNo));
    }

    @Test
    void withoutABatchEverythingOfTheUnitsMonthStandsOnOneForm() {
        Staff admin = Staff.as("admin01");
        for (String name : List.of("公冶长", "南宫适")) {
            String number = Persons.stranger();
            String no = admin.draft("new-hire", UNIT, Staff.newcomer(number, UNIT, name));
            Paper.awaitPrintable(admin.api(), admin.confirm("enrollment", no));
        }
        try (Desk desk = journey.logIn("operator01")) {
            StaffWindows windows = new StaffWindows(desk);
            windows.openPrint("增员");
            assertThat(desk.button("生成报表")).isDisabled();
            desk.choose(desk.conditions(), "单位", journey.unitName());
            desk.search();
            assertThat(desk.page().locator("main")).containsText("未选确认批号：报表汇总该单位异动日期内全部有效申报");
            FrameLocator frame = windows.preview("").frameLocator("iframe");
            assertThat(frame.getByText("公冶长").first()).isVisible();
            assertThat(Paper.bare(frame.locator("body").innerText())).contains(JOINED, "南宫适", "异动日期：");
        }
    }

    @Test
    void whoHasASingleUnitFindsItChosen() {
        try (Desk desk = journey.logIn("viewer01")) {
            new StaffWindows(desk).openPrint("减员");
            assertThat(desk.conditions()).containsText("株洲芦淞锦程示例服饰有限公司");
            assertThat(desk.button("生成报表")).isEnabled();
        }
    }

    /** 3.3 or 3.6: confirmed by somebody else than declared it, and known to the print service. */
    private static String confirmed(String confirmation, String number) {
        try (Desk desk = journey.logIn("confirm01")) {
            desk.tick(new StaffWindows(desk).declarationOf(confirmation, number));
            String batchNo = new PersonChangeWindows(desk).confirmTicked(1);
            Paper.awaitPrintable(Api.as("confirm01"), batchNo);
            return batchNo;
        }
    }

    /** 3.7: shown before it is printed, and the same on paper. */
    private static void printed(String tab, String batchNo, List<String> said) {
        try (Desk desk = journey.logIn("confirm01")) {
            StaffWindows windows = new StaffWindows(desk);
            ImportWindows files = new ImportWindows(desk);
            windows.chooseBatch(tab, batchNo);
            Locator dialog = windows.preview(batchNo);
            FrameLocator frame = dialog.frameLocator("iframe");
            assertThat(frame.getByText(said.getFirst()).first()).isVisible();
            assertThat(Paper.bare(frame.locator("body").innerText())).contains(said);
            byte[] pdf = files.download(() -> desk.button(dialog, "下载 PDF").click());
            assertThat(Paper.textOf(pdf)).contains("第1页共1页").contains(said);
            desk.button(dialog, "关闭").click();
            assertThat(dialog).isHidden();

            assertThat(printedBy(desk).headerValue("content-type")).isEqualTo("application/pdf");
            files.openTasks();
            assertThat(desk.row("打印")
                            .filter(new Locator.FilterOptions().setHasText(batchNo))
                            .first())
                    .containsText("已完成");
        }
    }

    /** 打印, up to the browser's own dialog, which a browser without a screen does not have and may crash over. */
    private static Response printedBy(Desk desk) {
        desk.page().evaluate("""
                        () => Object.defineProperty(HTMLIFrameElement.prototype, 'contentWindow', {
                            get: () => ({ focus() {}, print() { window.dialogAskedFor = true } })
                        })""");
        Response file = desk.page()
                .waitForResponse(
                        answer -> answer.url().endsWith("/file"),
                        () -> desk.button("打印").click());
        desk.page().waitForFunction("() => window.dialogAskedFor");
        return file;
    }
}
