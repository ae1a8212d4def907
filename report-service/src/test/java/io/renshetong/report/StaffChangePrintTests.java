package io.renshetong.report;

import static io.renshetong.report.Events.send;
import static io.renshetong.report.StaffChanges.batchNo;
import static io.renshetong.report.StaffChanges.confirmed;
import static io.renshetong.report.StaffChanges.declared;
import static io.renshetong.report.StaffChanges.joins;
import static io.renshetong.report.StaffChanges.leaves;
import static org.assertj.core.api.Assertions.assertThat;

import io.renshetong.contract.DeclarationSubmission.Declared;
import io.renshetong.testkit.Caller;
import io.renshetong.testkit.Exported;
import io.renshetong.testkit.ServiceTest;
import io.renshetong.testkit.TestTokens;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ServiceTest
class StaffChangePrintTests {
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

    @Test
    void holdsSeveralTypesUnderOneNumberAndIsWholeWhenAllHaveCome() {
        String batch = batchNo("31");
        send(confirmed(batch, "renewal", 2, 2, joins("李四", WOMAN, LocalDate.of(2026, 11, 2))));
        JsonNode half = clerk.sees(batch, _ -> true);
        assertThat(half.path("printable").asBoolean()).isFalse();
        assertThat(operator.get("/forms/enrollment/" + batch + "/preview").code())
                .isEqualTo("BATCH_ARRIVING");
        send(confirmed(batch, "new-hire", 1, 2, joins("张三", MAN, LocalDate.of(2026, 11, 2))));
        JsonNode row = clerk.sees(batch, found -> found.path("printable").asBoolean());
        assertThat(row.path("business").asString()).isEqualTo("31");
        assertThat(row.path("declarations").asInt()).isEqualTo(2);
        assertThat(row.path("typeLabel").asString()).isEqualTo("新参保、续保");
        assertThat(operator.get("/forms/reduction/" + batch + "/preview").status())
                .isEqualTo(404);
    }

    @Test
    void printsWhoJoins() {
        String batch = batchNo("31");
        Map<String, Object> newHire = new HashMap<>(Map.of(
                "personalStatus",
                "1",
                "employmentForm",
                "41",
                "firstWorkDate",
                "2008-07-01",
                "enrolledOn",
                "2026-11-02"));
        newHire.putAll(Map.of("contributionStart", "202612", "wage", 6800, "insuredIdentity", "301"));
        Declared first = declared("欧阳䶮", WOMAN, newHire);
        Declared second = joins("张三", MAN, LocalDate.of(2026, 11, 3));
        send(
                confirmed(batch, "new-hire", 1, 2, first),
                confirmed(batch, "renewal", 2, 2, second),
                StaffChanges.effective(
                        second, batch, "renewal", Map.of("contributionStart", "202701", "changeReason", "6201")));
        clerk.sees(
                batch,
                row -> row.path("passed").asInt() == 1 && row.path("printable").asBoolean());
        String text = Pages.text(clerk.printed("enrollment", batch));
        assertThat(text)
                .contains("社会保险参保人员增员申报表", "单位名称（盖章）：株洲芦淞服饰有限公司一分厂", "单位代号：430203000101", "2026年11月23日")
                .contains("确认批号：" + batch, "共 2 人 2 笔", "医疗 工伤 失业")
                .contains("本页小计：2 笔", "（医疗 2　工伤 2　失业 2）", "合计：2 笔 2 人")
                .contains("本批增员 2 人：医疗保险 2 人　工伤保险 2 人　失业保险 2 人", "月末参保人数", "共计 2 人", "填表人", "受理人", "复核人")
                .contains("每月 25 日前申报当月异动，次月生效", "一式两份", "劳动合同复印件", "离退休人员、实习学生", "第 1 页　共 1 页");
        assertThat(text.replaceAll("\\s", ""))
                .contains("1欧阳䶮女在职1990-01" + WOMAN + "合同工2008-072045-01是6800.002026-12√√√新参保6101新参保")
                .contains("2张三男在职1985-03" + MAN + "合同工2048-03否5200.502027-01√√√续保6201续保");
    }

    /** Whatever the clerk wrote: on the 23rd nothing before the next month is open. */
    @Test
    void printsTheMonthContributionsWillBeginWithWhileItIsStillAudited() {
        String batch = batchNo("31");
        Map<String, Object> closed = Map.of("enrolledOn", "2026-11-02", "contributionStart", "202611", "wage", 6800);
        send(confirmed(batch, "new-hire", 1, 1, declared("张三", MAN, closed)));
        clerk.sees(batch, row -> row.path("printable").asBoolean());
        assertThat(Pages.text(clerk.printed("enrollment", batch)).replaceAll("\\s", ""))
                .contains("6800.002026-12√");
    }

