package io.renshetong.enrollment.joining;

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
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/** 3.2, E.2: one sheet for all who join. */
@ServiceTest(broker = false)
@Import({RegisterOfTests.class, NeighboursOfTests.class})
class JoiningSheetTests {
    private static final String HERE = "430203000101";
    private static final String THERE = "430203000201";
    private static final String STRANGERS = "430203000301";

    @Autowired
    Caller caller;

    @Autowired
    RegisterOfTests register;

    private SheetClerk clerk;

    @BeforeEach
    void meetTheClerk() {
        clerk = new SheetClerk(caller.as(TestTokens.operator(HERE)), "enrollment");
    }

    static Map<String, String> newHire(String number) {
        Map<String, String> cells = new HashMap<>(known(number, "11|新参保"));
        cells.putAll(Map.of("民族", "01|汉族", "户口性质", "51", "个人身份", "1", "用工形式", "41"));
        cells.putAll(Map.of("参加工作日期", "2012-07-01", "手机号码", "13873300018"));
        return cells;
    }

    static Map<String, String> known(String number, String kind) {
        Map<String, String> cells = new HashMap<>();
        cells.putAll(Map.of("证件类型", "01|居民身份证", "证件号码", number, "姓名", RegisterOfTests.NAME, "增员类型", kind));
        Map<String, Object> joining = StaffChangeContract.joining();
        cells.put("参保日期", String.valueOf(joining.get("enrolledOn")));
        cells.put("缴费起始年月", String.valueOf(joining.get("contributionStart")));
        cells.putAll(Map.of("申报工资", "5,200.00", "医疗保险", "1|是", "工伤保险", "0|不参保", "失业保险", "0"));
        return cells;
    }

    private String number() {
        return Numbers.of(LocalDate.of(1991, 5, 6));
    }

    @Test
    void matchesItsGoldenDefinition() {
        Golden.matches(caller.as(TestTokens.operator(HERE)), "enrollment");
    }

    @Test
    void holdsTheColumnsOfTheTemplateInTheirOrder() {
        assertThat(clerk.template("").headers())
                .startsWith(
                        "序号",
                        "证件类型",
                        "证件号码",
                        "姓名",
                        "性别",
                        "出生日期",
                        "民族",
                        "户口性质",
                        "户口所在地行政区划",
                        "文化程度",
                        "个人身份",
                        "用工形式",
                        "参加工作日期",
                        "增员类型",
                        "参保日期",
                        "缴费起始年月",
                        "申报工资",
                        "医疗保险",
                        "工伤保险",
                        "失业保险",
                        "医疗单位ID",
                        "工伤单位ID",
                        "失业单位ID",
                        "参保身份",
                        "岗位（工种）",
                        "劳动合同起始日期",
                        "劳动合同终止日期",
                        "手机号码",
                        "联系地址",
                        "实际用工单位统一社会信用代码",
                        "备注");
    }

    @Test
    void makesEachRowTheDeclarationItsKindSays() {
        String newcomer = number();
        String suspended = number();
        register.enter(suspended);
        register.joins(suspended, HERE, Insurance.MEDICAL);
        register.leaves(suspended, HERE, LocalDate.of(2026, 3, 1), "6399", Insurance.MEDICAL);
        String insured = number();
        register.enter(insured);
        register.joins(insured, HERE, Insurance.INJURY);
        FilledSheet sheet = clerk.template("")
                .write(FilledSheet.FIRST, newHire(newcomer))
                .write(FilledSheet.FIRST + 1, known(suspended, "续保"))
                .write(FilledSheet.FIRST + 2, known(insured, "15"));
        JsonNode preview = clerk.previewed(sheet.bytes());
        Map<Integer, JsonNode> rows = clerk.rows(preview, "NEW");
        assertThat(rows.values().stream().map(row -> row.path("typeLabel").asString()))
                .as(clerk.rows(preview, "BAD").toString())
                .containsExactlyInAnyOrder("新参保", "续保", "参保险种增加");

        JsonNode saved = clerk.saved(preview, "ALL");
        assertThat(saved.path("counts").path("saved").asInt()).isEqualTo(3);
        JsonNode list = caller.as(TestTokens.operator(HERE))
                .post("/declarations/enrollment/search", Map.of("idNumber", suspended))
                .json()
                .path("rows");
        assertThat(list).hasSize(1);
        assertThat(list.path(0).path("type").asString()).isEqualTo("renewal");
        assertThat(list.path(0).path("insurances").toString()).isEqualTo("[\"310\"]");
        assertThat(list.path(0).path("listed").path("wage").asString()).isEqualTo("5200.00");
    }

