package io.renshetong.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.renshetong.testkit.Caller;
import io.renshetong.testkit.Caller.Answer;
import io.renshetong.testkit.TestTokens;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;

/** The service as a clerk of a unit sees it. */
final class Clerk {
    private static final String FORM = "/forms/person-change-audit/";

    private final Caller caller;

    Clerk(Caller caller) {
        this.caller = caller.as(TestTokens.operator(Events.UNIT));
    }

    JsonNode row(String batchNo) {
        return caller.post("/batches/search", Map.of("batchNo", batchNo))
                .json()
                .path("rows")
                .path(0);
    }

    /** Waits until the batch is in the list and looks as wanted. */
    JsonNode sees(String batchNo, Predicate<JsonNode> wanted) {
        return Awaitility.await(batchNo)
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> row(batchNo), row -> !row.isMissingNode() && wanted.test(row));
    }

    Answer preview(String batchNo) {
        return caller.get(FORM + batchNo + "/preview");
    }

    String previewed(String batchNo) {
        return new String(preview(batchNo).response().body(), StandardCharsets.UTF_8);
    }

    /** What a page says that has to be there, its tags left out. */
    String words(String path) {
        Answer answer = caller.get(path);
        String page = new String(answer.response().body(), StandardCharsets.UTF_8);
        assertThat(answer.status()).as(page).isEqualTo(200);
        return String.join(" ", Pages.words(page));
    }

    Answer print(String batchNo) {
        return caller.post(FORM + batchNo + "/prints", null);
    }

    /** The task when it has ended. */
    JsonNode ended(String batchNo) {
        return ended(print(batchNo));
    }

    JsonNode ended(Answer started) {
        String id = started.json().path("id").asString();
        return Awaitility.await("task " + id)
                .atMost(Duration.ofSeconds(90))
                .pollInterval(Duration.ofMillis(50))
                .until(
                        () -> caller.get("/tasks/" + id).json(),
                        task -> !task.path("finishedAt").isMissingNode()
                                && !task.path("finishedAt").isNull());
    }

    byte[] file(JsonNode task) {
        return caller.get("/tasks/" + task.path("id").asString() + "/file")
                .response()
                .body();
    }

    byte[] printed(String form, String batchNo) {
        return file(ended(caller.post("/forms/" + form + "/" + batchNo + "/prints", null)));
    }

    byte[] printed(String batchNo) {
        return file(ended(batchNo));
    }
}
