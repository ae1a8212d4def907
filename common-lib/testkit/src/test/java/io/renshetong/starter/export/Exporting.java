package io.renshetong.starter.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.renshetong.starter.actor.Actor;
import io.renshetong.testkit.Caller;
import io.renshetong.testkit.Caller.Answer;
import io.renshetong.testkit.TestActors;
import io.renshetong.testkit.TestTokens;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;

/** Somebody who orders exports, waits for them and reads what came. */
record Exporting(Caller caller) {
    static final String UNIT = "430203000101";
    static final Actor OPERATOR = TestActors.operator(UNIT);

    static Exporting operator(Caller nobody) {
        return new Exporting(nobody.as(TestTokens.of(OPERATOR)));
    }

    Answer order(Map<String, ?> wish) {
        return caller.once().post("/exports/samples", wish);
    }

    /** The task of what was ordered, once it has ended well. */
    JsonNode done(Answer ordered) {
        assertThat(ordered.status()).as(ordered.json().toString()).isEqualTo(202);
        String id = ordered.json().path("task").path("id").asString();
        JsonNode task = Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(
                        () -> caller.get("/tasks/" + id).json(),
                        now -> !now.path("finishedAt").isNull());
        assertThat(task.path("state").asString()).as(task.toString()).isEqualTo("DONE");
        return task;
    }

    byte[] file(JsonNode task) {
        Answer answer = caller.get("/tasks/" + task.path("id").asString() + "/file");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(URLDecoder.decode(answer.header("Content-Disposition"), StandardCharsets.UTF_8))
                .contains(task.path("file").path("name").asString());
        return answer.response().body();
    }

    static List<String> texts(XSSFSheet sheet, int row) {
        List<String> texts = new ArrayList<>();
        sheet.getRow(row).forEach(cell -> texts.add(cell.toString()));
        return texts;
    }
}
