package io.renshetong.person.change;

import io.renshetong.declaration.DeclarationType;
import io.renshetong.declaration.Definition;
import io.renshetong.declaration.Row;
import io.renshetong.person.outside.StaffChanges;
import io.renshetong.person.register.PersonNumbers;
import io.renshetong.person.register.PersonWriter;
import io.renshetong.person.register.Persons;
import io.renshetong.starter.problem.Messages;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** A unit mends the data of one of its persons (个人信息修改申报, window 1.1). */
@Component
class PersonChangeDeclaration implements DeclarationType<PersonChange> {
    private final Persons persons;
    private final PersonNumbers numbers;
    private final PersonWriter writer;
    private final StaffChanges staffChanges;
    private final Messages messages;

    PersonChangeDeclaration(
            Persons persons, PersonNumbers numbers, PersonWriter writer, StaffChanges staffChanges, Messages messages) {
        this.persons = persons;
        this.numbers = numbers;
        this.writer = writer;
        this.staffChanges = staffChanges;
        this.messages = messages;
    }

    @Override
    public Definition<PersonChange> define() {
        return Definition.of("person-change", "11", PersonChange.class)
                .changes(new PersonChangeRegister(persons))
                .sheet(PersonChangeSheet.columns())
                .rules(PersonChangeRules.all())
                .checksTogether(
                        RegisterRules.theNumberIsNobodyElses(persons, numbers),
                        RegisterRules.beganWorkBeforeJoiningTheUnit(persons))
                .attachments(
                        EvidenceRules.ID_CARD_FRONT,
                        EvidenceRules.ID_CARD_BACK,
                        EvidenceRules.POLICE_CERTIFICATE,
                        EvidenceRules.OTHER)
                .excludes(this::conflictKeys)
                .excludesElsewhere(staffChanges, this::staffKeys, "person-change.staff-change-in-transit")
                .weighs(EvidenceRules::risk)
                .takesEffect(new PersonChangeEffect(persons, writer, messages));
    }

    /** One open change per person (DOMAIN D.5), and no two persons claiming one number. */
    private Set<String> conflictKeys(Row<PersonChange> row) {
        Set<String> keys = new LinkedHashSet<>();
        keys.add("person-change:" + row.ref());
        String number = IdentityRules.numberOf(row.after());
        if (number != null && (row.changes("idNumber") || row.changes("documentNumber"))) {
            keys.add("person-number:" + numbers.fingerprint(number));
        }
        // Seen by those who join, leave or retire somebody meanwhile; general changes go beside everything.
        fingerprints(row).forEach(fingerprint -> keys.add("person-key:" + fingerprint));
        return keys;
    }

    private Set<String> staffKeys(Row<PersonChange> row) {
        return fingerprints(row).stream()
                .flatMap(fingerprint -> StaffChanges.of(fingerprint).stream())
                .collect(Collectors.toSet());
    }

    /** By the number before and after; of a change of key data only. */
    private Set<String> fingerprints(Row<PersonChange> row) {
        return !row.changesAnyOf(EvidenceRules.KEY_FIELDS)
                ? Set.of()
                : Stream.of(row.before(), row.after())
                        .filter(Objects::nonNull)
                        .map(IdentityRules::numberOf)
                        .filter(Objects::nonNull)
                        .map(numbers::fingerprint)
                        .collect(Collectors.toSet());
    }
}
