package io.renshetong.system;

import static io.renshetong.system.Importing.count;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.renshetong.local.PartStatus;
import io.renshetong.system.Api.Answer;
import io.renshetong.testkit.FilledSheet;
import io.renshetong.testkit.OddSheets;
import io.renshetong.testkit.OddSheets.Odd;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Workbooks handed in by a machine: thousands of rows, everything wrong at once, files that mean harm. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImportByRestTests {

    private static final String UNIT = "430203000200";
    private static final int FIRST = FilledSheet.FIRST;
    private static final String NUMBER = "公民身份号码（原）";
    private static final long BIG = 60_000_000L;
    private static final long SHARED = 61_000_000L;
    private static final long WRONG = 62_000_000L;
    private static final long HOSTILE = 63_000_000L;

    /** One of each way to mean harm; testkit knows more, which the engine's own tests hand in. */
    private static final List<String> HARMFUL = List.of(
            "空文件",
            "网页改名",
            "PDF改名",
            "乱码",
            "UTF-16的csv",
            "截断一半",
            "压缩炸弹",
            "工作表里的压缩炸弹",
            "部件太多",
            "重名部件",
            "路径越界",
            "工作表带DTD",
            "外部实体",
            "带宏",
            "加密的xlsx",
            "Excel95");

    private Importing sender;
    private List<Odd> harmful;
    private long serving;

    @BeforeAll
    void prepare() throws Exception {
        RunningSuite.stack();
        List<String> persons = ManyPersons.enter(UNIT, HOSTILE, 3);
        sender = Importing.as("operator02");
        byte[] good = sender.filled(persons, "备注", "正常的文件 ");
        harmful = OddSheets.of(good).stream()
                .filter(odd -> HARMFUL.contains(odd.name()))
                .toList();
        assertThat(harmful).hasSameSizeAs(HARMFUL);
        serving = pid();
    }

    @Test
    void threeThousandRowsAreReadAndSavedWhileEverybodyElseIsServed() throws Exception {
        List<String> persons = ManyPersons.enter(UNIT, BIG, 3_000);
        Importing clerk = Importing.as("admin02");
        FilledSheet sheet = FilledSheet.of(clerk.template(persons));
        assertThat(sheet.rows()).isEqualTo(3_000);
        for (int row = 0; row < 3_000; row++) {
            switch (row % 10) {
                case 0 -> sheet.write(FIRST + row, Map.of("邮政编码", "不是邮编"));
                case 1 -> {} // stays as it is
                default -> sheet.write(FIRST + row, Map.of("备注", "三千人导入 " + row, "联系电话", "0731-2" + (8000000 + row)));
            }
        }
        Answer answer = clerk.send("三千人.xlsx", sheet.bytes(), Api.newKey());
        String no = answer.expect(202).path("no").asText();
        assertThat(answer.body().path("taskId").asText()).isNotEmpty();

        JsonNode preview = served(() -> clerk.awaitState(no, "PREVIEW"));
        assertThat(preview.path("fileName").asText()).isEqualTo("三千人.xlsx");
        assertThat(count(preview, "rows")).isEqualTo(3_000);
        assertThat(count(preview, "changed")).isEqualTo(2_400);
        assertThat(count(preview, "unchanged")).isEqualTo(300);
        assertThat(count(preview, "bad")).isEqualTo(300);
        assertThat(count(preview, "duplicate")).isZero();
        ImportLedger.expectOnlyPreviewed(preview, 3_000);

        assertThat(clerk.save(preview, "ALL", Api.newKey())
                        .expect(422)
                        .path("detail")
                        .asText())
                .contains("3000 行中有 300 行错误或重复")
                .contains("未保存任何数据");
        ImportLedger.expectOnlyPreviewed(clerk.find(no), 3_000);
        String key = Api.newKey();
        clerk.save(preview, "GOOD", key).expect(202);
        clerk.save(preview, "GOOD", key).expect(202);
        JsonNode saved = served(() -> clerk.awaitState(no, "SAVED"));
        assertThat(count(saved, "saved")).isEqualTo(2_400);
        assertThat(count(saved, "refused")).isZero();
        assertThat(count(saved, "skipped")).isEqualTo(600);
        ImportLedger.expectSavedOnce(saved, 3_000);

        FilledSheet bad = FilledSheet.of(clerk.api().file(Importing.IMPORTS + "/" + no + "/bad-rows"));
        assertThat(bad.rows()).isEqualTo(300);
        assertThat(bad.read(FIRST, "错误原因")).contains("邮政编码");
        for (int row = 0; row < 300; row++) {
            bad.write(FIRST + row, Map.of("邮政编码", "412" + (100 + row)));
        }
        JsonNode rest = clerk.saveGood(clerk.preview(bad.bytes()));
        assertThat(count(rest, "rows")).isEqualTo(300);
        assertThat(count(rest, "saved")).isEqualTo(300);
        ImportLedger.expectSavedOnce(rest, 300);

        clerk.undo(saved).expect(200);
        ImportLedger.expectUndone(clerk.find(no));
        assertThat(clerk.find(no).path("state").asText()).isEqualTo("UNDONE");
    }

    @Test
    void allSevenKindsOfErrorAreSaidAtOnceAndTheGoodRowsMayGo() throws Exception {
        Importing clerk = Importing.as("operator02");
        List<String> persons = ManyPersons.enter(UNIT, WRONG, 20);
        FilledSheet sheet = FilledSheet.of(clerk.template(persons));
        // Numbers of 15 digits, and of other documents, are another story.
        List<Integer> rows = IntStream.range(FIRST, FIRST + persons.size())
                .filter(row -> sheet.read(row, NUMBER).length() == 18)
                .limit(8)
                .boxed()
                .toList();
        int badDigit = rows.get(0);
        int asNumber = rows.get(1);
        int tooYoung = rows.get(2);
        int anothers = rows.get(3);
        int missing = rows.get(4);
        int twice = rows.get(5);
        int unknownCode = rows.get(6);
        int good = rows.get(7);
        String taken = Persons.of("admin02", "430203000201").idNumber();
        String own = sheet.read(badDigit, NUMBER);
        sheet.write(badDigit, Map.of("新证件号码", own.substring(0, 17) + (own.endsWith("1") ? "2" : "1")));
        sheet.writeNumber(asNumber, "新证件号码", 430203198503120000d);
        sheet.write(tooYoung, Map.of("参加工作日期", sheet.read(tooYoung, NUMBER).substring(6, 10) + "-12-31"));
        sheet.write(anothers, Map.of("新证件号码", taken));
        sheet.write(missing, Map.of("手机号码", "#空"));
        sheet.write(twice, Map.of("备注", "写了两行"));
        int copy = sheet.copy(twice);
        sheet.write(unknownCode, Map.of("民族", "火星族", "邮政编码", "12"));
        sheet.write(good, Map.of("备注", "这一行没有错"));
        JsonNode preview = clerk.preview(sheet.bytes());

        Map<Integer, JsonNode> bad = clerk.rows(preview, "BAD");
        expectSaid(bad, badDigit, "新证件号码", "校验");
        expectSaid(bad, asNumber, "新证件号码", "身份证号被 Excel 转成数字，末位已丢失，请把该列设为文本重填");
        expectSaid(bad, tooYoung, "参加工作日期", "未满16周岁");
        expectSaid(bad, anothers, "新证件号码", "已登记在另一人名下");
        expectSaid(bad, missing, "手机号码", "不能用“#空”清空");
        expectSaid(bad, unknownCode, "民族", "“火星族”不在");
        expectSaid(bad, unknownCode, "邮政编码", "邮政编码应为 6 位数字");
        assertThat(bad).hasSize(6);
        assertThat(bad.toString()).doesNotContain(taken);
        assertThat(clerk.rows(preview, "DUPLICATE")).containsOnlyKeys(twice, copy);
        assertThat(clerk.rows(preview, "DUPLICATE").get(copy).toString()).contains("与第 " + twice + " 行重复");

        JsonNode saved = clerk.saveGood(preview);
        assertThat(count(saved, "saved")).isEqualTo(1);
        assertThat(count(saved, "refused")).isZero();
        assertThat(count(saved, "skipped")).isEqualTo(persons.size());
        ImportLedger.expectSavedOnce(saved, persons.size() + 1);
    }

    @Test
    void aFileWithoutOneGoodRowIsNeverSaved() throws Exception {
        Importing clerk = Importing.as("operator02");
        FilledSheet sheet = FilledSheet.of(clerk.template(ManyPersons.enter(UNIT, WRONG + 1_000, 2)));
        sheet.write(FIRST, Map.of("邮箱", "不是邮箱"));
        JsonNode preview = clerk.preview(sheet.bytes());
        assertThat(count(preview, "good")).isZero();
        assertThat(clerk.save(preview, "GOOD", Api.newKey())
                        .expect(422)
                        .path("detail")
                        .asText())
                .contains("没有一行可以保存");
        ImportLedger.expectOnlyPreviewed(clerk.find(preview.path("no").asText()), 2);
    }

    @Test
    void ofTwoOperatorsWhoImportTheSamePeopleOneGetsEach() throws Exception {
        List<String> persons = ManyPersons.enter(UNIT, SHARED, 400);
        List<Importing> clerks = List.of(Importing.as("admin02"), Importing.as("operator02"));
        List<JsonNode> previews = List.of(
                clerks.get(0).preview(clerks.get(0).filled(persons.subList(0, 300), "备注", "两人同时 ")),
                clerks.get(1).preview(clerks.get(1).filled(persons.subList(100, 400), "备注", "两人同时 ")));
        assertThat(previews)
                .allSatisfy(preview -> assertThat(count(preview, "good")).isEqualTo(300));
        List<JsonNode> saved = new ArrayList<>();
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            List<Future<JsonNode>> saves = Stream.of(0, 1)
                    .map(one -> both.submit(() -> clerks.get(one).saveGood(previews.get(one))))
                    .toList();
            for (Future<JsonNode> save : saves) {
                saved.add(save.get());
            }
        }
        for (JsonNode one : saved) {
            ImportLedger.expectSavedOnce(one, 300);
            assertThat(count(one, "saved")).isBetween(100, 300);
        }
        assertThat(count(saved.get(0), "saved") + count(saved.get(1), "saved")).isEqualTo(400);
        for (int one = 0; one < 2; one++) {
            assertThat(clerks.get(one).rows(saved.get(one), "REFUSED").values())
                    .allSatisfy(row -> assertThat(row.toString()).contains("此人存在待申报的个人信息修改", "未确认"));
        }
    }

    List<Odd> harmful() {
        return harmful;
    }

    @ParameterizedTest
    @MethodSource("harmful")
    void aHarmfulFileIsRefusedWithItsReason(Odd odd) throws Exception {
        int before = imports();
        Answer answer = sender.send(odd.fileName(), odd.content(), Api.newKey());
        JsonNode complaints;
        if (answer.status() == 202) {
            String no = answer.body().path("no").asText();
            complaints = sender.awaitState(no, "REFUSED").path("fileErrors");
        } else {
            assertThat(answer.status()).as(answer.text()).isIn(413, 415, 422);
            assertThat(answer.body().path("detail").asText()).isNotBlank();
            complaints = answer.body().path("errors");
            assertThat(imports()).isEqualTo(before);
        }
        assertThat(complaints).as(answer.text()).isNotEmpty();
        assertThat(complaints.findValuesAsText("code")).contains(odd.code());
        assertThat(complaints.findValuesAsText("detail"))
                .allSatisfy(detail ->
                        assertThat(detail).matches("(?s).*\\p{IsHan}.*").doesNotContain("Exception"));
        assertThat(pid()).as("the process that serves").isEqualTo(serving);
        assertThat(sender.api().get("/api/person/declarations/types").status()).isEqualTo(200);
    }

    @Test
    void aFileOneByteTooLargeIsRefusedAndSaysHowLargeItMayBe() {
        byte[] large = new byte[(32 << 20) + 1];
        Arrays.fill(large, (byte) 'x');
        Answer answer = sender.send("太大.csv", large, Api.newKey());
        assertThat(answer.expect(413).path("detail").asText()).contains("32");
        assertThat(pid()).isEqualTo(serving);
    }

    /** What comes of the work while another operator keeps asking; whoever asks is answered. */
    private static JsonNode served(Callable<JsonNode> work) throws Exception {
        Api other = Api.as("operator01");
        try (ExecutorService clerk = Executors.newSingleThreadExecutor()) {
            Future<JsonNode> result = clerk.submit(work);
            await("the end of an import")
                    .atMost(Duration.ofSeconds(90))
                    .pollInterval(Duration.ofMillis(50))
                    .until(() -> {
                        other.post("/api/person/persons/search", Api.JSON.createObjectNode())
                                .expect(200);
                        other.get("/api/person/declarations/summary").expect(200);
                        return result.isDone();
                    });
            return result.get();
        }
    }

    private static int imports() throws Exception {
        return Integer.parseInt(
                Ledger.one("rst_person", "SELECT COUNT(*) FROM sheet_import WHERE type = ?", "person-change"));
    }

    private static long pid() {
        return RunningSuite.stack().parts().stream()
                .filter(part -> part.name().equals("person-service"))
                .mapToLong(PartStatus::pid)
                .findFirst()
                .orElseThrow();
    }

    private static void expectSaid(Map<Integer, JsonNode> rows, int row, String header, String words) {
        assertThat(rows).as("bad rows").containsKey(row);
        assertThat(rows.get(row).path("errors")).as("errors of row %s", row).anySatisfy(error -> {
            assertThat(error.path("header").asText()).isEqualTo(header);
            assertThat(error.path("detail").asText()).contains(words);
        });
    }
}
