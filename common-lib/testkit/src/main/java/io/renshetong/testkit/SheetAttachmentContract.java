package io.renshetong.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.renshetong.testkit.Caller.Answer;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What a sheet owes those who hand in one document for all of its rows (整批附件). */
public abstract class SheetAttachmentContract extends DocumentedSheetContract {
    @Test
    void givesEachDraftTheDocumentHandedInForAllOfThem() {
        JsonNode preview = unproved(3);
        assertThat(lacking(preview)).hasSize(3);
        JsonNode proved = added(preview);
        assertThat(lacking(proved)).isEmpty();
        assertThat(documents(proved)).hasSize(1);

        saved(operator, proved, "ALL");
        List<String> numbers = drafts(proved);
        assertThat(numbers).hasSize(3);
        Set<String> ids = new HashSet<>();
        numbers.forEach(no -> {
            JsonNode document = only(attachments(no));
            assertThat(document.path("kind").asString()).isEqualTo(sheet().provingKind());
            assertThat(bytes(no, document)).isEqualTo(PICTURE);
            ids.add(document.path("id").asString());
        });
        assertThat(ids).hasSize(3);
        assertThat(jdbc.queryForObject(
                        "SELECT COUNT(DISTINCT a.file_id) FROM declaration_attachment a JOIN sheet_import_saved s"
                                + " ON s.declaration_no = a.declaration_no WHERE s.import_no = ?",
                        Integer.class,
                        no(preview)))
                .isEqualTo(1);
        assertThat(documentsTold(numbers)).hasSize(3).isEqualTo(ids);
    }

    @Test
    void saysThatADocumentForAllMendsARowAndAsksAgainWhenItIsTakenBack() {
        JsonNode preview = unproved(2);
        assertThat(lacking(preview)).allSatisfy(said -> assertThat(said).contains("整批附件"));
        JsonNode proved = added(preview);
        String id = only(documents(proved)).path("id").asString();
        assertThat(operator.get(address(proved) + "/attachments/" + id)
                        .response()
                        .body())
                .isEqualTo(PICTURE);

        Answer removed = operator.delete(address(proved) + "/attachments/" + id + "?version="
                + proved.path("version").asInt());
        assertThat(removed.status()).as(removed.json().toString()).isEqualTo(202);
        JsonNode bare = await(operator, removed.json(), Set.of("PREVIEW"));
        assertThat(lacking(bare)).hasSize(2);
        assertThat(documents(bare)).isEmpty();
        assertThat(operator.get(address(bare) + "/attachments/" + id).status()).isEqualTo(404);
        saved(operator, bare, "ALL");
        drafts(bare).forEach(no -> assertThat(attachments(no)).isEmpty());
    }

    @Test
    void judgesAMendedRowByTheDocumentsForAll() {
        JsonNode proved = added(unproved(1));
        Map<String, String> cells = new java.util.HashMap<>();
        sheet().unprovedCells(9).forEach((header, text) -> cells.put(key(proved, header), text));
        Answer mended = operator.put(
                address(proved) + "/rows/" + FilledSheet.FIRST,
                Map.of("version", proved.path("version").asInt(), "cells", cells));
        assertThat(mended.status()).as(mended.json().toString()).isEqualTo(200);
        assertThat(lacking(proved)).isEmpty();
    }

    @Test
    void replacesOrLosesASharedDocumentForOneDraftOnly() {
        JsonNode proved = added(unproved(3));
        saved(operator, proved, "ALL");
        List<String> numbers = drafts(proved);
        String replaced = numbers.getFirst();
        String own = operator.once()
                .upload("/declarations/" + sheet().type() + "/attachments", sheet().provingKind(), "本人的.png", PICTURE)
                .json()
                .path("id")
                .asString();
        Answer attached = operator.once()
                .put(address(replaced) + "/attachments", Map.of("attachments", List.of(own), "version", 1));
        assertThat(attached.status()).as(attached.json().toString()).isEqualTo(200);
        assertThat(operator.once()
                        .delete(address(numbers.get(1)) + "?version=1")
                        .status())
                .isLessThan(300);

        assertThat(only(attachments(replaced)).path("fileName").asString()).isEqualTo("本人的.png");
        String untouched = numbers.getLast();
        JsonNode document = only(attachments(untouched));
        assertThat(document.path("fileName").asString()).isEqualTo("整批.png");
        assertThat(bytes(untouched, document)).isEqualTo(PICTURE);
        assertThat(operator.once().post(address(proved) + "/undo", null).status())
                .isEqualTo(200);
    }

