package io.renshetong.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Hands out persons of the demo register, each one to a single test only. */
final class Persons {

    private static final Map<String, Persons> BY_UNIT = new HashMap<>();
    private static final int PAGE = 100;
    private static int strangers = 101;

    private final String administrator;
    private final String unit;
    private final Deque<JsonNode> waiting = new ArrayDeque<>();
    private int page;

    private Persons(String administrator, String unit) {
        this.administrator = administrator;
        this.unit = unit;
    }

    /** Somebody on the register, with their number in clear. */
    record Person(String id, String name, String unitCode, String idNumber, String mobile) {

        /** Another valid number for the same day of birth and sex. */
        String anotherIdNumber() {
            int sequence = Integer.parseInt(idNumber.substring(14, 17));
            return checked(idNumber.substring(0, 14) + "%03d".formatted((sequence + 500) % 1000));
        }
    }

    /** The number of somebody nobody knows yet: a man born in 1993. */
    static synchronized String stranger() {
        strangers += 2;
        return checked("11010119930415" + "%03d".formatted(strangers));
    }

    private static String checked(String body) {
        int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += (body.charAt(i) - '0') * weights[i];
        }
        return body + "10X98765432".charAt(sum % 11);
    }

    /** Somebody of this unit nobody else has been given. */
    static synchronized Person of(String administrator, String unit) {
        return BY_UNIT.computeIfAbsent(unit, code -> new Persons(administrator, code))
                .next();
    }

    /** Ids of so many persons of this unit; their numbers are not asked for. */
    static synchronized List<String> ids(String administrator, String unit, int count) {
        Persons persons = BY_UNIT.computeIfAbsent(unit, code -> new Persons(administrator, code));
        Api api = Api.as(administrator);
        return Stream.generate(() -> persons.take(api).path("id").asText())
                .limit(count)
                .toList();
    }

    private Person next() {
        Api api = Api.as(administrator);
        while (true) {
            JsonNode row = take(api);
            ObjectNode reason = Api.JSON.createObjectNode().put("reason", "核对申报材料");
            String path = "/api/person/persons/" + row.path("id").asText() + "/reveal";
            JsonNode clear = api.post(path, reason).expect(200);
            // Numbers of 15 digits are another story.
            if (clear.path("idNumber").asText().length() == 18) {
                return new Person(
                        row.path("id").asText(),
                        row.path("name").asText(),
                        row.path("unitCode").asText(),
                        clear.path("idNumber").asText(),
                        clear.path("mobile").asText());
            }
        }
    }

    private JsonNode take(Api api) {
        if (waiting.isEmpty()) {
            page++;
            ObjectNode ask = Api.JSON
                    .createObjectNode()
                    .put("unitCode", unit)
                    .put("page", page)
                    .put("size", PAGE);
            for (JsonNode row :
                    api.post("/api/person/persons/search", ask).expect(200).path("rows")) {
                if (row.path("inTransit").path("no").asText().isEmpty()) {
                    waiting.add(row);
                }
            }
        }
        return waiting.remove();
    }
}
