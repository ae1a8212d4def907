package io.renshetong.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.renshetong.system.StaffWindows.LEAVING_CONFIRMATION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.renshetong.system.Persons.Person;
import io.renshetong.testkit.FilledSheet;
import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The manual's chapters 4.3.4 to 4.3.6, walked through in a real browser: declare, upload, confirm who leaves. */
class ReductionJourneyTests {

    private static final String UNIT = "430203000101";
    private static final int FIRST = FilledSheet.FIRST;

    @RegisterExtension
    static final Journey journey = Journey.in(UNIT);

    private static Person somebody() {
        return Staff.as("admin01").paying(UNIT);
    }

    @Test
    void whoIsSuspendedIsConfirmedAndCanBeRenewed() {
        Person person = somebody();
        try (Desk desk = journey.logIn("operator01")) {
            StaffWindows windows = new StaffWindows(desk);
            windows.leave(person.idNumber(), journey.unitName());
            assertThat(desk.page().locator("main")).containsText(person.name());
            assertThat(windows.way("暂停参保")).hasAttribute("aria-pressed", "true");
            Locator form = windows.form("暂停参保");
            assertThat(form.locator(".standings tbody tr")).hasCount(3);
            assertThat(form.locator(".standings")).containsText(journey.unitName());
            assertThat(form.locator(".standings")).containsText("正常参保");
            desk.choose(form, "减员原因", "其他原因中断缴费");
            windows.save(form);
            windows.expectSavedNotice(LEAVING_CONFIRMATION);
        }
        String no = Staff.as("admin01")
                .about("reduction", person.idNumber())
                .path(0)
                .path("no")
                .asText();
        try (Desk desk = journey.logIn("confirm01")) {
            StaffWindows windows = new StaffWindows(desk);
            Locator row = windows.declarationOf(LEAVING_CONFIRMATION, person.idNumber());
            assertThat(row).containsText("暂停参保");
            assertThat(row).containsText("其他原因中断缴费");
            new PersonChangeWindows(desk).confirm(row);
            Staff.as("admin01").awaitEffect("reduction", no);
            assertThat(row).containsText("已生效");
        }
        try (Desk desk = journey.logIn("operator01")) {
            StaffWindows windows = new StaffWindows(desk);
            windows.join(person.idNumber(), journey.unitName());
            assertThat(windows.way("续保")).hasAttribute("aria-pressed", "true");
            assertThat(windows.form("续保")).isVisible();
        }
    }

    @Test
    void whoOwesAndIsInjuredLeavesOnlyWhenThatIsAcknowledged() {
        Person person = somebody();
        String caseNo = "430203" + person.idNumber().substring(8);
        try (Desk desk = journey.logIn("center01")) {
            LedgerWindow ledger = new LedgerWindow(desk);
            assertThat(ledger.line(person.idNumber(), UNIT)).hasCount(3);
            ledger.owe(person, UNIT, thisMonth(), "516.96");
            assertThat(desk.row("欠费 1 个月")).containsText("516.96");
            ledger.injure(person, UNIT, caseNo, thisMonth() + "-01");
            assertThat(ledger.line(person.idNumber(), UNIT)).containsText("停工留薪期");
        }
        awaitOwed(person);
        try (Desk desk = journey.logIn("operator01")) {
            StaffWindows windows = new StaffWindows(desk);
            windows.leave(person.idNumber(), journey.unitName());
            Locator form = windows.form("暂停参保");
            Locator standings = form.locator(".standings");
            assertThat(standings.locator("thead")).containsText("最后到账月");
            assertThat(standings.locator("tbody tr").first()).containsText("欠费 1 个月");
            assertThat(standings.locator("tbody tr").last()).not().containsText("欠费 1 个月");
            desk.choose(form, "减员原因", "其他原因中断缴费");
            windows.save(form);
            Locator warning = desk.dialog("保存前请确认");
            assertThat(warning).containsText("欠缴 " + thisMonth() + " 共 1 个月，欠费 516.96 元");
            assertThat(warning).containsText("案号 " + caseNo);
            assertThat(warning).containsText("《劳动合同法》第四十二条");
            desk.button(warning, "返回修改").click();
            assertThat(warning).isHidden();
            windows.save(form);
            desk.button(desk.dialog("保存前请确认"), "已核对，继续保存").click();
            windows.expectSavedNotice(LEAVING_CONFIRMATION);
        }
        try (Desk desk = journey.logIn("center01")) {
            LedgerWindow ledger = new LedgerWindow(desk);
            ledger.injuries();
            desk.operation(ledger.line(person.idNumber(), UNIT), "办结").click();
            desk.button(desk.dialog("工伤阶段"), "确定").click();
            assertThat(desk.row(caseNo)).containsText("办结");
        }
    }

    private static String thisMonth() {
        return YearMonth.now(ZoneId.of("Asia/Shanghai")).toString();
    }

    /** What the centre posts travels. */
    private static void awaitOwed(Person person) {
        await("what is owed by " + person.name())
                .atMost(Duration.ofSeconds(30))
                .until(() -> Staff.as("operator01")
                        .route("reductions", person.idNumber(), UNIT)
                        .path("insured")
                        .path(0)
                        .path("owed")
                        .isObject());
    }

