package io.renshetong.enrollment.leaving;

import static org.assertj.core.api.Assertions.assertThat;

import io.renshetong.enrollment.Numbers;
import io.renshetong.enrollment.StaffChangeContract;
import io.renshetong.enrollment.outside.NeighboursOfTests;
import io.renshetong.enrollment.participation.RegisterOfTests;
import io.renshetong.kernel.insurance.Insurance;
import io.renshetong.testkit.Caller;
import io.renshetong.testkit.FilledSheet;
import io.renshetong.testkit.Golden;
import io.renshetong.testkit.ServiceTest;
import io.renshetong.testkit.SheetClerk;
import io.renshetong.testkit.TestTokens;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/** 3.5, E.3: one sheet for all who leave, empty or with everybody of the unit. */
@ServiceTest(broker = false)
@Import({RegisterOfTests.class, NeighboursOfTests.class})
class LeavingSheetTests {
    private static final String HERE = "430203000101";
    private static final LocalDate BORN = LocalDate.of(1991, 5, 6);
    private static final int FIRST = FilledSheet.FIRST;

    @Autowired
    Caller caller;

    @Autowired
    RegisterOfTests register;

    private SheetClerk clerk;

    @BeforeEach
    void meetTheClerk() {
        clerk = new SheetClerk(caller.as(TestTokens.operator(HERE)), "reduction");
    }

    private String insured() {
        String number = Numbers.of(BORN);
        register.enter(number);
        register.joins(number, HERE, Insurance.MEDICAL, Insurance.INJURY);
        return number;
    }

    private static Map<String, String> leaving(String number, String kind, String reason) {
        Map<String, String> cells = new HashMap<>();
        cells.putAll(Map.of("证件号码", number, "姓名", RegisterOfTests.NAME, "减员类型", kind, "减员原因", reason));
        cells.putAll(Map.of("减医疗", "1|是", "减工伤", "是", "减失业", "0"));
        cells.put("减员(停保)日期", StaffChangeContract.today().toString());
        return cells;
    }

    @Test
    void matchesItsGoldenDefinition() {
        Golden.matches(caller.as(TestTokens.operator(HERE)), "reduction");
    }

    @Test
    void makesEachRowTheDeclarationItsKindSays() {
        FilledSheet sheet = clerk.template("?filled=false")
                .write(FIRST, leaving(insured(), "22", "6399"))
                .write(FIRST + 1, leaving(insured(), "终止参保", "6499"))
                .write(FIRST + 2, leaving(insured(), "24|险种调出单位", "6302"));
        JsonNode preview = clerk.previewed(sheet.bytes());
        assertThat(clerk.rows(preview, "NEW").values().stream()
                        .map(row -> row.path("typeLabel").asString()))
                .as(clerk.rows(preview, "BAD").toString())
                .containsExactlyInAnyOrder("暂停参保", "终止参保", "暂停参保");
        assertThat(clerk.saved(preview, "ALL").path("counts").path("saved").asInt())
                .isEqualTo(3);
    }

    @Test
    void refusesAReasonThatDoesNotFitTheKindAndAnInsuranceThatIsNotPaidHere() {
        Map<String, String> notInsured = leaving(insured(), "22", "6399");
        notInsured.put("减失业", "1");
        FilledSheet sheet = clerk.template("?filled=false")
                .write(FIRST, leaving(insured(), "24", "6399"))
                .write(FIRST + 1, leaving(insured(), "25", "6399"))
                .write(FIRST + 2, notInsured)
                .write(FIRST + 3, leaving(insured(), "22", "6401"));
        Map<Integer, JsonNode> bad = clerk.rows(clerk.previewed(sheet.bytes()), "BAD");
        assertThat(SheetClerk.faults(bad.get(FIRST))).contains("6302 统筹范围内转出");
        assertThat(SheetClerk.faults(bad.get(FIRST + 1))).contains("6501 在职转退休", "退休类别");
        assertThat(SheetClerk.faults(bad.get(FIRST + 2))).contains("减失业", "不能减员");
        assertThat(SheetClerk.faults(bad.get(FIRST + 3))).contains("暂停参保请选 63 开头的原因");
    }

