package io.renshetong.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.renshetong.starter.crypto.FieldCipher;
import io.renshetong.testkit.Caller.Answer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/**
 * What every declaration type with a sheet owes those who declare by sheet: over HTTP, with workbooks filled in as a clerk
 * fills them, a real database and real crashes. A type's test extends this and says what its rows hold.
 */
@ServiceTest
public abstract class SheetImportContract {
    protected static final String UNIT = "430203000101";
    protected static final String OTHER_UNIT = "430203000201";

    @Autowired
    protected Caller caller;

    @Autowired
    protected JdbcTemplate jdbc;

    @Autowired
    private FieldCipher cipher;

    protected Caller operator;

    /** The declaration type, as in addresses. */
    protected abstract String type();

    /** Somebody of {@link #UNIT} in the register whom no other test uses. */
    protected abstract String freshRef();

    /** Texts by header that are good and need no document, different for different numbers. */
    protected abstract Map<String, String> goodCells(int number);

    /** Rows each with one thing wrong in one cell: texts by header. */
    protected abstract List<Map<String, String>> badCells();

    /** The header of the column with the subject's name. */
    protected abstract String nameHeader();

    @BeforeEach
    void meetTheOperator() {
        operator = caller.as(TestTokens.operator(UNIT));
    }

    @Test
    void savesTheGoodRowsExactlyAsTheyWereShown() {
        FilledSheet sheet = template(operator, freshRefs(5));
        for (int i = 0; i < 4; i++) {
            sheet.write(FilledSheet.FIRST + i, goodCells(i));
        }
        JsonNode preview = previewed(operator, sheet.bytes());
        assertCounts(preview, Map.of("rows", 5, "changed", 4, "unchanged", 1, "bad", 0, "good", 4));
        Map<Integer, JsonNode> shown = rows(operator, preview, "CHANGED");
        assertThat(shown).hasSize(4);

        JsonNode saved = saved(operator, preview, "GOOD");
        assertCounts(saved, Map.of("saved", 4, "refused", 0, "skipped", 1));
        Map<Integer, JsonNode> rows = rows(operator, preview, "SAVED");
        assertThat(rows).hasSize(4);
        rows.forEach((row, one) -> {
            assertThat(one.path("verdictLabel").asString()).isEqualTo("已保存");
            JsonNode declared = operator.get("/declarations/" + type() + "/"
                            + one.path("declarationNo").asString())
                    .json();
            assertThat(declared.path("status").asString()).isEqualTo("DRAFT");
            assertThat(after(declared.path("changes"), "afterLabel"))
                    .isEqualTo(after(shown.get(row).path("changes"), "after"));
        });
        assertThat(rows(operator, preview, "UNCHANGED")).hasSize(1);
    }

    @Test
    void saysEverythingThatIsWrongWithAFileAtOnce() {
        List<Map<String, String>> wrong = badCells();
        List<String> refs = freshRefs(wrong.size() + 4);
        FilledSheet sheet = template(operator, refs);
        int row = FilledSheet.FIRST;
        Map<Integer, String> expected = new HashMap<>();
        for (Map<String, String> cells : wrong) {
            expected.put(row, cells.keySet().iterator().next());
            sheet.write(row++, cells);
        }
        int renamed = row++;
        sheet.write(renamed, goodCells(1)).write(renamed, Map.of(nameHeader(), "另一个人"));
        expected.put(renamed, nameHeader());
        int twin = row++;
        sheet.write(twin, goodCells(2));
        int copy = sheet.copy(twin);
        int dropped = row++;
        sheet.write(dropped, goodCells(3));
        int good = row;
        sheet.write(good, goodCells(4));
        operator.put(selection(), Map.of("remove", List.of(refs.get(dropped - FilledSheet.FIRST))));

        JsonNode preview = previewed(operator, sheet.bytes());
        Map<Integer, JsonNode> bad = rows(operator, preview, "BAD");
        expected.forEach((number, header) -> {
            assertThat(bad).as("row %d, wrong in %s", number, header).containsKey(number);
            assertThat(texts(bad.get(number).path("errors"), "header"))
                    .as("row %d", number)
                    .anySatisfy(named -> assertThat(named).startsWith(header));
        });
        assertThat(texts(bad.get(dropped).path("errors"), "code")).contains("import.row.not-chosen");
        assertThat(rows(operator, preview, "DUPLICATE")).containsOnlyKeys(twin, copy);
        assertThat(details(rows(operator, preview, "DUPLICATE").get(twin))).contains("第 " + copy + " 行");
        assertThat(rows(operator, preview, "CHANGED")).containsOnlyKeys(good);

        Answer all = save(operator, preview, "ALL");
        assertThat(all.status()).isEqualTo(422);
        assertThat(all.code()).isEqualTo("ROWS_REFUSED");
        JsonNode saved = saved(operator, preview, "GOOD");
        assertCounts(saved, Map.of("saved", 1, "refused", 0, "skipped", wrong.size() + 4));
    }