    @Test
    void anEndingOffersItsOwnReasonsAndAsksForTheProof() {
        Person person = somebody();
        try (Desk desk = journey.logIn("operator01")) {
            StaffWindows windows = new StaffWindows(desk);
            windows.leave(person.idNumber(), journey.unitName());
            windows.way("终止参保").click();
            Locator form = windows.form("终止参保");
            assertThat(desk.field(form, "死亡日期")).hasCount(0);
            assertThat(windows.required(form)).hasCount(0);
            desk.choose(form, "减员原因", "死亡$");
            assertThat(desk.field(form, "死亡日期")).isVisible();
            assertThat(windows.required(form)).hasCount(1);
            assertThat(windows.required(form)).containsText("减员原因为“死亡”，必须上传");
            windows.save(form);
            assertThat(desk.line(form, "diedOn")).containsText("减员原因为死亡时请填写死亡日期");
            assertThat(form.locator("#attachments-error")).containsText("请上传死亡证明");
            String today = desk.field(form, "减员日期").inputValue();
            windows.date(form, "死亡日期", today);
            windows.upload(form, "死亡证明");
            windows.save(form);
            windows.expectSavedNotice(LEAVING_CONFIRMATION);

            Locator row = windows.declarationOf(LEAVING_CONFIRMATION, person.idNumber());
            assertThat(row.locator(".operations button")).hasText(new String[] {"删除", "修改", "详细", "审核明细", "修改附件"});
            desk.operation(row, "修改").click();
            Locator dialog = desk.dialog("修改减员申报");
            assertThat(windows.required(dialog)).containsText("死亡证明.jpg");
            desk.fillIn(dialog, "备注", "家属代办");
            desk.button(dialog, "保存").click();
            assertThat(dialog).isHidden();

            desk.operation(row, "修改附件").click();
            Locator documents = desk.dialog("修改附件 · " + person.name());
            assertThat(windows.required(documents)).containsText("减员原因为“死亡”，必须上传");
            assertThat(windows.required(documents)).containsText("死亡证明.jpg");
            desk.button(documents, "取消").click();
            assertThat(documents).isHidden();
        }
    }

    @Test
    void aRetirementTellsThePensionAgeAndRefusesWhatIsTooEarly() {
        Person person = somebody();
        try (Desk desk = journey.logIn("operator01")) {
            StaffWindows windows = new StaffWindows(desk);
            windows.leave(person.idNumber(), journey.unitName());
            windows.way("在职转退休").click();
            Locator form = windows.form("在职转退休");
            assertThat(form).containsText("法定退休月");
            assertThat(form).containsText("弹性提前最早");
            assertThat(form).containsText("弹性延迟最晚");
            assertThat(form).containsText("距法定退休月还有");
            windows.date(form, "退休日期", "2026-11-01");
            windows.save(form);
            assertThat(form).containsText("未到退休年龄");
        }
    }

    @Test
    void whoIsNotInsuredHereHasNothingToLeave() {
        try (Desk desk = journey.logIn("operator01")) {
            StaffWindows windows = new StaffWindows(desk);
            windows.leave(Persons.stranger(), journey.unitName());
            assertThat(windows.way("暂停参保")).hasAttribute("aria-disabled", "true");
            assertThat(desk.page().locator("main")).containsText("暂停参保、终止参保、在职转退休：此人未在本单位正常参保。");
        }
    }

    @Test
    void aSheetWithEverybodyOfTheUnitIsUploadedAndSaved() {
        Person person = somebody();
        try (Desk desk = journey.logIn("operator01")) {
            desk.open(Desk.STAFF, StaffWindows.LEAVING_SHEET);
            ImportWindows windows = new ImportWindows(desk, StaffWindows.LEAVING_WORDS);
            assertThat(FilledSheet.of(windows.template()).rows()).isZero();
            desk.button("带在册人员下载").click();
            FilledSheet sheet = FilledSheet.of(windows.download(() -> desk.page()
                    .getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(journey.unitName()))
                    .click()));
            int row = IntStream.range(FIRST, FIRST + sheet.rows())
                    .filter(one -> sheet.read(one, "证件号码").equals(person.idNumber()))
                    .findFirst()
                    .orElseThrow();
            String today = Staff.as("operator01")
                    .route("reductions", person.idNumber(), UNIT)
                    .path("values")
                    .path("leftOn")
                    .asText();
            sheet.write(row, Map.of("减员类型", "22|暂停参保", "减员原因", "6399", "减员(停保)日期", today));
            windows.browse("减员十一月.xlsx", sheet.bytes());
            windows.toolButton("上传").click();
            assertThat(windows.tally("新增")).containsText("1");
            windows.tally("新增").click();
            assertThat(windows.line(row)).containsText("暂停参保");
            ImportWindows.expectCounts(windows.save(false, false), 1, 0, sheet.rows() - 1);
        }
        assertThat(List.of(Staff.as("admin01")
                        .about("reduction", person.idNumber())
                        .path(0)
                        .path("status")
                        .asText()))
                .containsExactly("DRAFT");
    }
}