    /** H.2-2: seven kinds of errors in one file are said all at once, and the good rows go. */
    @Test
    void saysSevenKindsOfErrorsAtOnce() {
        String elsewhere = number();
        register.enter(elsewhere);
        register.joins(elsewhere, THERE, Insurance.MEDICAL);
        String twice = number();
        String rounded = number();
        FilledSheet sheet = clerk.template("");
        int row = FilledSheet.FIRST;
        String sound = number();
        String wrongDigit = sound.substring(0, 17) + (sound.endsWith("0") ? "1" : "0");
        sheet.write(row, newHire(wrongDigit));
        sheet.write(row + 1, newHire(rounded))
                .writeNumber(row + 1, "证件号码", Double.parseDouble(rounded.substring(0, 17) + "0"));
        sheet.write(row + 2, newHire(Numbers.of(StaffChangeContract.today().minusYears(15))));
        sheet.write(row + 3, known(elsewhere, "15|险种增加"));
        Map<String, String> incomplete = newHire(number());
        incomplete.put("手机号码", "");
        sheet.write(row + 4, incomplete);
        sheet.write(row + 5, newHire(twice));
        sheet.write(row + 6, newHire(twice));
        Map<String, String> unknownCode = newHire(number());
        unknownCode.put("民族", "火星族");
        sheet.write(row + 7, unknownCode);
        sheet.write(row + 8, newHire(number()));
        JsonNode preview = clerk.previewed(sheet.bytes());
        Map<Integer, JsonNode> bad = clerk.rows(preview, "BAD");
        assertThat(SheetClerk.faults(bad.get(row))).contains("证件号码", "校验位");
        assertThat(SheetClerk.faults(bad.get(row + 1))).contains("证件号码", "末位已丢失");
        assertThat(SheetClerk.faults(bad.get(row + 2))).contains("未满16周岁");
        assertThat(SheetClerk.faults(bad.get(row + 3))).contains("医疗保险", "此人在其他单位有险种未做暂停");
        assertThat(SheetClerk.faults(bad.get(row + 4))).contains("手机号码");
        assertThat(SheetClerk.faults(bad.get(row + 7))).contains("民族", "火星族").doesNotContain("请填写民族");
        assertThat(clerk.rows(preview, "DUPLICATE")).containsOnlyKeys(row + 5, row + 6);
        assertThat(clerk.rows(preview, "NEW")).containsOnlyKeys(row + 8);
        assertThat(clerk.saved(preview, "GOOD").path("counts").path("saved").asInt())
                .isEqualTo(1);
    }

    @Test
    void namesAnotherUnitOfTheClerksWhereSomebodyIsInsuredAndNoStrangersUnit() {
        String atOurs = number();
        register.enter(atOurs);
        register.joins(atOurs, THERE, Insurance.MEDICAL);
        String atAStrangers = number();
        register.enter(atAStrangers);
        register.joins(atAStrangers, STRANGERS, Insurance.MEDICAL);
        SheetClerk ofBoth = new SheetClerk(caller.as(TestTokens.operator(HERE, THERE)), "enrollment");
        FilledSheet sheet = clerk.template("")
                .write(FilledSheet.FIRST, known(atOurs, "15"))
                .write(FilledSheet.FIRST + 1, known(atAStrangers, "15"));
        Map<Integer, JsonNode> seenByBoth = ofBoth.rows(ofBoth.previewed(sheet.bytes()), "BAD");
        assertThat(SheetClerk.faults(seenByBoth.get(FilledSheet.FIRST)))
                .contains("（" + THERE + "）有险种未做暂停（职工基本医疗保险），须先在该单位办理减员");
        assertThat(SheetClerk.faults(seenByBoth.get(FilledSheet.FIRST + 1)))
                .contains("此人在其他单位有险种未做暂停")
                .doesNotContain(STRANGERS);
        Map<Integer, JsonNode> seenByOne = clerk.rows(clerk.previewed(sheet.bytes()), "BAD");
        assertThat(SheetClerk.faults(seenByOne.get(FilledSheet.FIRST)))
                .contains("此人在其他单位有险种未做暂停")
                .doesNotContain(THERE);
    }

