package io.renshetong.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.renshetong.testkit.Caller.Answer;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What every declaration type with a sheet owes those who discard a preview or take back what was saved of it. */
public abstract class SheetUndoContract extends SheetContract {
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
