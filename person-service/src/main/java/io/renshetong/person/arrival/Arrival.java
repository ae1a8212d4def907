package io.renshetong.person.arrival;

import io.renshetong.contract.DeclarationEffective;
import io.renshetong.kernel.identity.IdDocument;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who came to be insured at a unit.
 *
 * @param since the day of joining
 * @param isNew whether the declaration describes the whole person
 * @param payload the declared row, texts by field
 */
record Arrival(String unitCode, String number, LocalDate since, boolean isNew, Map<String, @Nullable Object> payload) {
    private static final String NEW_HIRE = "new-hire";
    private static final List<String> COPIED = List.of(
            "name",
            "ethnicGroup",
            "householdType",
            "householdRegion",
            "maritalStatus",
            "education",
            "personalStatus",
            "employmentForm",
            "specialWorkType",
            "professionalTitle",
            "skillLevel",
            "mobile",
            "contactAddress",
            "postcode");
    private static final String FARMER = "2";

    static Arrival of(DeclarationEffective event, DeclarationEffective.Effective one) {
        return new Arrival(
                event.unitCode(),
                Objects.requireNonNull(one.subject().idNumber()),
                LocalDate.parse(String.valueOf(one.payload().get("enrolledOn"))),
                event.type().equals(NEW_HIRE),
                one.payload());
    }

    /** What the register of persons is to hold; sex and birth date are told by the number, where it tells them. */
    Map<String, Object> values() {
        String type = Objects.requireNonNull(text("idDocumentType"));
        IdDocument document =
                IdDocument.parse(type, number, LocalDate.MAX).value().orElse(null);
        boolean citizen = type.equals(IdDocument.CITIZEN) || type.equals(IdDocument.RESIDENCE_PERMIT);
        Map<String, Object> values = new HashMap<>();
        COPIED.forEach(field -> put(values, field, text(field)));
        values.put("idDocumentType", type);
        values.put(citizen ? "idNumber" : "documentNumber", document == null ? number : document.number());
        put(
                values,
                "sex",
                document == null
                        ? text("sex")
                        : document.sex().map(sex -> sex.code()).orElse(text("sex")));
        put(
                values,
                "birthDate",
                document == null ? day("birthDate") : document.birthDate().orElse(day("birthDate")));
        put(values, "firstWorkDate", day("firstWorkDate"));
        put(values, "nationality", text("nationality") == null ? "CHN" : text("nationality"));
        values.put("migrantWorker", FARMER.equals(text("personalStatus")) ? "1" : "0");
        values.put("retired", "0");
        values.put("medicalClass", "11");
        return values;
    }

    private @Nullable String text(String field) {
        Object value = payload.get(field);
        return value == null ? null : value.toString();
    }

    private @Nullable LocalDate day(String field) {
        String text = text(field);
        return text == null ? null : LocalDate.parse(text);
    }

    private static void put(Map<String, Object> values, String field, @Nullable Object value) {
        if (value != null) {
            values.put(field, value);
        }
    }
}
