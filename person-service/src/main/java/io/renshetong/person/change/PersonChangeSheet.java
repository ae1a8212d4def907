package io.renshetong.person.change;

import io.renshetong.declaration.Sheet;

/** The workbook of window 1.4 (DOMAIN E.4): whom first, then who they are to be, then everything else as it is now. */
final class PersonChangeSheet {
    private PersonChangeSheet() {}

    static Sheet<PersonChange> columns() {
        return Sheet.<PersonChange>version("1")
                .sequence()
                .unit()
                .subject()
                .blank("name", "idDocumentType")
                .oneOf("newNumber", PersonChangeSheet::fieldOfTheNumber, "idNumber", "documentNumber")
                .present(
                        "ethnicGroup",
                        "firstWorkDate",
                        "householdType",
                        "householdRegion",
                        "householdAddress",
                        "education",
                        "personalStatus",
                        "employmentForm",
                        "professionalTitle",
                        "skillLevel",
                        "maritalStatus",
                        "politicalStatus",
                        "mobile",
                        "phone",
                        "contactAddress",
                        "postcode",
                        "email")
                .blank("remark");
    }

    private static String fieldOfTheNumber(PersonChange person) {
        return IdentityRules.isCitizen(person) ? "idNumber" : "documentNumber";
    }
}
