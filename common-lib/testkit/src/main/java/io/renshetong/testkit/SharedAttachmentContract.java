package io.renshetong.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.renshetong.testkit.Caller.Answer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What a type owes those who add one document to many drafts that are saved already (批量添加附件). */
public abstract class SharedAttachmentContract extends DocumentedSheetContract {
    @Test
    void mendsEveryChosenDraftThatConfirmingRefused() {
        List<String> numbers = lackingDrafts(3);
        Answer refused = confirmed(numbers);
        assertThat(refused.status()).as(refused.json().toString()).isEqualTo(422);
        assertThat(refused.json().path("refused"))
                .hasSize(3)
                .allSatisfy(row -> assertThat(
                                row.path("errors").get(0).path("pointer").asString())
                        .endsWith("attachments"));

        Answer shared = share(Map.of("attachments", List.of(staged(operator)), "numbers", numbers));
        assertThat(shared.status()).as(shared.json().toString()).isEqualTo(200);
        assertThat(shared.json().path("accepted").asInt()).isEqualTo(3);
        assertThat(shared.json().path("refused")).isEmpty();
        Set<String> ids = new HashSet<>();
        numbers.forEach(no -> {
            JsonNode document = only(attachments(no));
            assertThat(document.path("kind").asString()).isEqualTo(sheet().provingKind());
            assertThat(bytes(no, document)).isEqualTo(PICTURE);
            ids.add(document.path("id").asString());
        });
        assertThat(ids).hasSize(3);
        assertThat(storedFiles(numbers)).isEqualTo(1);
        assertThat(documentsTold(numbers)).isEqualTo(ids);
    }

    @Test
    void remembersWhoAddedWhatToEach() {
        List<String> numbers = lackingDrafts(2);
        share(Map.of("attachments", List.of(staged(operator)), "numbers", numbers));
        numbers.forEach(no -> {
            JsonNode detail = operator.get(address(no)).json();
            assertThat(detail.path("version").asInt()).isEqualTo(2);
            assertThat(detail.path("revision").asInt()).isEqualTo(2);
            JsonNode entry = operator.get(address(no) + "/trail").json().get(1);
            assertThat(entry.path("step").asString()).isEqualTo("CORRECT");
            assertThat(entry.path("opinion").asString()).isEqualTo("批量添加附件：证明.png");
            assertThat(operator.get(address(no) + "/changes").json()).hasSize(2);
        });
        assertThat(jdbc.queryForList("SELECT detail FROM audit_log WHERE action = 'ATTACHMENT_SHARE'", String.class))
                .contains("附件 证明.png：已添加到 2 笔，未添加 0 笔");
    }

    @Test
    void refusesEachThatCannotHaveItByNumberAndServesTheOthers() {
        List<String> numbers = lackingDrafts(4);
        String confirmed = numbers.get(0);
        share(Map.of("attachments", List.of(staged(operator)), "numbers", List.of(confirmed)));
        assertThat(confirmed(List.of(confirmed)).status()).isEqualTo(200);
        String full = numbers.get(1);
        List<String> five = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            five.add(staged(operator));
        }
        share(Map.of("attachments", five, "numbers", List.of(full)));
        String changed = numbers.get(2);
        String unknown = "4302031120010101000001";

