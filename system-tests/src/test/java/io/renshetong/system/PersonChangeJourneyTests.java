package io.renshetong.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.renshetong.system.PersonChangeWindows.CONFIRMATION;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import io.renshetong.system.Persons.Person;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The manual's chapter 4.1.1 to 4.1.3, walked through in a real browser by the people it is written for. */
class PersonChangeJourneyTests {
    private static final String UNIT = "430203000101";

    @RegisterExtension
    static final Journey journey = Journey.in(UNIT);

    private static Person somebody() {
        return Persons.of("admin01", UNIT);
    }

    @Test
    void aNewTelephoneNumberGoesAllTheWayRound() {
        Person person = somebody();
        String mobile = "138" + person.id();
        try (Desk desk = journey.logIn("operator01")) {
            PersonChangeWindows windows = new PersonChangeWindows(desk);
            Locator dialog = windows.edit(person);
            desk.fillIn(dialog, "手机号码", mobile);
            windows.save(dialog);
            windows.expectSavedNotice();
            assertThat(dialog).isHidden();
        }
        try (Desk desk = journey.logIn("confirm01")) {
            PersonChangeWindows windows = new PersonChangeWindows(desk);
            Locator row = windows.declarationOf(person);
            assertThat(row).containsText("未确认");
            assertThat(row).containsText("手机号码");
            desk.operation(row, "查看变更明细").click();
            Locator changes = desk.page().locator(".el-drawer");
            assertThat(changes.getByRole(AriaRole.ROW, new Locator.GetByRoleOptions().setName("手机号码")))
                    .containsText(mobile.substring(7));
            desk.page().keyboard().press("Escape");
            assertThat(changes).isHidden();

            windows.confirm(row);
            assertThat(row).containsText("已生效");

            windows.query(person, person.name());
            assertThat(desk.fact("手机号码")).hasText(masked(mobile));
            desk.tab("参保信息");
            assertThat(desk.page().locator(".participation thead")).containsText("医保");
            assertThat(desk.page().locator(".participation tbody")).containsText("人员状态");
        }
    }

    @Test
    void aDraftCanBeMendedAnotherDeletedAndTheRestConfirmedTogether() {
        Person mended = somebody();
        Person deleted = somebody();
        Person third = somebody();
        Declaring operator = Declaring.as("operator01");
        String first = operator.draft(mended.id(), "postcode", "412001");
        String second = operator.draft(deleted.id(), "postcode", "412002");
        String last = operator.draft(third.id(), "postcode", "412003");
        try (Desk desk = journey.logIn("admin01")) {
            desk.open(Desk.PERSONS, CONFIRMATION);
            Locator row = desk.row(first);
            desk.operation(row, "修改变更信息").click();
            Locator dialog = desk.dialog("人员基本信息修改");
            desk.fillIn(dialog, "邮政编码", "412009");
            desk.button(dialog, "保存").click();
            assertThat(dialog).isHidden();

            desk.operation(desk.row(second), "删除").click();
            desk.button(desk.dialog("删除申报"), "删除").click();
            assertThat(desk.row(second)).hasCount(0);

            new PersonChangeWindows(desk).confirm(desk.row(first), desk.row(last));
        }
        operator.awaitStatus(first, "EFFECTIVE");
        operator.awaitStatus(last, "EFFECTIVE");
        assertThat(operator.api().get(Declaring.CHANGES + "/" + second).status())
                .isEqualTo(404);
        assertThat(operator.api()
                        .get("/api/person/persons/" + mended.id())
                        .expect(200)
                        .path("postcode")
                        .asText())
                .isEqualTo("412009");
        assertThat(operator.detail(first).path("batchNo"))
                .isEqualTo(operator.detail(last).path("batchNo"));
    }