    @Test
    void refusesARowThatWasTakenMeanwhileAndSavesTheOthers() {
        List<String> refs = freshRefs(3);
        JsonNode preview = previewed(operator, filled(operator, refs));
        String taken = refs.get(1);
        Caller faster = caller.as(TestTokens.admin(UNIT));
        JsonNode other = previewed(faster, filled(faster, List.of(taken)));
        saved(faster, other, "ALL");
        String first = rows(faster, other, "SAVED")
                .values()
                .iterator()
                .next()
                .path("declarationNo")
                .asString();

        JsonNode saved = saved(operator, preview, "ALL");
        assertCounts(saved, Map.of("saved", 2, "refused", 1, "skipped", 0));
        JsonNode refused = rows(operator, preview, "REFUSED").get(FilledSheet.FIRST + 1);
        assertThat(refused.path("verdictLabel").asString()).isEqualTo("未保存");
        assertThat(details(refused)).contains(first, "管理员丙", "未确认");
        assertThat(refused.path("declarationNo").isNull()).isTrue();
    }

    @Test
    void namesWhatIsInTransitBeforeAnythingIsSaved() {
        List<String> refs = freshRefs(2);
        JsonNode first = previewed(operator, filled(operator, List.of(refs.getFirst())));
        saved(operator, first, "ALL");
        JsonNode preview = previewed(operator, filled(operator, refs));
        assertCounts(preview, Map.of("bad", 1, "changed", 1));
        assertThat(details(rows(operator, preview, "BAD").get(FilledSheet.FIRST)))
                .contains("经办人甲", "未确认");
    }