        List<String> asked = new ArrayList<>(numbers);
        asked.add(unknown);
        Answer answer = share(Map.of(
                "attachments", List.of(staged(operator)), "numbers", asked, "versions", Map.of(changed, 9, full, 2)));
        assertThat(answer.status()).as(answer.json().toString()).isEqualTo(200);
        assertThat(answer.json().path("accepted").asInt()).isEqualTo(1);
        assertThat(codes(answer))
                .isEqualTo(Map.of(
                        confirmed, "NOT_OPEN",
                        full, "ATTACHMENT_TOO_MANY",
                        changed, "CHANGED_MEANWHILE",
                        unknown, "NOT_FOUND"));
        assertThat(answer.json().path("refused"))
                .allSatisfy(row -> assertThat(row.path("detail").asString()).matches(".*\\p{IsHan}.*"));
        assertThat(attachments(changed)).isEmpty();
        assertThat(attachments(full)).hasSize(5);
        assertThat(attachments(numbers.get(3))).hasSize(1);
    }

    @Test
    void addsToAllThatASearchFinds() {
        String name = "共享" + UUID.randomUUID().toString().substring(0, 6);
        List<String> numbers = lackingDrafts(3);
        jdbc.update("UPDATE declaration SET subject_name = ? WHERE no IN (?, ?)", name, numbers.get(0), numbers.get(1));
        Answer shared = share(Map.of(
                "attachments",
                List.of(staged(operator)),
                "filter",
                Map.of("name", name, "statuses", List.of("DRAFT"))));
        assertThat(shared.json().path("accepted").asInt())
                .as(shared.json().toString())
                .isEqualTo(2);
        assertThat(attachments(numbers.get(2))).isEmpty();
    }

    @Test
    void answersARepeatedRequestWithTheFirstAndUsesADocumentOnce() {
        List<String> numbers = lackingDrafts(2);
        Map<String, Object> order = Map.of("attachments", List.of(staged(operator)), "numbers", numbers);
        Caller sameKey = operator.header("Idempotency-Key", UUID.randomUUID().toString());
        Answer first = sameKey.post(shared(), order);
        assertThat(sameKey.post(shared(), order).json()).isEqualTo(first.json());
        assertThat(share(order).code()).isEqualTo("ATTACHMENT_UNKNOWN");
        assertThat(operator.post(shared(), order).code()).isEqualTo("IDEMPOTENCY_KEY_MISSING");
        numbers.forEach(no -> assertThat(attachments(no)).hasSize(1));
    }

    @Test
    void letsOneOfTwoHaveTheSameDocument() {
        List<String> numbers = lackingDrafts(2);
        String document = staged(operator);
        List<Answer> answers = DeclarationActs.atOnce(
                2, number -> share(Map.of("attachments", List.of(document), "numbers", List.of(numbers.get(number)))));
        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 422);
        assertThat(numbers.stream().mapToInt(no -> attachments(no).size()).sum())
                .isEqualTo(1);
    }

    @Test
    void keepsTheDocumentWhereNobodyCouldHaveIt() {
        String document = staged(operator);
        Answer none = share(Map.of("attachments", List.of(document), "numbers", List.of("4302031120010101000001")));
        assertThat(none.status()).isEqualTo(422);
        assertThat(none.code()).isEqualTo("NOTHING_SHARED");
        assertThat(none.json().path("refused").get(0).path("status").asInt()).isEqualTo(404);
        List<String> numbers = lackingDrafts(1);
        assertThat(share(Map.of("attachments", List.of(document), "numbers", numbers))
                        .status())
                .isEqualTo(200);
        assertThat(share(Map.of("attachments", List.of(), "numbers", numbers)).code())
                .isEqualTo("ATTACHMENT_MISSING");
        assertThat(share(Map.of("attachments", List.of(staged(operator)))).code())
                .isEqualTo("NOTHING_CHOSEN");
    }

    @Test
    void isOnlyForThoseWhoDeclareForTheUnitAndWithTheirOwnDocuments() {
        List<String> numbers = lackingDrafts(1);
        Caller stranger = caller.as(TestTokens.admin(OTHER_UNIT)).once();
        Answer foreign = stranger.post(shared(), Map.of("attachments", List.of(staged(stranger)), "numbers", numbers));
        assertThat(foreign.code()).isEqualTo("NOTHING_SHARED");
        assertThat(codes(foreign)).isEqualTo(Map.of(numbers.getFirst(), "NOT_FOUND"));
        String ofAnother = staged(caller.as(TestTokens.admin(UNIT)));
        assertThat(share(Map.of("attachments", List.of(ofAnother), "numbers", numbers))
                        .code())
                .isEqualTo("ATTACHMENT_UNKNOWN");
        Map<String, Object> order = Map.of("attachments", List.of(staged(operator)), "numbers", numbers);
        assertThat(caller.as(TestTokens.viewer(UNIT))
                        .once()
                        .post(shared(), order)
                        .status())
                .isEqualTo(403);
        assertThat(caller.once().post(shared(), order).status()).isEqualTo(401);
        assertThat(attachments(numbers.getFirst())).isEmpty();
    }

    /** Drafts saved although they all lack the document. */
    protected List<String> lackingDrafts(int many) {
        JsonNode preview = unproved(many);
        saved(operator, preview, "ALL");
        List<String> numbers = drafts(preview);
        assertThat(numbers).hasSize(Math.min(many, 100));
        return numbers;
    }

    /** A document uploaded and not used yet. */
    protected String staged(Caller who) {
        Answer staged = who.once()
                .upload("/declarations/" + sheet().type() + "/attachments", sheet().provingKind(), "证明.png", PICTURE);
        assertThat(staged.status()).as(staged.json().toString()).isEqualTo(201);
        return staged.json().path("id").asString();
    }

    protected Answer share(Map<String, Object> order) {
        return operator.once().post(shared(), order);
    }

    private String shared() {
        return "/declarations/" + sheet().type() + "/shared-attachments";
    }

    private int storedFiles(List<String> numbers) {
        return numbers.stream()
                .map(no -> jdbc.queryForObject(
                        "SELECT file_id FROM declaration_attachment WHERE declaration_no = ?", String.class, no))
                .collect(Collectors.toSet())
                .size();
    }

    private static Map<String, String> codes(Answer answer) {
        Map<String, String> codes = new HashMap<>();
        answer.json()
                .path("refused")
                .forEach(row ->
                        codes.put(row.path("no").asString(), row.path("code").asString()));
        return codes;
    }
}
