package io.renshetong.system;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.renshetong.system.Persons.Person;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a unit does with staff changes, by REST. */
final class Staff {

    private static final String DECLARATIONS = "/api/enrollment/declarations";

    private final String login;
    private final Api api;

    private Staff(String login) {
        this.login = login;
        this.api = Api.as(login);
    }

    static Staff as(String login) {
        return new Staff(login);
    }

    Api api() {
        return api;
    }

    /** Somebody of the unit who pays there in all three insurances and is not near retirement. */
    Person paying(String unit) {
        while (true) {
            Person person = Persons.of(login, unit);
            JsonNode route = route("reductions", person.idNumber(), unit);
            int paying = 0;
            for (JsonNode standing : route.path("insured")) {
                paying += standing.path("canLeave").asBoolean() ? 1 : 0;
            }
            if (paying == 3 && route.path("retirement").path("monthsLeft").asInt() > 60) {
                return person;
            }
        }
    }

    /** The number of a new draft, these warnings of it accepted. */
    String draft(String type, String unit, Map<String, String> values, String... warnings) {
        ObjectNode draft = Api.JSON.createObjectNode().put("unitCode", unit);
        draft.set("values", Api.JSON.valueToTree(values));
        draft.putArray("attachments");
        List.of(warnings).forEach(draft.putArray("acknowledged")::add);
        return api.post(DECLARATIONS + "/" + type, draft).expect(201).path("no").asText();
    }

    /** What is declared of somebody new, beside what the portal fills in. */
    static Map<String, String> newcomer(String number, String unit, String name) {
        JsonNode start = as("admin01").route("enrollments", number, unit).path("values");
        Map<String, String> values = new HashMap<>(Map.of("idDocumentType", "01", "idNumber", number, "name", name));
        values.putAll(
                Map.of("ethnicGroup", "01", "householdType", "11", "personalStatus", "1", "employmentForm", "41"));
        values.putAll(Map.of("firstWorkDate", "2015-07-01", "wage", "6500", "mobile", "13907331234"));
        start.properties()
                .forEach(value -> values.put(value.getKey(), value.getValue().asText()));
        return values;
    }

    /** Confirms a draft alone; gives its batch number. */
    String confirm(String business, String no) {
        ObjectNode selection = Api.JSON.createObjectNode();
        selection.putArray("numbers").add(no);
        return api.post(DECLARATIONS + "/" + business + "/confirmations", selection)
                .expect(200)
                .path("batchNo")
                .asText();
    }

    JsonNode detail(String business, String no) {
        return api.get(DECLARATIONS + "/" + business + "/" + no).expect(200);
    }

    /** The declarations of a business about this number. */
    JsonNode about(String business, String idNumber) {
        return api.post(
                        DECLARATIONS + "/" + business + "/search",
                        Api.JSON.createObjectNode().put("idNumber", idNumber))
                .expect(200)
                .path("rows");
    }

    JsonNode route(String way, String idNumber, String unit) {
        return api.post(
                        "/api/enrollment/" + way + "/route",
                        Api.JSON.createObjectNode().put("idNumber", idNumber).put("unitCode", unit))
                .expect(200);
    }

    /** Waits until the declaration took effect, and passes it where the centre wants somebody to look. */
    void awaitEffect(String business, String no) {
        Api center = Api.as("center01");
        await("effect of " + no)
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> {
                    String status = detail(business, no).path("status").asText();
                    if (status.equals("CONFIRMED")) {
                        center.post(
                                "/api/center/cases/passes",
                                Api.JSON.createObjectNode().set("numbers", Api.JSON.valueToTree(List.of(no))));
                    }
                    return status.equals("EFFECTIVE");
                });
    }
}
