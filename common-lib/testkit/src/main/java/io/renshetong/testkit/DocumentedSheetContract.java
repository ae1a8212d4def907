package io.renshetong.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.renshetong.contract.AttachmentRef;
import io.renshetong.contract.DeclarationSubmission;
import io.renshetong.contract.Topics;
import io.renshetong.testkit.Caller.Answer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** What the contracts share that are about documents of drafts made of a sheet. */
abstract class DocumentedSheetContract extends SheetContract {
    protected static final byte[] PICTURE = SheetClerk.PICTURE;

    /** A preview of persons who all lack the document. */
    protected JsonNode unproved(int many) {
        FilledSheet sheet = template(operator, freshRefs(many));
        for (int i = 0; i < many; i++) {
            sheet.write(FilledSheet.FIRST + i, sheet().unprovedCells(i));
        }
        JsonNode preview = previewed(operator, sheet.bytes());
        assertCounts(preview, Map.of("rows", many, "good", many));
        return preview;
    }

    /** Ids of the documents in what is confirmed to the centre. */
    protected Set<String> documentsTold(List<String> numbers) {
        try (EventProbe probe = EventProbe.on(Topics.CONFIRMED)) {
            Answer confirmed = confirmed(numbers);
            assertThat(confirmed.json().path("accepted").asInt())
                    .as(confirmed.json().toString())
                    .isEqualTo(numbers.size());
            return probe.await(1, DeclarationSubmission.class).stream()
                    .filter(DeclarationSubmission.Confirmed.class::isInstance)
                    .flatMap(event -> ((DeclarationSubmission.Confirmed) event).declarations().stream())
                    .filter(declared -> numbers.contains(declared.no()))
                    .flatMap(declared -> declared.attachments().stream())
                    .map(AttachmentRef::id)
                    .collect(Collectors.toSet());
        }
    }

    protected Answer confirmed(List<String> numbers) {
        return caller.as(TestTokens.confirmer(UNIT))
                .once()
                .post("/declarations/" + sheet().type() + "/confirmations", Map.of("numbers", numbers));
    }

    protected List<String> drafts(JsonNode one) {
        return rows(operator, one, "SAVED").values().stream()
                .map(row -> row.path("declarationNo").asString())
                .sorted()
                .toList();
    }

    protected JsonNode attachments(String no) {
        return operator.get(address(no) + "/attachments").json();
    }

    protected byte[] bytes(String no, JsonNode document) {
        return operator.get(address(no) + "/attachments/" + document.path("id").asString())
                .response()
                .body();
    }

    protected String address(String no) {
        return "/declarations/" + sheet().type() + "/" + no;
    }

    protected static JsonNode only(JsonNode list) {
        assertThat(list).as(list.toString()).hasSize(1);
        return list.get(0);
    }
}
