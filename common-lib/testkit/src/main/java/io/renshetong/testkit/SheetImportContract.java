package io.renshetong.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.renshetong.testkit.Caller.Answer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
}
