package io.renshetong.declaration.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.renshetong.declaration.sample.NoteService;
import io.renshetong.testkit.Caller.Answer;
import io.renshetong.testkit.SheetImportContract;
import io.renshetong.testkit.SheetSample;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

@ContextConfiguration(classes = NoteService.class)
@TestPropertySource(properties = {"sample.engine=true", "rst.declaration.effect-interval=1h"})
class NoteImportTests extends SheetImportContract {
    @Autowired
    ImportHousekeeping housekeeping;

    @Override
    protected SheetSample sheet() {
        return NoteSheet.INSTANCE;
    }

    @Test
    void readsAndSavesFiveThousandRowsInFewStatements() {
        byte[] file = filled(operator, freshRefs(5_000));
        long before = statements();
        JsonNode preview = previewed(operator, file);
        long between = statements();
        JsonNode saved = saved(operator, preview, "ALL");
        long after = statements();
        assertThat(saved.path("counts").path("saved").asInt()).isEqualTo(5_000);
        // The tests and the timers ask along; a statement for every row would be thousands.
        assertThat(between - before).isLessThan(400);
        assertThat(after - between).isLessThan(400);
        before = statements();
        assertThat(operator.once()
                        .post(
                                "/declarations/note-change/imports/"
                                        + saved.path("no").asString() + "/undo",
                                null)
                        .status())
                .isEqualTo(200);
        assertThat(statements() - before).isLessThan(100);
    }

    @Test
    void stopsReadingWhenItIsCancelledAndLeavesNoRow() {
        byte[] file = filled(operator, freshRefs(5_000));
        Answer taken = operator.once().upload("/declarations/note-change/imports", "", "很多.xlsx", file);
        String no = taken.json().path("no").asString();
        Answer cancelled = operator.post("/declarations/note-change/imports/" + no + "/cancellation", null);
        assertThat(cancelled.json().path("state").asString()).isEqualTo("CANCELLED");
        String task = "/tasks/" + taken.json().path("taskId").asString();
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> !operator.get(task).json().path("finishedAt").isNull() && staged(no) == 0);
        assertThat(operator.get("/declarations/note-change/imports/" + no)
                        .json()
                        .path("state")
                        .asString())
                .isEqualTo("CANCELLED");
    }

    @Test
    void putsRowsAndFileAwayAfterThirtyDays() {
        JsonNode preview = previewed(operator, filled(operator, freshRefs(2)));
        String no = preview.path("no").asString();
        housekeeping.tidy();
        assertThat(staged(no)).isEqualTo(2);
        jdbc.update("UPDATE sheet_import SET created_at = created_at - INTERVAL 31 DAY WHERE no = ?", no);
        housekeeping.tidy();
        assertThat(staged(no)).isZero();
        assertThat(jdbc.queryForMap("SELECT state, file_id FROM sheet_import WHERE no = ?", no))
                .containsEntry("state", "CANCELLED")
                .containsEntry("file_id", null);
    }

    @Test
    void refusesAtOnceWhatIsNoSheetAndWithItsReasonWhatIsNotThisOne() {
        Answer page = operator.once()
                .upload("/declarations/note-change/imports", "", "表.xlsx", "<html><body>表</body></html>".getBytes());
        assertThat(page.status()).isEqualTo(415);
        assertThat(page.json().path("errors").get(0).path("code").asString()).isEqualTo("sheet.kind-html");
        Answer nothing = operator.once().upload("/declarations/note-change/imports", "", "空.csv", new byte[0]);
        assertThat(nothing.status()).isEqualTo(422);
        Answer taken =
                operator.once().upload("/declarations/note-change/imports", "", "别的.csv", "甲,乙,丙\n1,2,3\n".getBytes());
        assertThat(taken.status()).isEqualTo(202);
        String address =
                "/declarations/note-change/imports/" + taken.json().path("no").asString();
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() ->
                        operator.get(address).json().path("state").asString().equals("REFUSED"));
        assertThat(operator.get(address).json().path("fileErrors")).isNotEmpty();
        assertThat(staged(taken.json().path("no").asString())).isZero();
    }

    private int staged(String no) {
        return jdbc.queryForObject("SELECT COUNT(*) FROM sheet_import_row WHERE import_no = ?", Integer.class, no);
    }

    private long statements() {
        return Long.parseLong(jdbc.queryForMap("SHOW GLOBAL STATUS LIKE 'Questions'")
                .get("Value")
                .toString());
    }
}
