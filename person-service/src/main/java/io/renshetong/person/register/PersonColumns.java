package io.renshetong.person.register;

import io.renshetong.starter.crypto.FieldCipher;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How the components of a {@link Person} lie in the table: sealed where they are secret, with the blind indexes beside. */
class PersonColumns {
    private static final Set<String> SECRET = Set.of(
            "idNumber", "documentNumber", "householdAddress", "contactAddress", "mobile", "phone", "email", "cardNo");
    private static final Set<String> PLAIN = Set.of(
            "idDocumentType",
            "managementCode",
            "name",
            "sex",
            "ethnicGroup",
            "birthDate",
            "fileBirthDate",
            "firstWorkDate",
            "householdType",
            "householdRegion",
            "education",
            "personalStatus",
            "employmentForm",
            "professionalTitle",
            "skillLevel",
            "maritalStatus",
            "specialWorkType",
            "administrativeRank",
            "politicalStatus",
            "migrantWorker",
            "retired",
            "medicalClass",
            "nationality",
            "postcode",
            "remark");

    private static final Map<String, String> NAMES = Stream.concat(SECRET.stream(), PLAIN.stream())
            .collect(Collectors.toUnmodifiableMap(
                    field -> field, field -> field.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT)));

    private final FieldCipher cipher;
    private final PersonNumbers numbers;

    PersonColumns(FieldCipher cipher, PersonNumbers numbers) {
        this.cipher = cipher;
        this.numbers = numbers;
    }

    /** Column values by column name, in an order that depends on the fields only. */
    Map<String, @Nullable Object> of(Map<String, ? extends @Nullable Object> values) {
        Map<String, @Nullable Object> columns = new TreeMap<>();
        values.forEach((field, value) -> {
            if (SECRET.contains(field)) {
                String secret = (String) value;
                columns.put(NAMES.get(field), secret == null ? null : cipher.encrypt(secret));
                index(field, secret, columns);
            } else if (PLAIN.contains(field)) {
                columns.put(NAMES.get(field), value);
            } else {
                throw new IllegalArgumentException("The register has no field " + field + " that can be written");
            }
        });
        return columns;
    }

    private void index(String field, @Nullable String number, Map<String, @Nullable Object> columns) {
        NumberIndex index = number == null ? null : numbers.index(number);
        if (field.equals("idNumber")) {
            columns.put("id_number_index", index == null ? null : index.index());
            columns.put("id_number15_index", index == null ? null : index.oldIndex());
        } else if (field.equals("documentNumber")) {
            columns.put("document_number_index", index == null ? null : index.rawIndex());
        }
    }
}