    @Test
    void offersReasonsForLeavingOnlyAndNamesThoseThatFitTheKindWhereTheyAreFew() {
        FilledSheet sheet = clerk.template("?filled=false");
        assertThat(sheet.offered("减员原因"))
                .contains("6301|在职人员解除/终止劳动合同", "6401|死亡", "6501|在职转退休")
                .noneMatch(reason -> reason.startsWith("61") || reason.startsWith("62"));
        assertThat(sheet.offered("失业原因细分")).hasSize(11).startsWith("6313|辞职");
        Map<String, String> detail = leaving(insured(), "22", "6301");
        detail.put("失业原因细分", "6399");
        sheet.write(FIRST, leaving(insured(), "22", "6201|续保"))
                .write(FIRST + 1, detail)
                .write(FIRST + 2, leaving(insured(), "24", "跳槽"));
        Map<Integer, JsonNode> bad = clerk.rows(clerk.previewed(sheet.bytes()), "BAD");
        assertThat(SheetClerk.faults(bad.get(FIRST)))
                .contains("“6201|续保”不在减员原因代码表中，请从下拉列表选择")
                .doesNotContain("6301");
        assertThat(SheetClerk.faults(bad.get(FIRST + 1))).contains("“6399”不在失业原因细分代码表中，请从下拉列表选择");
        assertThat(SheetClerk.faults(bad.get(FIRST + 2)))
                .contains("“跳槽”不在减员原因代码表中，可填：6302 统筹范围内转出、6351 单位调动。")
                .doesNotContain("减员类型为险种调出单位时");
    }

    @Test
    void comparesTheNumbersOfTheSystemsBehindWhereTheyAreFilledIn() {
        String right = insured();
        Map<String, String> same = leaving(right, "22", "6399");
        same.put("医疗个人ID", "310" + right.substring(12));
        Map<String, String> other = leaving(insured(), "22", "6399");
        other.put("工伤个人ID", "410999999");
        FilledSheet sheet = clerk.template("?filled=false").write(FIRST, same).write(FIRST + 1, other);
        JsonNode preview = clerk.previewed(sheet.bytes());
        assertThat(clerk.rows(preview, "NEW")).containsOnlyKeys(FIRST);
        assertThat(SheetClerk.faults(clerk.rows(preview, "BAD").get(FIRST + 1))).contains("工伤个人ID", "与登记不符");
        NeighboursOfTests.away("person-service");
        assertThat(SheetClerk.faults(
                        clerk.rows(clerk.previewed(sheet.bytes()), "BAD").get(FIRST)))
                .contains("暂时不能核对个人ID");
    }

    @AfterEach
    void bringTheNeighboursBack() {
        NeighboursOfTests.reset();
    }

    @Test
    void leavesAloneWhomTheRosterNamesAndNobodyFilledIn() {
        String stays = insured();
        String leaves = insured();
        FilledSheet roster = clerk.template("?filled=true");
        int last = FIRST + roster.rows() - 1;
        assertThat(IntStream.rangeClosed(FIRST, last).mapToObj(row -> roster.read(row, "证件号码")))
                .contains(stays, leaves);
        int row = IntStream.rangeClosed(FIRST, last)
                .filter(one -> roster.read(one, "证件号码").equals(leaves))
                .findFirst()
                .orElseThrow();
        assertThat(roster.read(row, "医疗个人ID")).isEqualTo("310" + leaves.substring(12));
        assertThat(roster.read(row, "减医疗")).isEqualTo("1|是");
        assertThat(roster.read(row, "减失业")).isEqualTo("0|否");
        roster.write(
                row,
                Map.of(
                        "减员类型",
                        "22",
                        "减员原因",
                        "6399",
                        "减员(停保)日期",
                        StaffChangeContract.today().toString()));
        JsonNode preview = clerk.previewed(roster.bytes());
        assertThat(clerk.rows(preview, "NEW")).containsOnlyKeys(row);
        assertThat(preview.path("counts").path("bad").asInt()).isZero();
        assertThat(preview.path("counts").path("unchanged").asInt()).isPositive();
    }
}
