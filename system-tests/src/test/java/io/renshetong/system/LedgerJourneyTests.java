package io.renshetong.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import io.renshetong.system.Persons.Person;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** 缴费与工伤台账 in a real browser: asked by the keyboard, reloaded, empty and without an answer. */
class LedgerJourneyTests {

    private static final String UNIT = "430203000101";
    private static final String SEARCH = "**/api/center/ledger/payments/search";

    @RegisterExtension
    static final Journey journey = Journey.in(UNIT);

    @Test
    void staysAsItWasAskedWhenThePageIsLoadedAgain() {
        Person person = Staff.as("admin01").paying(UNIT);
        try (Desk desk = journey.logIn("center01")) {
            LedgerWindow ledger = new LedgerWindow(desk);
            ledger.owe(person, UNIT, YearMonth.now(ZoneId.of("Asia/Shanghai")).toString(), "321.50");
            desk.condition("单位管理码", UNIT);
            onlyOwing(desk).locator("xpath=ancestor::label").click();
            desk.field(desk.conditions(), "单位管理码").press("Enter");
            assertThat(desk.page()).hasURL(Pattern.compile("unitCode=" + UNIT + ".*open=1|open=1.*unitCode=" + UNIT));
            assertThat(desk.row("321.50").first()).isVisible();
            desk.page().reload();
            assertThat(desk.field(desk.conditions(), "单位管理码")).hasValue(UNIT);
            assertThat(onlyOwing(desk)).isChecked();
            assertThat(desk.row("321.50").first()).isVisible();
            assertThat(desk.row("欠费").first()).isVisible();
        }
    }

    @Test
    void saysThatNobodyIsThereAndThatNothingCameBack() {
        try (Desk desk = journey.logIn("center01")) {
            new LedgerWindow(desk);
            desk.condition("证件号码", Persons.stranger());
            desk.field(desk.conditions(), "证件号码").press("Enter");
            assertThat(desk.page().getByText("没有符合条件的缴费记录")).isVisible();

            desk.page().route(SEARCH, route -> route.abort());
            desk.button("重置").click();
            Locator notice = desk.page().locator("main").getByRole(AriaRole.ALERT);
            assertThat(notice).containsText("网络连接失败");
            desk.page().unroute(SEARCH);
            desk.button(notice, "重试").click();
            assertThat(notice).isHidden();
            assertThat(desk.row("职工基本医疗保险").first()).isVisible();
        }
    }

    private static Locator onlyOwing(Desk desk) {
        return desk.conditions().getByLabel("只看欠费");
    }
}
