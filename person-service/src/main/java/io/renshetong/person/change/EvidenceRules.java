package io.renshetong.person.change;

import io.renshetong.contract.Risk;
import io.renshetong.declaration.Row;
import io.renshetong.declaration.Rule;
import java.time.LocalDate;
import java.util.Set;

/** What has to be handed in with a change, and how carefully the centre has to look (DOMAIN A.0.1, A.1.1 ⑥). */
final class EvidenceRules {
    static final String ID_CARD_FRONT = "id-card-front";
    static final String ID_CARD_BACK = "id-card-back";
    static final String POLICE_CERTIFICATE = "police-certificate";
    static final String OTHER = "other";

    /** 关键信息. */
    static final Set<String> KEY_FIELDS =
            Set.of("idDocumentType", "idNumber", "documentNumber", "name", "sex", "birthDate", "fileBirthDate");

    /** General facts on which pension age or years of service depend. */
    private static final Set<String> SENIORITY = Set.of("firstWorkDate", "personalStatus");

    private EvidenceRules() {}

    /** Whoever somebody is, is shown by both sides of the id card or by the police. */
    static Rule<PersonChange> whoSomebodyIsIsProved() {
        return (row, findings) -> {
            if (changesWhoSomebodyIs(row) && !identityIsProved(row)) {
                findings.refuse("attachments", "person-change.attachments.identity");
            }
        };
    }

    /** The personnel file is shown by a copy of its page; most of all where it says otherwise than the id card. */
    static Rule<PersonChange> theFileBirthDateIsProved() {
        return (row, findings) -> {
            LocalDate inFile = row.after().fileBirthDate();
            if (row.changes("fileBirthDate") && row.attachments().isEmpty()) {
                boolean differs = inFile != null && !inFile.equals(row.after().birthDate());
                findings.refuse(
                        "attachments",
                        differs ? "person-change.attachments.file-birth-date" : "person-change.attachments.key");
            }
        };
    }

    static Rule<PersonChange> factsOfSeniorityAreProved() {
        return (row, findings) -> {
            if (row.changesAnyOf(SENIORITY) && row.attachments().isEmpty()) {
                findings.refuse("attachments", "person-change.attachments.seniority");
            }
        };
    }

    static Risk risk(Row<PersonChange> row) {
        if (!row.changesAnyOf(KEY_FIELDS)) {
            return Risk.GENERAL;
        }
        return changesTheNumber(row) && row.changes("name") ? Risk.HIGH : Risk.KEY;
    }

    private static boolean changesWhoSomebodyIs(Row<PersonChange> row) {
        return row.changed().stream()
                .filter(KEY_FIELDS::contains)
                .filter(field -> !field.equals("fileBirthDate"))
                .anyMatch(field -> !field.equals("idNumber") || changesTheNumber(row));
    }

    /** Writing 15 digits with 18 characters is arithmetic, not another number. */
    private static boolean changesTheNumber(Row<PersonChange> row) {
        PersonChange before = row.before();
        return row.changes("documentNumber")
                || row.changes("idNumber")
                        && !IdentityRules.isOnlyRaised(
                                before == null ? null : before.idNumber(),
                                row.after().idNumber());
    }

    private static boolean identityIsProved(Row<PersonChange> row) {
        return row.has(ID_CARD_FRONT) && row.has(ID_CARD_BACK)
                || row.has(POLICE_CERTIFICATE)
                || !IdentityRules.isCitizen(row.after()) && row.has(OTHER);
    }
}