    @Test
    void refusesWhatASingleDraftWouldRefuseToo() {
        JsonNode preview = unproved(1);
        String kind = sheet().provingKind();
        assertThat(add(preview, kind, "表.png", "没有图片".getBytes()).code()).isEqualTo("ATTACHMENT_TYPE");
        assertThat(add(preview, kind, "空.png", new byte[0]).code()).isEqualTo("ATTACHMENT_EMPTY");
        assertThat(add(preview, "unheard-of", "图.png", PICTURE).code()).isEqualTo("ATTACHMENT_KIND");
        JsonNode full = preview;
        for (int i = 0; i < 5; i++) {
            full = added(full);
        }
        assertThat(add(full, kind, "第六.png", PICTURE).code()).isEqualTo("ATTACHMENT_TOO_MANY");
        assertThat(add(preview, kind, "旧.png", PICTURE).code()).isEqualTo("CHANGED_MEANWHILE");
        assertThat(save(operator, preview, "ALL").code()).isEqualTo("CHANGED_MEANWHILE");
        saved(operator, full, "ALL");
        assertThat(add(full, kind, "晚.png", PICTURE).code()).isEqualTo("NOT_OPEN");
        assertThat(documents(full)).hasSize(5);
    }

    @Test
    void answersARepeatedDocumentWithTheFirst() {
        JsonNode preview = unproved(1);
        Caller sameKey = operator.header("Idempotency-Key", UUID.randomUUID().toString());
        String address = address(preview) + "/attachments?version="
                + preview.path("version").asInt();
        for (int time = 0; time < 2; time++) {
            assertThat(sameKey.upload(address, sheet().provingKind(), "图.png", PICTURE)
                            .status())
                    .isEqualTo(202);
        }
        assertThat(operator.upload(address, sheet().provingKind(), "图.png", PICTURE)
                        .code())
                .isEqualTo("IDEMPOTENCY_KEY_MISSING");
        JsonNode proved = await(operator, preview, Set.of("PREVIEW"));
        assertThat(documents(proved)).hasSize(1);
        String id = only(documents(proved)).path("id").asString();
        assertThat(operator.get(address(proved) + "/attachments/" + id)
                        .response()
                        .body())
                .isEqualTo(PICTURE);
    }

    @Test
    void checksAgainAfterACrash() {
        JsonNode proved = added(unproved(2));
        awaitTheEndOfItsTask(proved);
        jdbc.update("UPDATE sheet_import_row SET warned = 1 WHERE import_no = ?", no(proved));
        jdbc.update("UPDATE sheet_import SET state = 'CHECKING', warned = 2 WHERE no = ?", no(proved));
        assertThat(operator.post(address(proved) + "/cancellation", null).status())
                .isEqualTo(409);
        assertThat(save(operator, proved, "ALL").code()).isEqualTo("NOT_OPEN");
        leaveToAnother(proved, "{\"no\":\"" + no(proved) + "\",\"warnedOnly\":true}");
        JsonNode again = await(operator, proved, Set.of("PREVIEW"));
        assertThat(lacking(again)).isEmpty();
        assertCounts(again, Map.of("rows", 2, "good", 2, "bad", 0));
        saved(operator, again, "ALL");
        drafts(again).forEach(no -> assertThat(attachments(no)).hasSize(1));
    }

    @Test
    void forgetsTheDocumentsOfACancelledPreview() {
        JsonNode proved = added(unproved(1));
        operator.post(address(proved) + "/cancellation", null);
        Awaitility.await()
                .atMost(SheetClerk.PATIENCE)
                .until(() -> jdbc.queryForObject(
                                "SELECT COUNT(*) FROM sheet_import_attachment WHERE import_no = ?",
                                Integer.class,
                                no(proved))
                        == 0);
    }

    @Test
    void isNotThereForAnotherUnitNorForThoseWhoMayNotDeclare() {
        JsonNode proved = added(unproved(1));
        String id = only(documents(proved)).path("id").asString();
        String address = address(proved) + "/attachments";
        Caller stranger = caller.as(TestTokens.admin(OTHER_UNIT));
        assertThat(List.of(
                        stranger.get(address),
                        stranger.get(address + "/" + id),
                        stranger.delete(address + "/" + id + "?version=2"),
                        clerk(stranger).attach(proved, sheet().provingKind(), "图.png", PICTURE)))
                .extracting(Answer::status)
                .containsOnly(404);
        assertThat(caller.as(TestTokens.viewer(UNIT)).get(address).status()).isEqualTo(403);
        assertThat(documents(proved)).hasSize(1);
    }

    /** Hands in the document for all and waits until the rows are judged by it. */
    protected JsonNode added(JsonNode preview) {
        return clerk(operator).attached(preview, sheet().provingKind(), "整批.png");
    }

    private Answer add(JsonNode preview, String kind, String fileName, byte[] bytes) {
        return clerk(operator).attach(preview, kind, fileName, bytes);
    }

    /** What rows are told that lack a document. */
    private List<String> lacking(JsonNode preview) {
        return rows(operator, preview, "WARNED").values().stream()
                .flatMap(row -> texts(row.path("warnings"), "detail").stream())
                .filter(said -> said.contains("附件"))
                .toList();
    }

    private JsonNode documents(JsonNode one) {
        return operator.get(address(one) + "/attachments").json();
    }
}