    @Test
    void letsTwoImportsOfTheSamePersonsAtOnceShareThemWithoutHarm() throws Exception {
        int many = 6;
        List<String> refs = freshRefs(many);
        Caller other = caller.as(TestTokens.admin(UNIT));
        JsonNode mine = previewed(operator, filled(operator, refs));
        JsonNode theirs = previewed(other, filled(other, refs));
        assertThat(mine.path("counts").path("good").asInt()).isEqualTo(many);
        assertThat(theirs.path("counts").path("good").asInt()).isEqualTo(many);
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            Future<Answer> one = both.submit(() -> save(operator, mine, "ALL"));
            Future<Answer> two = both.submit(() -> save(other, theirs, "ALL"));
            assertThat(List.of(one.get().status(), two.get().status())).containsOnly(202);
        }
        JsonNode end = await(operator, mine, Set.of("SAVED", "FAILED"));
        JsonNode otherEnd = await(other, theirs, Set.of("SAVED", "FAILED"));
        assertThat(count(end, "saved") + count(otherEnd, "saved")).isEqualTo(many);
        assertThat(count(end, "refused") + count(otherEnd, "refused")).isEqualTo(many);
        assertThat(List.of(end, otherEnd))
                .allSatisfy(one ->
                        assertThat(one.path("state").asString().equals("SAVED")).isEqualTo(count(one, "saved") > 0));
    }

    @Test
    void neverCallsItSavedWhenNothingWas() {
        List<String> refs = freshRefs(1);
        JsonNode unchanged = previewed(operator, template(operator, refs).bytes());
        Answer nothing = save(operator, unchanged, "GOOD");
        assertThat(nothing.status()).isEqualTo(422);
        assertThat(nothing.code()).isEqualTo("NOTHING_TO_SAVE");

        JsonNode late = previewed(operator, filled(operator, refs));
        Caller faster = caller.as(TestTokens.admin(UNIT));
        saved(faster, previewed(faster, filled(faster, refs)), "ALL");
        assertThat(save(operator, late, "ALL").status()).isEqualTo(202);
        JsonNode end = await(operator, late, Set.of("SAVED", "FAILED"));
        assertThat(end.path("state").asString()).isEqualTo("FAILED");
        assertCounts(end, Map.of("saved", 0, "refused", 1, "skipped", 0));
        JsonNode task = operator.get("/tasks/" + end.path("taskId").asString()).json();
        assertThat(task.path("state").asString()).isEqualTo("FAILED");
        assertThat(task.path("problem").path("code").asString()).isEqualTo("NOTHING_SAVED");
    }

    @Test
    void mendsACellAndWhatItHadToDoWithOtherRows() {
        Map<String, String> wrong = badCells().getFirst();
        List<String> refs = freshRefs(2);
        FilledSheet sheet = template(operator, refs);
        int bad = FilledSheet.FIRST;
        int twin = bad + 1;
        sheet.write(bad, wrong).write(twin, goodCells(1));
        int copy = sheet.copy(twin);
        JsonNode preview = previewed(operator, sheet.bytes());
        assertCounts(preview, Map.of("bad", 1, "duplicate", 2, "good", 0));

        Map<String, String> mended = new HashMap<>();
        String header = wrong.keySet().iterator().next();
        goodCells(2).forEach((name, text) -> mended.put(key(preview, name), text));
        mended.putIfAbsent(key(preview, header), "");
        String address = address(preview) + "/rows/" + bad;
        JsonNode clear = operator.get(address).json();
        assertThat(clear.path("cells").path(key(preview, header)).asString())
                .isEqualTo(wrong.values().iterator().next());
        assertThat(jdbc.queryForObject(
                        "SELECT COUNT(*) FROM audit_log WHERE action = 'REVEAL' AND object_id = ?",
                        Integer.class,
                        no(preview) + "/" + bad))
                .isEqualTo(1);

        Answer answer =
                operator.put(address, Map.of("version", preview.path("version").asInt(), "cells", mended));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("row").path("verdict").asString()).isEqualTo("CHANGED");
        assertThat(answer.json().path("row").path("errors")).isEmpty();
        assertCounts(answer.json().path("import"), Map.of("bad", 0, "good", 1));

        Answer stale =
                operator.put(address, Map.of("version", preview.path("version").asInt(), "cells", mended));
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.code()).isEqualTo("CHANGED_MEANWHILE");

        Answer removed = operator.delete(address(preview) + "/rows/" + copy);
        assertThat(removed.status()).isEqualTo(200);
        assertCounts(removed.json(), Map.of("rows", 2, "duplicate", 0, "good", 2));
        assertThat(save(operator, preview, "ALL").code()).isEqualTo("CHANGED_MEANWHILE");
        assertCounts(saved(operator, removed.json(), "ALL"), Map.of("saved", 2));
    }

    @Test
    void handsOutTheBadRowsToBeHandedInAgain() {
        List<Map<String, String>> wrong = badCells();
        List<String> refs = freshRefs(wrong.size() + 2);
        FilledSheet sheet = template(operator, refs);
        for (int i = 0; i < refs.size(); i++) {
            sheet.write(FilledSheet.FIRST + i, i < wrong.size() ? wrong.get(i) : goodCells(i));
        }
        JsonNode preview = previewed(operator, sheet.bytes());
        saved(operator, preview, "GOOD");

        Answer workbook = operator.get(address(preview) + "/bad-rows");
        assertThat(workbook.status()).isEqualTo(200);
        FilledSheet handedOut = FilledSheet.of(workbook.response().body());
        assertThat(handedOut.rows()).isEqualTo(wrong.size());
        assertThat(handedOut.headers()).contains("错误原因");
        for (int i = 0; i < wrong.size(); i++) {
            assertThat(handedOut.read(FilledSheet.FIRST + i, "错误原因")).isNotBlank();
            Map<String, String> mended = new HashMap<>();
            wrong.get(i).keySet().forEach(header -> mended.put(header, ""));
            mended.putAll(goodCells(100 + i));
            handedOut.write(FilledSheet.FIRST + i, mended);
        }
        JsonNode again = previewed(operator, handedOut.bytes());
        assertThat(rows(operator, again, "BAD").values()).isEmpty();
        assertCounts(again, Map.of("rows", wrong.size(), "good", wrong.size(), "bad", 0));
        assertCounts(saved(operator, again, "ALL"), Map.of("saved", wrong.size()));
        assertThat(operator.get(address(again) + "/bad-rows").status()).isEqualTo(422);
    }

    @Test
    void canBeUndoneUntilTheFirstOfItIsConfirmed() {
        List<String> refs = freshRefs(3);
        JsonNode preview = previewed(operator, filled(operator, refs));
        JsonNode saved = saved(operator, preview, "ALL");
        assertThat(saved.path("undoable").asBoolean()).isTrue();
        Answer undone = operator.once().post(address(preview) + "/undo", null);
        assertThat(undone.status()).isEqualTo(200);
        assertThat(undone.json().path("state").asString()).isEqualTo("UNDONE");
        assertThat(jdbc.queryForList(
                        "SELECT d.status FROM sheet_import_saved s JOIN declaration d ON d.no = s.declaration_no WHERE s.import_no = ?",
                        String.class,
                        no(preview)))
                .hasSize(3)
                .containsOnly("VOID");

        JsonNode again = previewed(operator, filled(operator, refs));
        saved(operator, again, "ALL");
        String one = rows(operator, again, "SAVED")
                .get(FilledSheet.FIRST)
                .path("declarationNo")
                .asString();
        assertThat(caller.as(TestTokens.confirmer(UNIT))
                        .once()
                        .post("/declarations/" + type() + "/confirmations", Map.of("numbers", List.of(one)))
                        .status())
                .isEqualTo(200);
        Answer refused = operator.once().post(address(again) + "/undo", null);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().path("detail").asString()).contains("3 条", "1 条");
    }

    @Test
    void cancelsAPreviewAndDropsItsRows() {
        JsonNode preview = previewed(operator, filled(operator, freshRefs(2)));
        Answer cancelled = operator.post(address(preview) + "/cancellation", null);
        assertThat(cancelled.json().path("state").asString()).isEqualTo("CANCELLED");
        assertThat(operator.post(address(preview) + "/cancellation", null).status())
                .isEqualTo(200);
        assertThat(save(operator, preview, "ALL").status()).isEqualTo(409);
        Awaitility.await().atMost(SheetClerk.PATIENCE).until(() -> staged(preview) == 0);
        assertThat(jdbc.queryForObject(
                        "SELECT COUNT(*) FROM sheet_import_key WHERE import_no = ?", Integer.class, no(preview)))
                .isZero();
    }

    @Test
    void saysThatTheSameFileWasHandedInBefore() {
        byte[] file = filled(operator, freshRefs(1));
        JsonNode first = previewed(operator, file);
        assertThat(first.path("sameFile").isNull()).isTrue();
        JsonNode second = previewed(operator, file);
        assertThat(second.path("sameFile").path("no").asString()).isEqualTo(no(first));
    }

    @Test
    void answersARepeatedUploadWithTheSameImport() {
        byte[] file = filled(operator, freshRefs(1));
        Caller sameKey = operator.header("Idempotency-Key", UUID.randomUUID().toString());
        Answer first = sameKey.upload(imports(), "", "再传.xlsx", file);
        Answer again = sameKey.upload(imports(), "", "再传.xlsx", file);
        assertThat(again.status()).isEqualTo(202);
        assertThat(no(again.json())).isEqualTo(no(first.json()));
        assertThat(operator.upload(imports(), "", "再传.xlsx", file).code()).isEqualTo("IDEMPOTENCY_KEY_MISSING");
    }

    @Test
    void isNotThereForAnotherUnitNorForThoseWhoMayNotDeclare() {
        JsonNode preview = previewed(operator, filled(operator, freshRefs(1)));
        Caller stranger = caller.as(TestTokens.admin(OTHER_UNIT));
        String address = address(preview);
        int row = FilledSheet.FIRST;
        assertThat(List.of(
                        stranger.get(address),
                        stranger.get(address + "/rows"),
                        stranger.get(address + "/rows/" + row),
                        stranger.put(address + "/rows/" + row, Map.of("version", 1, "cells", Map.of())),
                        stranger.delete(address + "/rows/" + row),
                        stranger.get(address + "/bad-rows"),
                        save(stranger, preview, "GOOD"),
                        stranger.once().post(address + "/undo", null),
                        stranger.post(address + "/cancellation", null)))
                .extracting(Answer::status)
                .containsOnly(404);
        assertThat(stranger.get(imports()).json().path("rows").toString()).doesNotContain(no(preview));
        assertThat(operator.get(imports()).json().path("rows").toString()).contains(no(preview));
        assertThat(operator.get("/declarations/imports").json().path("rows").toString())
                .contains(no(preview));
        assertThat(jdbc.queryForObject(
                        "SELECT COUNT(*) FROM audit_log WHERE action = 'IMPORT' AND outcome = 'DENIED' AND object_id = ?",
                        Integer.class,
                        no(preview)))
                .isEqualTo(9);
        Caller viewer = caller.as(TestTokens.viewer(UNIT));
        assertThat(viewer.get(address).status()).isEqualTo(403);
        assertThat(viewer.get(selection()).status()).isEqualTo(403);
        assertThat(viewer.get("/declarations/" + type() + "/template").status()).isEqualTo(403);
        assertThat(stranger.put(selection(), Map.of("add", List.of(freshRef()))).status())
                .isEqualTo(422);
    }

    @Test
    void beginsAgainAfterACrashWhileReading() {
        JsonNode preview = previewed(operator, filled(operator, freshRefs(3)));
        awaitTheEndOfItsTask(preview);
        String no = no(preview);
        jdbc.update("DELETE FROM sheet_import_row WHERE import_no = ? AND row_no > ?", no, FilledSheet.FIRST);
        jdbc.update("UPDATE sheet_import SET state = 'READING', row_count = 0 WHERE no = ?", no);
        leaveToAnother(preview);
        JsonNode again = await(operator, preview, Set.of("PREVIEW"));
        assertCounts(again, Map.of("rows", 3, "changed", 3, "good", 3));
        assertCounts(saved(operator, again, "ALL"), Map.of("saved", 3));
    }

    @Test
    void finishesASaveAfterACrashAndDoesNothingTwice() {
        JsonNode preview = previewed(operator, filled(operator, freshRefs(3)));
        awaitTheEndOfItsTask(preview);
        jdbc.update("UPDATE sheet_import SET state = 'SAVING' WHERE no = ?", no(preview));
        jdbc.update(
                "UPDATE task SET kind = 'IMPORT_SAVE' WHERE id = ?",
                preview.path("taskId").asString());
        leaveToAnother(preview);
        JsonNode saved = await(operator, preview, Set.of("SAVED"));
        assertCounts(saved, Map.of("saved", 3, "refused", 0, "skipped", 0));
        // The answer got lost after the commit: the next attempt finds it done.
        leaveToAnother(preview);
        Awaitility.await()
                .atMost(SheetClerk.PATIENCE)
                .until(() -> operator.get("/tasks/" + preview.path("taskId").asString())
                        .json()
                        .path("state")
                        .asString()
                        .equals("DONE"));
        assertThat(jdbc.queryForObject(
                        "SELECT COUNT(*) FROM sheet_import_saved WHERE import_no = ?", Integer.class, no(preview)))
                .isEqualTo(3);
    }

    @Test
    void keepsNothingPersonalReadable() {
        FilledSheet sheet = template(operator, freshRefs(1));
        String marker = goodCells(77).values().iterator().next();
        sheet.write(FilledSheet.FIRST, goodCells(77));
        JsonNode preview = previewed(operator, sheet.bytes());
        assertThat(jdbc.queryForObject("""
                        SELECT COUNT(*) FROM sheet_import_row WHERE import_no = ?
                        AND (INSTR(content, ?) > 0 OR INSTR(body, ?) > 0)""", Integer.class, no(preview), marker, marker))
                .isZero();
    }

    /** A preview can be seen a moment before the task that made it takes note of its end. */
    private void awaitTheEndOfItsTask(JsonNode one) {
        Awaitility.await()
                .atMost(SheetClerk.PATIENCE)
                .until(() -> jdbc.queryForObject(
                                "SELECT COUNT(*) FROM task WHERE id = ? AND finished_ms IS NOT NULL",
                                Integer.class,
                                one.path("taskId").asString())
                        == 1);
    }

    /** As when the process died that worked on it: somebody else takes it over when the lease has run out. */
    private void leaveToAnother(JsonNode one) {
        String ask = "{\"no\":\"" + no(one) + "\"}";
        jdbc.update("""
                UPDATE task SET state = 'RUNNING', owner = 'dead', held_until = UTC_TIMESTAMP(3) - INTERVAL 1 SECOND,
                    ask = ?, finished_ms = NULL WHERE id = ?""", cipher.encrypt(ask), one.path("taskId").asString());
    }

    protected List<String> freshRefs(int many) {
        return IntStream.range(0, many).mapToObj(i -> freshRef()).sorted().toList();
    }

    /** The template of exactly these persons, in the order of their refs. */
    protected FilledSheet template(Caller who, List<String> refs) {
        Answer chosen = who.put(selection(), Map.of("clear", true, "add", refs));
        assertThat(chosen.status()).as(chosen.json().toString()).isEqualTo(200);
        assertThat(chosen.json().path("total").asInt()).isEqualTo(refs.size());
        Answer template = who.get("/declarations/" + type() + "/template?filled=true");
        assertThat(template.status()).isEqualTo(200);
        FilledSheet sheet = FilledSheet.of(template.response().body());
        assertThat(sheet.rows()).isEqualTo(refs.size());
        return sheet;
    }

    /** A good change of each of them. */
    protected byte[] filled(Caller who, List<String> refs) {
        FilledSheet sheet = template(who, refs);
        for (int i = 0; i < refs.size(); i++) {
            sheet.write(FilledSheet.FIRST + i, goodCells(i));
        }
        return sheet.bytes();
    }

    protected JsonNode previewed(Caller who, byte[] file) {
        return clerk(who).previewed(file);
    }

    /** Saves and waits until it is. */
    protected JsonNode saved(Caller who, JsonNode preview, String mode) {
        return clerk(who).saved(preview, mode);
    }

    private Answer save(Caller who, JsonNode preview, String mode) {
        return clerk(who).save(preview, mode);
    }

    private JsonNode await(Caller who, JsonNode one, Set<String> states) {
        return clerk(who).await(one, states);
    }

    private Map<Integer, JsonNode> rows(Caller who, JsonNode of, String verdict) {
        return clerk(who).rows(of, verdict);
    }

    private SheetClerk clerk(Caller who) {
        return new SheetClerk(who, type());
    }

    private int staged(JsonNode one) {
        Integer rows = jdbc.queryForObject(
                "SELECT COUNT(*) FROM sheet_import_row WHERE import_no = ?", Integer.class, no(one));
        return rows == null ? 0 : rows;
    }

    private String imports() {
        return "/declarations/" + type() + "/imports";
    }

    private String selection() {
        return "/declarations/" + type() + "/selection";
    }

    private String address(JsonNode one) {
        return imports() + "/" + no(one);
    }

    private static String no(JsonNode one) {
        return one.path("no").asString();
    }

    private static int count(JsonNode one, String name) {
        return one.path("counts").path(name).asInt();
    }

    private static void assertCounts(JsonNode one, Map<String, Integer> expected) {
        expected.forEach((name, number) -> assertThat(count(one, name))
                .as("%s of %s", name, one.path("counts"))
                .isEqualTo(number));
    }

    private static String key(JsonNode one, String header) {
        return one.path("columns")
                .valueStream()
                .filter(column -> column.path("header").asString().startsWith(header))
                .findFirst()
                .orElseThrow()
                .path("key")
                .asString();
    }

    private static Map<String, String> after(JsonNode changes, String name) {
        return changes.valueStream()
                .collect(Collectors.toMap(
                        change -> change.path("field").asString(),
                        change -> change.path(name).asString("")));
    }

    private static List<String> texts(JsonNode list, String name) {
        return new ArrayList<>(
                list.valueStream().map(one -> one.path(name).asString("")).toList());
    }

    private static String details(JsonNode row) {
        return String.join(" ", texts(row.path("errors"), "detail"));
    }
}
