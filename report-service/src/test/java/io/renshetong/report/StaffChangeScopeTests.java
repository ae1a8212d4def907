package io.renshetong.report;

import static io.renshetong.report.Events.decided;
import static io.renshetong.report.Events.send;
import static io.renshetong.report.Events.withdrawn;
import static io.renshetong.report.StaffChanges.batchNo;
import static io.renshetong.report.StaffChanges.confirmed;
import static io.renshetong.report.StaffChanges.declared;
import static io.renshetong.report.StaffChanges.joins;
import static io.renshetong.report.StaffChanges.leaves;
import static org.assertj.core.api.Assertions.assertThat;

import io.renshetong.contract.DeclarationDecided.Verdict;
import io.renshetong.contract.DeclarationSubmission.Declared;
import io.renshetong.testkit.Caller;
import io.renshetong.testkit.ServiceTest;
import io.renshetong.testkit.TestTokens;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What is printed together: a batch without what was taken back, or the days of a unit, and of no other. */
@ServiceTest
class StaffChangeScopeTests {
    private static final String MAN = "43020319850312001X";
    private static final String WOMAN = "430203199001012347";
    private static final String OTHER_UNIT = "430203000201";

    @Autowired
    private Caller caller;

    private Clerk clerk;
    private Caller operator;

    @BeforeEach
    void clerk() {
        clerk = new Clerk(caller);
        operator = caller.as(TestTokens.operator(Events.UNIT));
    }

    private static String days(LocalDate from, LocalDate to) {
        return "?unitCode=" + Events.UNIT + "&changedFrom=" + from + "&changedTo=" + to;
    }

    @Test
    void leavesOutWhatWasTakenBackOrReturnedAndPrintsABatchOfNothingElseAsVoid() {
        String batch = batchNo("34");
        Declared stays = leaves("张三", MAN, LocalDate.of(2026, 11, 5));
        Declared returned = leaves("赵六", WOMAN, LocalDate.of(2026, 11, 5));
        Declared back = leaves("钱七", WOMAN, LocalDate.of(2026, 11, 5));
        send(
                confirmed(batch, "suspension", 1, 1, stays, returned, back),
                withdrawn(back.no()),
                decided(returned.no(), Verdict.RETURN));
        clerk.sees(
                batch,
                row -> row.path("returned").asInt() == 1
                        && row.path("withdrawn").asInt() == 1);
        assertThat(clerk.words("/forms/reduction/" + batch + "/preview"))
                .contains("张三", "本批另有 2 笔已撤回或审核不通过，未列入本表")
                .doesNotContain("赵六", "钱七");
        String lost = batchNo("34");
        Declared only = leaves("孙八", MAN, LocalDate.of(2026, 11, 5));
        send(confirmed(lost, "termination", 1, 1, only), decided(only.no(), Verdict.RETURN));
        clerk.sees(lost, row -> row.path("returned").asInt() == 1);
        assertThat(clerk.words("/forms/reduction/" + lost + "/preview")).contains("孙八", "已撤回或退回·无效");
    }

    @Test
    void printsEverythingOfAUnitWithinDaysAndOfAnInsuranceAlone() {
        LocalDate from = LocalDate.of(2031, 2, 1);
        LocalDate to = LocalDate.of(2031, 2, 28);
        String one = batchNo("31");
        String other = batchNo("31");
        Declared injuryOnly = declared(
                "王五", WOMAN, Map.of("enrolledOn", "2031-02-28", "medical", "0", "unemployment", "0", "wage", "4000"));
        send(
                confirmed(one, "new-hire", 1, 1, joins("张三", MAN, from), joins("不在内", MAN, to.plusDays(1))),
                confirmed(other, "insurance-addition", 1, 1, injuryOnly));
        clerk.sees(one, _ -> true);
        clerk.sees(other, _ -> true);
        assertThat(clerk.words("/forms/enrollment/preview" + days(from, to)))
                .contains("张三", "王五", "异动日期：2031年2月1日至2031年2月28日", "共 2 人 2 笔")
                .contains("本月增员 2 人：医疗保险 1 人 工伤保险 2 人 失业保险 1 人")
                .doesNotContain("不在内");
        assertThat(clerk.words("/forms/enrollment/preview" + days(from, to) + "&insurance=310"))
                .contains("张三", "险种：医疗保险", "本期增员 1 人")
                .doesNotContain("王五");
        assertThat(operator.get("/forms/enrollment/preview" + days(from, to) + "&statuses=RETURNED")
                        .code())
                .isEqualTo("NOTHING_TO_PRINT");
        assertThat(operator.get("/forms/enrollment/preview?unitCode=" + Events.UNIT)
                        .code())
                .isEqualTo("PERIOD_INCOMPLETE");
        assertThat(operator.get("/forms/person-change-audit/preview" + days(from, to))
                        .status())
                .isEqualTo(404);
        assertThat(operator.post(
                                "/batches/search",
                                Map.of("business", "31", "changedFrom", "2031-02-28", "changedTo", "2031-02-28"))
                        .json()
                        .path("rows")
                        .path(0)
                        .path("batchNo")
                        .asString())
                .isEqualTo(other);
        JsonNode task = clerk.ended(operator.post(
                "/forms/enrollment/prints",
                Map.of("unitCode", Events.UNIT, "changedFrom", from.toString(), "changedTo", to.toString())));
        assertThat(task.path("file").path("name").asString()).isEqualTo("社会保险参保人员增员申报表_2031-02-01~2031-02-28.pdf");
        assertThat(Pages.text(clerk.file(task))).contains("张三", "王五");
    }

    @Test
    void letsNobodySeeTheDaysOfAnotherUnit() {
        LocalDate day = LocalDate.of(2026, 11, 2);
        Caller stranger = caller.as(TestTokens.operator(OTHER_UNIT));
        assertThat(stranger.get("/forms/enrollment/preview" + days(day, day)).status())
                .isEqualTo(404);
        Map<String, Object> wanted =
                Map.of("unitCode", Events.UNIT, "changedFrom", "2026-11-02", "changedTo", "2026-11-02");
        assertThat(stranger.post("/forms/enrollment/prints", wanted).status()).isEqualTo(404);
        assertThat(caller.as(TestTokens.admin(OTHER_UNIT))
                        .once()
                        .post("/exports/enrollment", Map.of("filter", wanted))
                        .status())
                .isEqualTo(404);
        String batch = batchNo("34");
        send(confirmed(batch, "suspension", 1, 1, leaves("张三", MAN, day)));
        clerk.sees(batch, _ -> true);
        assertThat(stranger.get("/forms/reduction/" + batch + "/preview").status())
                .isEqualTo(404);
    }
}
