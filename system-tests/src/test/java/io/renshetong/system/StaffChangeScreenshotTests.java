package io.renshetong.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import io.renshetong.system.Persons.Person;
import io.renshetong.testkit.FilledSheet;
import java.util.Map;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The windows and forms of staff changes, at every size. */
class StaffChangeScreenshotTests {

    private static final String UNIT = "430203000102";

    @RegisterExtension
    static final Journey journey = Journey.in(UNIT);

    @AtEverySize
    void theWindowsOfStaffChangesFitAndSpeakChinese(int width, int height) {
        Look look = new Look(width);
        Staff admin = Staff.as("admin01");
        String unitName = journey.unitName();
        Person leaver = admin.paying(UNIT);
        try (Desk desk = journey.desk(width, height)) {
            desk.logIn("admin01");
            StaffWindows windows = new StaffWindows(desk);
            desk.open(Desk.STAFF, StaffWindows.JOINING);
            look.at(desk, "增员申报-空");
            windows.joinByMistake("430203199003077736");
            look.at(desk, "增员申报-号码有误");
            String number = Persons.stranger();
            windows.join(number, unitName);
            Locator form = windows.form("新参保");
            look.at(desk, "增员申报-新参保");
            windows.save(form);
            assertThat(form).containsText("处需要改正");
            look.at(desk, "增员申报-错误");
            windows.newcomer(form, "公孙策");
            windows.save(form);
            windows.expectSavedNotice(StaffWindows.JOINING_CONFIRMATION);
            look.at(desk, "增员申报-已保存");
            windows.join(leaver.idNumber(), unitName);
            look.at(desk, "增员申报-在册");

            windows.leave(leaver.idNumber(), unitName);
            Locator leaving = windows.form("暂停参保");
            desk.choose(leaving, "减员原因", "其他原因中断缴费");
            look.at(desk, "减员申报-暂停参保");
            windows.way("在职转退休").click();
            assertThat(windows.form("在职转退休")).containsText("法定退休月");
            look.at(desk, "减员申报-在职转退休");
            windows.way("暂停参保").click();
            windows.save(windows.form("暂停参保"));
            windows.expectSavedNotice(StaffWindows.LEAVING_CONFIRMATION);

            Locator joined = windows.declarationOf(StaffWindows.JOINING_CONFIRMATION, number);
            look.at(desk, "增员确认");
            look.sees(desk, "增员确认", "附件数");
            desk.operation(joined, "修改").click();
            Locator dialog = desk.dialog("修改增员申报");
            assertThat(desk.field(dialog, "姓名")).isVisible();
            look.at(desk, "增员确认-修改");
            desk.button(dialog, "取消").click();
            assertThat(dialog).isHidden();
            desk.operation(joined, "修改附件").click();
            Locator documents = desk.dialog("修改附件");
            assertThat(documents.getByText("劳动合同").first()).isVisible();
            look.at(desk, "增员确认-修改附件");
            desk.button(documents, "取消").click();
            assertThat(documents).isHidden();
            desk.operation(joined, "详细").click();
            assertThat(desk.page().locator(".el-drawer").getByText("申报内容").first())
                    .isVisible();
            look.at(desk, "增员确认-详细");
            desk.page().keyboard().press("Escape");
            assertThat(desk.page().locator(".el-drawer")).isHidden();
            windows.declarationOf(StaffWindows.LEAVING_CONFIRMATION, leaver.idNumber());
            look.at(desk, "减员确认");
            look.sees(desk, "减员确认", "附件数");
            look.sees(desk, "减员确认", "减员原因");

            desk.open(Desk.STAFF, StaffWindows.JOINING_SHEET);
            look.at(desk, "批量增员报盘-空");
            ImportWindows sheets = new ImportWindows(desk, StaffWindows.JOINING_WORDS);
            FilledSheet sheet = FilledSheet.of(sheets.template());
            sheets.load("增员-" + width + ".xlsx", newcomers(sheet), 4);
            look.at(desk, "批量增员报盘-预览");
            sheets.tally("错误").click();
            look.at(desk, "批量增员报盘-错误");
            desk.button("放弃本次导入").click();
            desk.button(desk.dialog("放弃本次导入"), "放弃本次导入").click();
            desk.open(Desk.STAFF, StaffWindows.LEAVING_SHEET);
            look.at(desk, "批量减员报盘-空");
        }
        look.expectNothingWrong();
    }

    @AtEverySize
    void theFormsOfStaffChangesFitAndSpeakChinese(int width, int height) {
        Look look = new Look(width);
        Staff admin = Staff.as("admin01");
        String number = Persons.stranger();
        String batchNo =
                admin.confirm("enrollment", admin.draft("new-hire", UNIT, Staff.newcomer(number, UNIT, "东门吹雪")));
        Paper.awaitPrintable(admin.api(), batchNo);
        try (Desk desk = journey.desk(width, height)) {
            desk.logIn("admin01");
            StaffWindows windows = new StaffWindows(desk);
            windows.openPrint("减员");
            look.at(desk, "异动打印-减员");
            windows.chooseBatch("增员", batchNo);
            look.at(desk, "异动打印-批号");
            desk.button("下载 Excel").click();
            Locator export = desk.dialog("导出 增员申报表");
            assertThat(export.getByText("导出的列")).isVisible();
            look.at(desk, "异动打印-导出");
            desk.button(export, "取消").click();
            assertThat(export).isHidden();
            Locator preview = windows.preview(batchNo);
            assertThat(preview.frameLocator("iframe").getByText("东门吹雪").first()).isVisible();
            // Of paper, as above.
            look.glanceAt(desk, "异动打印-预览");
        }
        try (Desk desk = journey.desk(width, height)) {
            desk.logIn("viewer01");
            new StaffWindows(desk).openPrint("增员");
            assertThat(desk.button("生成报表")).isEnabled();
            look.at(desk, "异动打印-一个单位");
        }
        look.expectNothingWrong();
    }

    /** One that is right, one wrong in many cells, one that lacks most, and one that is known already. */
    private static byte[] newcomers(FilledSheet sheet) {
        int first = FilledSheet.FIRST;
        Map<String, String> line = EnrollmentSheetJourneyTests.line(Persons.stranger(), "东方朔");
        sheet.write(first, line)
                .write(first + 1, line)
                .write(first + 2, Map.of("证件号码", Persons.stranger(), "姓名", "无名"));
        sheet.write(first + 1, Map.of("证件号码", Persons.stranger(), "民族", "火星族", "手机号码", "123", "参保日期", "明天"));
        Person known = Persons.of("admin01", UNIT);
        sheet.write(first + 3, EnrollmentSheetJourneyTests.line(known.idNumber(), known.name()));
        return sheet.bytes();
    }
}
