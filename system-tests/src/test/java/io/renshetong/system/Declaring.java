package io.renshetong.system;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.renshetong.system.Api.Answer;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What a unit does with changes of persons' data, by REST. */
final class Declaring {

    static final String CHANGES = "/api/person/declarations/person-change";

    private final Api api;

    Declaring(Api api) {
        this.api = api;
    }

    static Declaring as(String login) {
        return new Declaring(Api.as(login));
    }

    Api api() {
        return api;
    }

    Answer save(String person, Map<String, String> values, List<String> attachments) {
        ObjectNode draft = Api.JSON.createObjectNode().put("ref", person);
        draft.set("values", Api.JSON.valueToTree(values));
        draft.set("attachments", Api.JSON.valueToTree(attachments));
        draft.putArray("acknowledged");
        return api.post(CHANGES, draft);
    }

    /** The number of a new draft. */
    String draft(String person, Map<String, String> values, List<String> attachments) {
        return save(person, values, attachments).expect(201).path("no").asText();
    }

    String draft(String person, String field, String value) {
        return draft(person, Map.of(field, value), List.of());
    }

    /** Both sides of an id card, uploaded and not yet part of a declaration. */
    List<String> idCard() {
        return List.of(attachment("id-card-front", "身份证正面"), attachment("id-card-back", "身份证反面"));
    }

    private String attachment(String kind, String label) {
        return api.upload(CHANGES + "/attachments", kind, label + ".jpg", Pictures.jpeg(label))
                .expect(201)
                .path("id")
                .asText();
    }

    Answer confirm(Collection<String> numbers, String idempotencyKey) {
        ObjectNode selection = Api.JSON.createObjectNode();
        selection.set("numbers", Api.JSON.valueToTree(numbers));
        return api.post(CHANGES + "/confirmations", selection, idempotencyKey);
    }

    JsonNode confirm(String no) {
        return confirm(List.of(no), Api.newKey()).expect(200);
    }

    JsonNode detail(String no) {
        return api.get(CHANGES + "/" + no).expect(200);
    }

    String status(String no) {
        return detail(no).path("status").asText();
    }

    void awaitStatus(String no, String status) {
        await("status of " + no)
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> status(no), status::equals);
    }

    /** Waits until the centre has the newest confirmed revision of this declaration on its desk. */
    static void awaitCase(Api center, String no) {
        await("case " + no)
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(100))
                .until(
                        () -> center.get("/api/center/cases/" + no)
                                .body()
                                .path("state")
                                .asText(),
                        "WAITING"::equals);
    }
}