    @Test
    void printsWhoLeaves() {
        String batch = batchNo("34");
        Declared first = leaves("张三", MAN, LocalDate.of(2026, 11, 5));
        Declared retires = declared(
                "李四",
                WOMAN,
                Map.of("leftOn", "2026-11-30", "retirementKind", "411", "lastMonth", "202611", "injury", "0"));
        send(
                confirmed(batch, "suspension", 1, 2, first),
                confirmed(batch, "retirement", 2, 2, retires),
                StaffChanges.effective(
                        first, batch, "suspension", Map.of("contributionBase", 4308, "contributionEnd", "202611")));
        clerk.sees(
                batch,
                row -> row.path("passed").asInt() == 1 && row.path("printable").asBoolean());
        String text = Pages.text(clerk.printed("reduction", batch));
        assertThat(text)
                .contains("社会保险参保人员减员申报表", "本批减员 2 人：医疗保险 2 人　工伤保险 1 人　失业保险 2 人")
                .contains("减少时间最早为受理时间的上月，自减少时间的次月起停止缴费", "①终止、解除劳动合同", "受理时间为每月 5 日至 25 日");
        assertThat(text.replaceAll("\\s", ""))
                .contains("1张三男" + MAN + "暂停参保6301在职人员解除/终止劳动合同6322合同期满终止√√√2026-11-052026-114308.0013873300001")
                .contains("2李四女" + WOMAN + "在职转退休6501在职转退休正常退休√√2026-11-302026-11");
    }

    @Test
    void namesTheNumberAndTheBaseOfWhoLeavesBeforeItTakesEffect() {
        String batch = batchNo("34");
        LocalDate on = LocalDate.of(2026, 11, 5);
        Declared same = leaves("张三", MAN, on, "4302010000001", 4308, 4308);
        Declared other = leaves("李四", WOMAN, on, "4302010000002", 4480, 4106, 4106);
        send(
                confirmed(batch, "suspension", 1, 1, same, other),
                StaffChanges.effective(other, batch, "suspension", Map.of("contributionBase", 4481)));
        clerk.sees(batch, row -> row.path("passed").asInt() == 1);
        String text = Pages.text(clerk.printed("reduction", batch)).replaceAll("\\s", "");
        assertThat(text).contains(MAN + "4302010000001暂停参保", "2026-114308.0013873300001");
        assertThat(text).contains(WOMAN + "4302010000002暂停参保", "2026-114481.0013873300001");
    }

    @Test
    void writesAmountsAsNumbersIntoAWorkbookNamedAfterTheUnitAskedFor() {
        LocalDate day = LocalDate.of(2032, 3, 4);
        String joins = batchNo("31");
        String leaves = batchNo("34");
        send(
                confirmed(joins, "new-hire", 1, 1, joins("张三", MAN, day)),
                confirmed(
                        leaves,
                        "suspension",
                        1,
                        1,
                        leaves("李四", WOMAN, day, "4302010000002", 4480, 4480, 4480),
                        leaves("张三", MAN, day, "4302010000001", 4480, 4106)));
        clerk.sees(joins, _ -> true);
        clerk.sees(leaves, _ -> true);
        Map<String, Object> days =
                Map.of("unitCode", Events.UNIT, "changedFrom", "2032-03-04", "changedTo", "2032-03-04");
        Caller ofTwo = caller.as(TestTokens.operator(OTHER_UNIT, Events.UNIT));
        Exported enrollment = Exported.by(ofTwo, "enrollment", Map.of("filter", days));
        assertThat(enrollment.column("月平均工资（元）")).containsExactly("5200.50");
        assertThat(enrollment.numbers()).contains("序号", "月平均工资（元）").doesNotContain("公民身份号码", "参保年月");
        assertThat(enrollment.task().path("file").path("name").asString())
                .contains(Events.UNIT)
                .doesNotContain(OTHER_UNIT);
        Exported reduction = Exported.by(ofTwo, "reduction", Map.of("filter", Map.of("batchNo", leaves)));
        assertThat(reduction.column("月缴费基数（元）")).containsExactly("4480.00", "医4480.00\n工4106.00");
        assertThat(reduction.task().path("file").path("name").asString()).contains("株洲芦淞服饰有限公司一分厂");
    }

    @Test
    void countsSomebodyWithTwoDeclarationsOnce() {
        String batch = batchNo("31");
        send(
                confirmed(batch, "renewal", 1, 2, joins("张三", MAN, LocalDate.of(2026, 11, 2))),
                confirmed(batch, "insurance-addition", 2, 2, joins("张三", MAN, LocalDate.of(2026, 11, 2))));
        clerk.sees(batch, row -> row.path("printable").asBoolean());
        assertThat(clerk.words("/forms/enrollment/" + batch + "/preview")).contains("共 1 人 2 笔", "合计：2 笔 1 人");
    }

    @Test
    void printsTwoThousandRowsWithTheSumsOfEachPage() {
        String batch = batchNo("31");
        for (int chunk = 1; chunk <= 4; chunk++) {
            List<Declared> some = new ArrayList<>();
            for (int index = 0; index < 500; index++) some.add(joins("张三", MAN, LocalDate.of(2026, 11, 2)));
            send(confirmed(batch, chunk == 1 ? "new-hire" : "renewal", chunk, 4, some.toArray(Declared[]::new)));
        }
        clerk.sees(batch, row -> row.path("declarations").asInt() == 2_000);
        JsonNode task = clerk.ended(operator.post("/forms/enrollment/" + batch + "/prints", null));
        assertThat(task.path("state").asString()).as(task.toString()).isEqualTo("DONE");
        String text = Pages.text(clerk.file(task));
        assertThat(text).contains("合计：2000 笔 1 人");
        int sum = text.lines()
                .filter(line -> line.startsWith("本页小计："))
                .mapToInt(line -> Integer.parseInt(line.replaceAll("本页小计：(\\d+) 笔.*", "$1")))
                .sum();
        assertThat(sum).isEqualTo(2_000);
        assertThat(text.lines().filter(line -> line.startsWith("本页小计：")))
                .hasSize(task.path("results").path("pages").asInt());
    }
}