    @Test
    void asksForTheKindAndRefusesUnitsOfOthers() {
        Map<String, String> kindless = newHire(number());
        kindless.put("增员类型", "");
        Map<String, String> foreign = newHire(number());
        foreign.put("医疗单位ID", THERE);
        FilledSheet sheet =
                clerk.template("").write(FilledSheet.FIRST, kindless).write(FilledSheet.FIRST + 1, foreign);
        Map<Integer, JsonNode> bad = clerk.rows(clerk.previewed(sheet.bytes()), "BAD");
        assertThat(SheetClerk.faults(bad.get(FilledSheet.FIRST))).contains("请填写增员类型");
        assertThat(SheetClerk.faults(bad.get(FilledSheet.FIRST + 1))).contains("不在您的授权范围内");
    }

    @Test
    void knowsAUnitByTheIdItHasInASubsystem() {
        Map<String, String> byId = newHire(number());
        byId.put("医疗单位ID", "303000101");
        Map<String, String> otherSubsystem = newHire(number());
        otherSubsystem.put("工伤单位ID", "303000101");
        FilledSheet sheet =
                clerk.template("").write(FilledSheet.FIRST, byId).write(FilledSheet.FIRST + 1, otherSubsystem);
        JsonNode preview = clerk.previewed(sheet.bytes());
        assertThat(clerk.rows(preview, "NEW")).containsOnlyKeys(FilledSheet.FIRST);
        assertThat(clerk.rows(preview, "BAD")).containsOnlyKeys(FilledSheet.FIRST + 1);
    }

    @Test
    void confirmsSeveralTypesUnderOneNumber() {
        String newcomer = number();
        String suspended = number();
        register.enter(suspended);
        register.joins(suspended, HERE, Insurance.MEDICAL);
        register.leaves(suspended, HERE, LocalDate.of(2026, 3, 1), "6399", Insurance.MEDICAL);
        FilledSheet sheet = clerk.template("")
                .write(FilledSheet.FIRST, newHire(newcomer))
                .write(FilledSheet.FIRST + 1, known(suspended, "12"));
        JsonNode preview = clerk.previewed(sheet.bytes());
        clerk.saved(preview, "ALL");
        List<String> numbers = clerk.rows(preview, "SAVED").values().stream()
                .map(row -> row.path("declarationNo").asString())
                .toList();
        numbers.forEach(this::attachWhatIsAskedFor);
        Caller.Answer confirmed = caller.as(TestTokens.admin(HERE))
                .once()
                .post("/declarations/enrollment/confirmations", Map.of("numbers", numbers));
        assertThat(confirmed.status()).as(confirmed.json().toString()).isEqualTo(200);
        assertThat(confirmed.json().path("accepted").asInt()).isEqualTo(2);
        assertThat(confirmed.json().path("batches")).hasSize(1);
        assertThat(confirmed.json().path("batchNo").asString()).startsWith("P43020331");
    }

    /** 修改附件: documents come to a draft without anything else being saved again. */
    private void attachWhatIsAskedFor(String no) {
        Caller operator = caller.as(TestTokens.operator(HERE));
        JsonNode draft = operator.get("/declarations/enrollment/" + no).json();
        String type = draft.path("type").asString();
        List<String> ids = List.of("labour-contract", "id-card").stream()
                .map(kind -> operator.once()
                        .upload("/declarations/" + type + "/attachments", kind, kind + ".png", PNG)
                        .json()
                        .path("id")
                        .asString())
                .toList();
        Caller.Answer attached = operator.once()
                .put(
                        "/declarations/" + type + "/" + no + "/attachments",
                        Map.of(
                                "attachments",
                                ids,
                                "version",
                                draft.path("version").asInt()));
        assertThat(attached.status()).as(attached.json().toString()).isEqualTo(200);
        assertThat(attached.json().path("revision").asInt()).isEqualTo(2);
        assertThat(operator.get("/declarations/enrollment/" + no).json().path("attachments"))
                .hasSize(2);
    }

    private static final byte[] PNG = java.util.Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==");
}
