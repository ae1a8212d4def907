package io.renshetong.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.renshetong.testkit.Caller.Answer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What a sheet owes those who declare at the same moment, after a crash, or what is none of their business. */
public abstract class SheetSafetyContract extends SheetContract {
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
        assertThat(viewer.get("/declarations/" + sheet().type() + "/template").status())
                .isEqualTo(403);
        assertThat(stranger.put(selection(), Map.of("add", List.of(sheet().freshRef())))
                        .status())
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
        String marker = sheet().goodCells(77).values().iterator().next();
        sheet.write(FilledSheet.FIRST, sheet().goodCells(77));
        JsonNode preview = previewed(operator, sheet.bytes());
        assertThat(jdbc.queryForObject("""
                        SELECT COUNT(*) FROM sheet_import_row WHERE import_no = ?
                        AND (INSTR(content, ?) > 0 OR INSTR(body, ?) > 0)""", Integer.class, no(preview), marker, marker))
                .isZero();
    }
}
