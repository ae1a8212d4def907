package io.renshetong.system;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.renshetong.system.Api.Answer;
import io.renshetong.testkit.FilledSheet;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/** What a unit does with workbooks of changes of persons' data, by REST. */
final class Importing {

    static final String IMPORTS = Declaring.CHANGES + "/imports";

    private final Api api;

    private Importing(Api api) {
        this.api = api;
    }

    static Importing as(String login) {
        return new Importing(Api.as(login));
    }

    Api api() {
        return api;
    }

    /** Puts exactly these persons on the account's list. */
    void choose(Collection<String> persons) {
        ObjectNode list = Api.JSON.createObjectNode().put("clear", true);
        list.set("add", Api.JSON.valueToTree(persons));
        list.putArray("remove");
        api.put(Declaring.CHANGES + "/selection", list).expect(200);
    }

    /** The template of these persons, as it is downloaded. */
    byte[] template(Collection<String> persons) {
        choose(persons);
        return api.file(Declaring.CHANGES + "/template?filled=true");
    }

    /** A workbook that says something new about each of these persons. */
    byte[] filled(Collection<String> persons, String header, String text) {
        FilledSheet sheet = FilledSheet.of(template(persons));
        for (int row = 0; row < persons.size(); row++) {
            sheet.write(FilledSheet.FIRST + row, Map.of(header, text + row));
        }
        return sheet.bytes();
    }

    Answer send(String fileName, byte[] content, String idempotencyKey) {
        return api.upload(IMPORTS, fileName, content, idempotencyKey);
    }

    /** Hands in a workbook; gives the number of the import. */
    String upload(byte[] content) {
        return send("sheet.xlsx", content, Api.newKey()).expect(202).path("no").asText();
    }

    JsonNode preview(byte[] content) {
        return awaitState(upload(content), "PREVIEW");
    }

    JsonNode find(String no) {
        return api.get(IMPORTS + "/" + no).expect(200);
    }

    JsonNode awaitState(String no, String state) {
        return await("import " + no)
                .atMost(Duration.ofSeconds(90))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> find(no), now -> {
                    String is = now.path("state").asText();
                    if (!is.equals(state) && !is.equals("READING") && !is.equals("SAVING")) {
                        throw new IllegalStateException("import " + no + " became " + now);
                    }
                    return is.equals(state);
                });
    }

    Answer save(JsonNode preview, String mode, String idempotencyKey) {
        ObjectNode order = Api.JSON.createObjectNode().put("mode", mode).put("acknowledgeWarnings", true);
        order.set("version", preview.path("version"));
        return api.post(at(preview) + "/save", order, idempotencyKey);
    }

    /** Saves what is good and waits until that is done. */
    JsonNode saveGood(JsonNode preview) {
        save(preview, "GOOD", Api.newKey()).expect(202);
        return awaitState(preview.path("no").asText(), "SAVED");
    }

    Answer undo(JsonNode one) {
        return api.post(at(one) + "/undo", Api.JSON.createObjectNode());
    }

    /** The first rows of this verdict, by their number. */
    Map<Integer, JsonNode> rows(JsonNode one, String verdict) {
        Map<Integer, JsonNode> rows = new TreeMap<>();
        api.get(at(one) + "/rows?size=100&verdict=" + verdict)
                .expect(200)
                .path("rows")
                .forEach(row -> rows.put(row.path("rowNo").asInt(), row));
        return rows;
    }

    static int count(JsonNode one, String which) {
        return one.path("counts").path(which).asInt();
    }

    private static String at(JsonNode one) {
        return IMPORTS + "/" + one.path("no").asText();
    }
}
