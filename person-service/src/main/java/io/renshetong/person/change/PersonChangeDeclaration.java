package io.renshetong.person.change;

import io.renshetong.declaration.DeclarationType;
import io.renshetong.declaration.Definition;
import io.renshetong.declaration.Row;
import io.renshetong.person.register.PersonNumbers;
import io.renshetong.person.register.PersonWriter;
import io.renshetong.person.register.Persons;
import io.renshetong.starter.problem.Messages;
import java.util.LinkedHashSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/** A unit mends the data of one of its persons (个人信息修改申报, window 1.1). */
@Component
class PersonChangeDeclaration implements DeclarationType<PersonChange> {
    private final Persons persons;
    private final PersonNumbers numbers;
    private final PersonWriter writer;
    private final Messages messages;

    PersonChangeDeclaration(Persons persons, PersonNumbers numbers, PersonWriter writer, Messages messages) {
        this.persons = persons;
        this.numbers = numbers;
        this.writer = writer;
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
                .attachment(EvidenceRules.ID_CARD_FRONT, EvidenceRules::changesWhoSomebodyIs)
                .attachment(EvidenceRules.ID_CARD_BACK, EvidenceRules::changesWhoSomebodyIs)
                .attachment(EvidenceRules.POLICE_CERTIFICATE, EvidenceRules::changesWhoSomebodyIs)
                .attachment(EvidenceRules.OTHER, EvidenceRules::suggestsOther)
                .excludes(this::conflictKeys)
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
        return keys;
    }
}
