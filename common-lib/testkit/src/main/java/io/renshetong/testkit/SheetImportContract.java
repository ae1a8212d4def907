package io.renshetong.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.renshetong.testkit.Caller.Answer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What every declaration type with a sheet owes those who declare by sheet, from the file to its drafts and back. */
public abstract class SheetImportContract extends SheetContract {
    @Test
    void savesTheGoodRowsExactlyAsTheyWereShown() {
        FilledSheet sheet = template(operator, freshRefs(5));
        for (int i = 0; i < 4; i++) {
            sheet.write(FilledSheet.FIRST + i, sheet().goodCells(i));
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
            JsonNode declared = operator.get("/declarations/" + sheet().type() + "/"
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
        List<Map<String, String>> wrong = sheet().badCells();
        List<String> refs = freshRefs(wrong.size() + 4);
        FilledSheet sheet = template(operator, refs);
        int row = FilledSheet.FIRST;
        Map<Integer, String> expected = new HashMap<>();
        for (Map<String, String> cells : wrong) {
            expected.put(row, cells.keySet().iterator().next());
            sheet.write(row++, cells);
        }
        int renamed = row++;
        sheet.write(renamed, sheet().goodCells(1)).write(renamed, Map.of(sheet().nameHeader(), "另一个人"));
        expected.put(renamed, sheet().nameHeader());
        int twin = row++;
        sheet.write(twin, sheet().goodCells(2));
        int copy = sheet.copy(twin);
        int dropped = row++;
        sheet.write(dropped, sheet().goodCells(3));
        int good = row;
        sheet.write(good, sheet().goodCells(4));
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
        Map<String, String> wrong = sheet().badCells().getFirst();
        List<String> refs = freshRefs(2);
        FilledSheet sheet = template(operator, refs);
        int bad = FilledSheet.FIRST;
        int twin = bad + 1;
        sheet.write(bad, wrong).write(twin, sheet().goodCells(1));
        int copy = sheet.copy(twin);
        JsonNode preview = previewed(operator, sheet.bytes());
        assertCounts(preview, Map.of("bad", 1, "duplicate", 2, "good", 0));

        Map<String, String> mended = new HashMap<>();
        String header = wrong.keySet().iterator().next();
        sheet().goodCells(2).forEach((name, text) -> mended.put(key(preview, name), text));
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
    void takesOutARowThatHasNothingToDoWithOthers() {
        FilledSheet sheet = template(operator, freshRefs(2));
        sheet.write(FilledSheet.FIRST, sheet().badCells().getFirst())
                .write(FilledSheet.FIRST + 1, sheet().goodCells(1));
        JsonNode preview = previewed(operator, sheet.bytes());
        Answer removed = operator.delete(address(preview) + "/rows/" + FilledSheet.FIRST);
        assertThat(removed.status()).as(removed.json().toString()).isEqualTo(200);
        assertCounts(removed.json(), Map.of("rows", 1, "bad", 0, "good", 1));
        assertThat(rows(operator, preview, "BAD").values()).isEmpty();
        assertCounts(saved(operator, removed.json(), "ALL"), Map.of("saved", 1));
    }

    @Test
    void handsOutTheBadRowsToBeHandedInAgain() {
        List<Map<String, String>> wrong = sheet().badCells();
        List<String> refs = freshRefs(wrong.size() + 2);
        FilledSheet sheet = template(operator, refs);
        for (int i = 0; i < refs.size(); i++) {
            sheet.write(FilledSheet.FIRST + i, i < wrong.size() ? wrong.get(i) : sheet().goodCells(i));
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
            mended.putAll(sheet().goodCells(100 + i));
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
                        .post("/declarations/" + sheet().type() + "/confirmations", Map.of("numbers", List.of(one)))
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
    void saysNothingOfTheSameFileOnceItWasDiscardedOrTakenBack() {
        byte[] file = filled(operator, freshRefs(1));
        JsonNode discarded = previewed(operator, file);
        JsonNode beside = previewed(operator, file);
        operator.post(address(discarded) + "/cancellation", null);
        assertThat(operator.get(address(beside)).json().path("sameFile").isNull())
                .isTrue();
        assertThat(saved(operator, beside, "ALL").path("state").asString()).isEqualTo("SAVED");
        assertThat(operator.once().post(address(beside) + "/undo", null).status())
                .isEqualTo(200);
        assertThat(previewed(operator, file).path("sameFile").isNull()).isTrue();
    }

    @Test
    void takesTheSameSheetAgainOnceItWasTakenBackAndCallsNobodyInTransit() {
        byte[] file = filled(operator, freshRefs(2));
        JsonNode first = previewed(operator, file);
        saved(operator, first, "ALL");
        assertCounts(previewed(operator, file), Map.of("good", 0, "bad", 2));
        assertThat(operator.once().post(address(first) + "/undo", null).status())
                .isEqualTo(200);
        JsonNode again = previewed(operator, file);
        assertThat(rows(operator, again, "BAD").values()).isEmpty();
        assertCounts(again, Map.of("rows", 2, "good", 2, "bad", 0));
        assertCounts(saved(operator, again, "ALL"), Map.of("saved", 2));
    }
}