    @Test
    void aNewNameNeedsEvidenceAndIsPassedAtTheCentresDesk() {
        Person person = somebody();
        String name = person.name().substring(0, person.name().offsetByCodePoints(0, 1)) + "思远";
        try (Desk desk = journey.logIn("operator01")) {
            PersonChangeWindows windows = new PersonChangeWindows(desk);
            Locator dialog = windows.edit(person);
            desk.fillIn(dialog, "姓名", name);
            windows.save(dialog);
            assertThat(dialog.locator("#attachments-error")).containsText("须上传身份证正反面，或公安机关证明");
            windows.upload(dialog, "身份证正面");
            windows.upload(dialog, "身份证反面");
            windows.save(dialog);
            windows.expectSavedNotice();
        }
        try (Desk unit = journey.logIn("confirm01");
                Desk center = journey.logIn("center01")) {
            PersonChangeWindows windows = new PersonChangeWindows(unit);
            Locator row = windows.declarationOf(person);
            assertThat(row).containsText("关键");
            windows.confirm(row);
            assertThat(row).containsText("待审核");

            Declaring.awaitCase(Api.as("center01"), numberOf(person));
            PersonChangeWindows atDesk = new PersonChangeWindows(center);
            Locator drawer = atDesk.openCase(numberOf(person));
            assertThat(drawer).containsText(name);
            assertThat(drawer.getByText("身份证正面").first()).isVisible();
            atDesk.claim(drawer);
            // Nobody touches the unit's window from here on; what it shows comes by itself.
            assertThat(row).containsText("审核中");
            atDesk.pass(drawer);
            assertThat(row).containsText("已生效");

            windows.query(person, name);
            assertThat(unit.fact("姓名")).hasText(name);
        }
    }

    @Test
    void aNewNameWithANewNumberIsReviewedByASecondAuditor() {
        Person person = somebody();
        Declaring unit = Declaring.as("admin01");
        String no =
                unit.draft(person.id(), Map.of("name", "欧阳思齐", "idNumber", person.anotherIdNumber()), unit.idCard());
        unit.confirm(no);
        Declaring.awaitCase(Api.as("center01"), no);
        try (Desk first = journey.logIn("center01");
                Desk second = journey.logIn("center02")) {
            PersonChangeWindows auditor = new PersonChangeWindows(first);
            Locator opened = auditor.openCase(no);
            assertThat(opened).containsText("高风险");
            auditor.claim(opened);
            auditor.pass(opened);
            Locator again = auditor.openCase(no);
            assertThat(again).containsText("待复核");
            assertThat(first.button(again, "通过")).hasCount(0);
            assertThat(unit.status(no)).isEqualTo("IN_REVIEW");

            PersonChangeWindows reviewer = new PersonChangeWindows(second);
            Locator reviewed = reviewer.openCase(no);
            reviewer.claim(reviewed);
            reviewer.pass(reviewed);
        }
        unit.awaitStatus(no, "EFFECTIVE");
        assertThat(unit.api()
                        .get("/api/person/persons/" + person.id())
                        .expect(200)
                        .path("name")
                        .asText())
                .isEqualTo("欧阳思齐");
    }

    @Test
    void aReturnedChangeSaysWhyAtTheFieldAndGoesAgainWhenCorrected() {
        Person person = somebody();
        Declaring unit = Declaring.as("admin01");
        String no = unit.draft(person.id(), Map.of("name", "王小明明"), unit.idCard());
        unit.confirm(no);
        Declaring.awaitCase(Api.as("center01"), no);
        try (Desk center = journey.logIn("center01")) {
            PersonChangeWindows auditor = new PersonChangeWindows(center);
            Locator drawer = auditor.openCase(no);
            auditor.claim(drawer);
            center.button(drawer, "退回").click();
            Locator reason = center.dialog("退回单位修改");
            center.choose(reason, "退回原因", "R01");
            center.choose(reason, "涉及项目", "姓名");
            center.fillIn(reason, "退回说明", "请把姓名改成与身份证一致的王晓明");
            center.button(reason, "退回").click();
            assertThat(center.page().getByText("已退回单位").first()).isVisible();
        }
        try (Desk desk = journey.logIn("operator01")) {
            PersonChangeWindows windows = new PersonChangeWindows(desk);
            Locator row = windows.declarationOf(person);
            assertThat(row).containsText("审核不通过");
            assertThat(row).containsText("请把姓名改成与身份证一致的王晓明");
            desk.operation(row, "修改变更信息").click();
            Locator dialog = desk.dialog("人员基本信息修改");
            assertThat(dialog).containsText("请把姓名改成与身份证一致的王晓明");
            assertThat(desk.line(dialog, "name").and(dialog.locator(".blamed"))).isVisible();
            desk.fillIn(dialog, "姓名", "王晓明");
            desk.button(dialog, "保存").click();
            assertThat(dialog).isHidden();
            assertThat(row).containsText("未确认");
        }
        unit.confirm(no);
        Api center = Api.as("center01");
        Declaring.awaitCase(center, no);
        center.post(
                        "/api/center/cases/passes",
                        Api.JSON.createObjectNode().set("numbers", Api.JSON.valueToTree(List.of(no))))
                .expect(200);
        unit.awaitStatus(no, "EFFECTIVE");
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

    private static String masked(String mobile) {
        return mobile.substring(0, 3) + "****" + mobile.substring(7);
    }
}
