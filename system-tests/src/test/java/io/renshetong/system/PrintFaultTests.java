package io.renshetong.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whatever prints may be away; nothing else notices, and what was confirmed meanwhile is printed when it is back. */
class PrintFaultTests {

    private static final String UNIT = "430203000201";
    private static final String SERVICE = "report-service";

    @BeforeAll
    static void start() {
        RunningSuite.stack();
    }

    @Test
    void aBatchConfirmedWithoutThePrintServiceIsPrintedOnceItIsBack() throws Exception {
        Ledger ledger = new Ledger();
        Declaring unit = Declaring.as("admin02");
        RunningSuite.stack().kill(SERVICE);
        String batchNo;
        try (Chromium chromium = new Chromium();
                Desk desk = chromium.logIn("admin02")) {
            String no = ledger.draft(unit, Persons.ids("admin02", UNIT, 1).getFirst(), "打印服务不在");
            batchNo = unit.confirm(no).path("batchNo").asText();
            ledger.expectEachToBeEffectiveOnce();
            desk.open(Desk.PERSONS, ImportWindows.PRINT);
            desk.button(desk.conditions(), "查询批次号").click();
            Locator notice =
                    desk.page().locator("main").getByRole(AriaRole.ALERT).first();
            assertThat(notice).containsText("打印服务暂时不可用");
            assertThat(notice).containsText("申报、确认、导入、查询不受影响");
        } finally {
            RunningSuite.stack().start(SERVICE);
        }
        Api api = Declaring.as("admin02").api();
        Paper.awaitPrintable(api, batchNo);
        assertThat(Paper.batch(api, batchNo).path("declarations").asInt()).isEqualTo(1);
        await("its one declaration to be passed")
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> Paper.batch(api, batchNo).path("passed").asInt() == 1);

        String task = api.post(
                        "/api/report/forms/person-change-audit/" + batchNo + "/prints", Api.JSON.createObjectNode())
                .expect(202)
                .path("id")
                .asText();
        await("the PDF")
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(100))
                .until(
                        () -> api.get("/api/report/tasks/" + task)
                                .expect(200)
                                .path("state")
                                .asText(),
                        "DONE"::equals);
        assertThat(Arrays.copyOf(api.file("/api/report/tasks/" + task + "/file"), 5))
                .asString()
                .isEqualTo("%PDF-");
    }
}
