package io.renshetong.center.preaudit;

import static io.renshetong.center.preaudit.PreAuditRule.nothing;
import static io.renshetong.center.preaudit.PreAuditRule.red;
import static io.renshetong.center.preaudit.PreAuditRule.yellow;

import io.renshetong.contract.Risk;
import io.renshetong.kernel.Checked;
import io.renshetong.kernel.identity.CitizenId;
import io.renshetong.kernel.identity.IdDocument;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the centre checks in a change of a person's data; the unit's side is not taken at its word. */
final class PersonChangeRules {
    private static final Set<String> KEY_FIELDS =
            Set.of("idDocumentType", "idNumber", "documentNumber", "name", "sex", "birthDate", "fileBirthDate");
    private static final Set<String> NUMBER_FIELDS = Set.of("idDocumentType", "idNumber", "documentNumber");
    private static final Set<String> IDENTITY_FIELDS = Set.of("idDocumentType", "idNumber", "sex", "birthDate");
    private static final Pattern MOBILE = Pattern.compile("1[3-9]\\d{9}");
    private static final int WORKING_AGE = 16;

    private PersonChangeRules() {}

    static List<PreAuditRule> all() {
        return List.of(
                numberFollowsTheStandard(),
                sexAgreesWithNumber(),
                birthDateAgreesWithNumber(),
                keyFieldsComeWithEvidence(),
                riskIsNotUnderstated(),
                startsWorkAtSixteen(),
                mobileCanBeCalled(),
                somethingChanges());
    }

    /** GB 11643 for citizens and residents, the form of the number for every other document. */
    static PreAuditRule numberFollowsTheStandard() {
        return row -> row.changesAny(NUMBER_FIELDS) && !document(row).isValid()
                ? red("id-number-invalid", numberField(row), "R01")
                : nothing();
    }

    static PreAuditRule sexAgreesWithNumber() {
        return row -> {
            String sex = row.text("sex");
            boolean differs = row.changesAny(IDENTITY_FIELDS)
                    && sex != null
                    && document(row)
                            .value()
                            .flatMap(IdDocument::sex)
                            .filter(told -> !told.code().equals(sex))
                            .isPresent();
            return differs ? red("sex-differs", row.changes("sex") ? "sex" : numberField(row), "R01") : nothing();
        };
    }

    static PreAuditRule birthDateAgreesWithNumber() {
        return row -> {
            Optional<LocalDate> born = row.date("birthDate");
            boolean differs = row.changesAny(IDENTITY_FIELDS)
                    && born.isPresent()
                    && document(row)
                            .value()
                            .flatMap(IdDocument::birthDate)
                            .filter(told -> !told.equals(born.get()))
                            .isPresent();
            return differs
                    ? red("birth-date-differs", row.changes("birthDate") ? "birthDate" : numberField(row), "R01")
                    : nothing();
        };
    }

    /** A key field needs a document; an old number written out with 18 digits proves itself. */
    static PreAuditRule keyFieldsComeWithEvidence() {
        return row -> {
            if (!row.declared().attachments().isEmpty() || isUpgrade(row)) return nothing();
            return row.declared().changes().stream()
                    .filter(change -> KEY_FIELDS.contains(change.field()))
                    .findFirst()
                    .flatMap(change -> red("evidence-missing", change.field(), "R02"));
        };
    }

    /** Name and number together are high risk, any key field at least key (社会保险经办条例 art. 37). */
    static PreAuditRule riskIsNotUnderstated() {
        return row -> {
            if (!row.changesAny(KEY_FIELDS) || isUpgrade(row)) return nothing();
            Risk least = row.changes("name") && changesTheNumber(row) ? Risk.HIGH : Risk.KEY;
            return row.declared().risk().compareTo(least) < 0
                    ? yellow("risk-understated", keyField(row), "R11")
                    : nothing();
        };
    }

    static PreAuditRule startsWorkAtSixteen() {
        return row -> {
            Optional<LocalDate> born = row.date("birthDate");
            Optional<LocalDate> started = row.date("firstWorkDate");
            boolean tooYoung = row.changes("firstWorkDate")
                    && born.isPresent()
                    && started.isPresent()
                    && started.get().isBefore(born.get().plusYears(WORKING_AGE));
            return tooYoung ? yellow("first-work-under-16", "firstWorkDate", "R04") : nothing();
        };
    }

    static PreAuditRule mobileCanBeCalled() {
        return row -> {
            String mobile = row.changes("mobile") ? row.text("mobile") : null;
            return mobile != null && !MOBILE.matcher(mobile).matches()
                    ? red("mobile-invalid", "mobile", "R99")
                    : nothing();
        };
    }

    static PreAuditRule somethingChanges() {
        return row -> row.changes().isEmpty()
                ? Optional.of(new Finding("nothing-changes", Light.YELLOW, null, "R11"))
                : nothing();
    }

    /** The only change is the number, and that only written with 18 characters. */
    static boolean isUpgrade(FiledRow row) {
        return row.changes().size() == 1 && isOnlyRaised(row);
    }

    private static boolean changesTheNumber(FiledRow row) {
        return row.changes("documentNumber") || row.changes("idNumber") && !isOnlyRaised(row);
    }

    /** The new number is the old one raised from 15 to 18 by GB 11643. */
    private static boolean isOnlyRaised(FiledRow row) {
        String before = row.before("idNumber");
        return before != null
                && before.length() == 15
                && CitizenId.parse(before, row.today())
                        .value()
                        .filter(raised -> raised.value().equals(row.text("idNumber")))
                        .isPresent();
    }

    private static Checked<IdDocument> document(FiledRow row) {
        @Nullable String type = row.text("idDocumentType");
        return IdDocument.parse(type == null ? IdDocument.CITIZEN : type, row.text(numberField(row)), row.today());
    }

    /** A citizen's number is in {@code idNumber}; other documents may have theirs in {@code documentNumber}. */
    private static String numberField(FiledRow row) {
        return row.text("idNumber") == null && row.text("documentNumber") != null ? "documentNumber" : "idNumber";
    }

    private static String keyField(FiledRow row) {
        return row.declared().changes().stream()
                .map(change -> change.field())
                .filter(KEY_FIELDS::contains)
                .findFirst()
                .orElse("idNumber");
    }
}
