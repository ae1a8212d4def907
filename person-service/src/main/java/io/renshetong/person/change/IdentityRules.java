package io.renshetong.person.change;

import io.renshetong.declaration.Findings;
import io.renshetong.declaration.Row;
import io.renshetong.declaration.Rule;
import io.renshetong.kernel.Checked;
import io.renshetong.kernel.identity.CitizenId;
import io.renshetong.kernel.identity.IdDocument;
import io.renshetong.kernel.identity.Sex;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who somebody is (DOMAIN A.0.1, A.1.1 ② ③, B.1). A rule looks only when one of its fields changes: what an old register
 * holds wrongly must not keep anybody from a new telephone number.
 */
final class IdentityRules {
    private static final Set<String> NUMBER_FIELDS = Set.of("idDocumentType", "idNumber", "documentNumber");
    private static final Pattern CITIZEN_NAME = Pattern.compile("[\\p{IsHan}A-Za-z]+(·[\\p{IsHan}A-Za-z]+)*");
    private static final Pattern OTHER_NAME = Pattern.compile("[\\p{L}\\p{M}]+([ ·.,'’-]+[\\p{L}\\p{M}]+)*\\.?");
    private static final Set<String> FOREIGN_DOCUMENTS = Set.of("07", "08");
    private static final LocalDate EARLIEST_BIRTH = LocalDate.of(1900, 1, 1);

    private IdentityRules() {}

    /** Documents whose number is the citizen id or looks like one; the others have a document number. */
    static boolean isCitizen(PersonChange person) {
        return IdDocument.CITIZEN.equals(person.idDocumentType())
                || IdDocument.RESIDENCE_PERMIT.equals(person.idDocumentType());
    }

    static Rule<PersonChange> theDocumentHasItsNumber() {
        return (row, findings) -> {
            if (!row.changesAnyOf(NUMBER_FIELDS)) {
                return;
            }
            if (isCitizen(row.after()) && row.after().idNumber() == null) {
                findings.refuse("idNumber", "person-change.idNumber.missing");
            }
            if (!isCitizen(row.after()) && row.after().documentNumber() == null) {
                findings.refuse("documentNumber", "person-change.documentNumber.missing");
            }
        };
    }

    static Rule<PersonChange> theNumberIsSound() {
        return (row, findings) -> {
            if (!row.changesAnyOf(NUMBER_FIELDS) || row.after().idDocumentType() == null) {
                return;
            }
            String field = isCitizen(row.after()) ? "idNumber" : "documentNumber";
            if (numberOf(row.after()) == null) {
                return;
            }
            Checked<IdDocument> read = document(row);
            read.problems().forEach(problem -> findings.refuse(field, problem.code()));
            read.warnings().forEach(warning -> findings.warn(field, warning.code()));
        };
    }

    /** Old cards of 15 digits are void since 2013; their number is accepted but worth a second look. */
    static Rule<PersonChange> theNumberIsWrittenInFull() {
        return (row, findings) -> {
            String number = row.after().idNumber();
            if (row.changes("idNumber") && isCitizen(row.after()) && number != null && number.length() == 15) {
                findings.warn("idNumber", "person-change.idNumber.old-form");
            }
        };
    }

    static Rule<PersonChange> sexAgreesWithTheNumber() {
        return (row, findings) -> {
            if (row.changes("sex") || row.changesAnyOf(NUMBER_FIELDS)) {
                Optional<Sex> told = toldBy(row).flatMap(IdDocument::sex);
                if (told.isPresent() && !told.get().code().equals(row.after().sex())) {
                    findings.refuse("sex", "citizen-id.sex-differs");
                }
            }
        };
    }

    static Rule<PersonChange> birthDateAgreesWithTheNumber() {
        return (row, findings) -> {
            if (row.changes("birthDate") || row.changesAnyOf(NUMBER_FIELDS)) {
                Optional<LocalDate> told = toldBy(row).flatMap(IdDocument::birthDate);
                if (told.isPresent() && !told.get().equals(row.after().birthDate())) {
                    findings.refuse("birthDate", "citizen-id.birth-date-differs");
                }
            }
        };
    }

    static Rule<PersonChange> wasBornWithinReason() {
        return (row, findings) -> {
            bornWithinReason(row, "birthDate", row.after().birthDate(), findings);
            bornWithinReason(row, "fileBirthDate", row.after().fileBirthDate(), findings);
        };
    }

    private static void bornWithinReason(
            Row<PersonChange> row, String field, @Nullable LocalDate date, Findings findings) {
        if (row.changes(field) && date != null && (date.isBefore(EARLIEST_BIRTH) || date.isAfter(row.today()))) {
            findings.refuse(field, "citizen-id.birth-date");
        }
    }

    /** The portal's forms know 男 and 女 only (DOMAIN B.5). */
    static Rule<PersonChange> sexIsMaleOrFemale() {
        return (row, findings) -> {
            if (row.changes("sex")
                    && row.after().sex() != null
                    && !Set.of("1", "2").contains(row.after().sex())) {
                findings.refuse("sex", "person-change.sex.unknown");
            }
        };
    }

    static Rule<PersonChange> theNameIsAName() {
        return (row, findings) -> {
            String name = row.after().name();
            if (name == null || !row.changes("name") && !row.changes("idDocumentType")) {
                return;
            }
            int length = name.codePointCount(0, name.length());
            if (length < 2 || length > 50) {
                findings.refuse("name", "person-change.name.length");
            } else if (isCitizen(row.after()) && name.chars().anyMatch(Character::isWhitespace)) {
                findings.refuse("name", "person-change.name.blank-inside");
            } else if (!(isCitizen(row.after()) ? CITIZEN_NAME : OTHER_NAME)
                    .matcher(name)
                    .matches()) {
                findings.refuse("name", "person-change.name.characters");
            }
        };
    }

    static Rule<PersonChange> theNationalityFitsTheDocument() {
        return (row, findings) -> {
            if (!row.changes("nationality") && !row.changes("idDocumentType")) {
                return;
            }
            String document = row.after().idDocumentType();
            boolean chinese = "CHN".equals(row.after().nationality());
            if (IdDocument.CITIZEN.equals(document) && !chinese
                    || document != null && FOREIGN_DOCUMENTS.contains(document) && chinese) {
                findings.warn("nationality", "person-change.nationality.unlikely");
            }
        };
    }

    static @Nullable String numberOf(PersonChange person) {
        return isCitizen(person) ? person.idNumber() : person.documentNumber();
    }

    private static Optional<IdDocument> toldBy(Row<PersonChange> row) {
        return row.after().idDocumentType() == null || numberOf(row.after()) == null
                ? Optional.empty()
                : document(row).value();
    }

    private static Checked<IdDocument> document(Row<PersonChange> row) {
        String type = row.after().idDocumentType();
        return IdDocument.parse(type == null ? "" : type, numberOf(row.after()), row.today());
    }

    /** The same number written with 18 characters instead of 15. */
    static boolean isOnlyRaised(@Nullable String before, @Nullable String after) {
        if (before == null || after == null || before.length() != 15 || after.length() != 18) {
            return false;
        }
        Optional<CitizenId> old = CitizenId.parse(before, LocalDate.MAX).value();
        return old.isPresent()
                && old.equals(CitizenId.parse(after, LocalDate.MAX).value());
    }
}
