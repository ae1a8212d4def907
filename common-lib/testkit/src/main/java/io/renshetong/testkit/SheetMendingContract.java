package io.renshetong.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.renshetong.testkit.Caller.Answer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What every declaration type with a sheet owes those whose sheet has bad rows: to mend them, take them out or hand them in again. */
public abstract class SheetMendingContract extends SheetContract {
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
}
