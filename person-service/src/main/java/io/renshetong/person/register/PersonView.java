package io.renshetong.person.register;

import io.renshetong.kernel.code.CodeTables;
import io.renshetong.kernel.identity.Mask;
import io.renshetong.starter.actor.Actor;
import io.renshetong.starter.crypto.Secret;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A person as the console shows them: numbers and addresses masked, the name of each code beside it. */
class PersonView {
    private static final List<Shown> FIELDS = List.of(
            new Shown("personNo", Person::personNo),
            new Shown("managementCode", Person::managementCode),
            new Shown("idDocumentType", Person::idDocumentType, "id-document-type"),
            Shown.secret("idNumber", Person::idNumber, Mask::idNumber),
            Shown.secret("documentNumber", Person::documentNumber, Mask::idNumber),
            new Shown("name", Person::name),
            new Shown("sex", Person::sex, "sex"),
            new Shown("ethnicGroup", Person::ethnicGroup, "ethnic-group"),
            new Shown("birthDate", Person::birthDate),
            new Shown("fileBirthDate", Person::fileBirthDate),
            new Shown("nationality", Person::nationality, "nationality"),
            new Shown("householdType", Person::householdType, "household-type"),
            new Shown("householdRegion", Person::householdRegion, "region"),
            Shown.secret("householdAddress", Person::householdAddress, Mask::address),
            Shown.secret("contactAddress", Person::contactAddress, Mask::address),
            new Shown("postcode", Person::postcode),
            new Shown("firstWorkDate", Person::firstWorkDate),
            new Shown("personalStatus", Person::personalStatus, "personal-status"),
            new Shown("employmentForm", Person::employmentForm, "employment-form"),
            new Shown("education", Person::education, "education"),
            new Shown("professionalTitle", Person::professionalTitle, "professional-title"),
            new Shown("skillLevel", Person::skillLevel, "skill-level"),
            new Shown("specialWorkType", Person::specialWorkType, "special-work-type"),
            new Shown("administrativeRank", Person::administrativeRank, "administrative-rank"),
            new Shown("migrantWorker", Person::migrantWorker, "yes-no"),
            Shown.secret("mobile", Person::mobile, Mask::mobile),
            Shown.secret("phone", Person::phone, Mask::mobile),
            Shown.secret("email", Person::email, Mask::email),
            new Shown("maritalStatus", Person::maritalStatus, "marital-status"),
            new Shown("politicalStatus", Person::politicalStatus, "political-status"),
            new Shown("medicalClass", Person::medicalClass, "medical-class"),
            Shown.secret("cardNo", Person::cardNo, Mask::bankAccount),
            new Shown("remark", Person::remark));

    private final CodeTables codes;

    PersonView(CodeTables codes) {
        this.codes = codes;
    }

    /** One field of the page; a secret has a mask, a code has a table. */
    private record Shown(
            String name,
            Function<Person, @Nullable Object> value,
            @Nullable String codes,
            @Nullable Function<String, String> mask) {

        Shown(String name, Function<Person, @Nullable Object> value) {
            this(name, value, null, null);
        }

        Shown(String name, Function<Person, @Nullable Object> value, String codes) {
            this(name, value, codes, null);
        }

        static Shown secret(String name, Function<Person, @Nullable Secret> value, Function<String, String> mask) {
            return new Shown(name, person -> Secret.clear(value.apply(person)), null, mask);
        }
    }

    /** All fields of DOMAIN A.0.1, masked; each code is followed by {@code <field>Label}. */
    Map<String, @Nullable Object> details(Person person) {
        Map<String, @Nullable Object> details = new LinkedHashMap<>();
        for (Shown field : FIELDS) {
            Object value = field.value().apply(person);
            details.put(
                    field.name(),
                    value == null || field.mask() == null ? value : field.mask().apply(value.toString()));
            if (field.codes() != null) {
                details.put(field.name() + "Label", label(field.codes(), value));
            }
        }
        details.put("retired", person.retired());
        details.put("retiredLabel", label("yes-no", person.retired()));
        return details;
    }

    /** The masked fields in clear. */
    Map<String, String> secrets(Person person) {
        Map<String, String> secrets = new LinkedHashMap<>();
        for (Shown field : FIELDS) {
            Object value = field.value().apply(person);
            if (field.mask() != null && value != null) {
                secrets.put(field.name(), value.toString());
            }
        }
        return secrets;
    }

    /** Which register somebody is on and since when. */
    static Map<String, @Nullable Object> membership(Membership membership, Actor actor) {
        Map<String, @Nullable Object> shown = new LinkedHashMap<>();
        shown.put("unitCode", membership.unitCode());
        shown.put("unitName", actor.unitName(membership.unitCode()));
        shown.put("since", membership.since());
        shown.put("until", membership.until());
        shown.put("onRegister", membership.current());
        return shown;
    }

    @Nullable
    String label(String table, @Nullable Object code) {
        return code == null ? null : codes.table(table).display(code.toString());
    }
}
