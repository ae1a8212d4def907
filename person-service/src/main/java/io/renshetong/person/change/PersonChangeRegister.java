package io.renshetong.person.change;

import io.renshetong.declaration.Definition;
import io.renshetong.declaration.Register;
import io.renshetong.person.register.Membership;
import io.renshetong.person.register.Person;
import io.renshetong.person.register.Persons;
import io.renshetong.starter.crypto.Secret;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the register of persons holds today, in the shape of the form; only of persons who are on it at present. */
class PersonChangeRegister implements Register<PersonChange> {
    private final Persons persons;

    PersonChangeRegister(Persons persons) {
        this.persons = persons;
    }

    @Override
    public Map<String, Present<PersonChange>> read(Collection<String> refs, Collection<String> units) {
        List<Long> ids = refs.stream()
                .filter(PersonChangeRegister::isId)
                .map(Long::valueOf)
                .toList();
        Map<Long, Membership> memberships = persons.memberships(ids, units);
        Map<String, Present<PersonChange>> present = new LinkedHashMap<>();
        persons.findAll(memberships.keySet()).values().stream()
                .filter(person -> memberships.get(person.id()).current())
                .forEach(person -> present.put(
                        person.ref(),
                        new Present<>(
                                person.ref(),
                                memberships.get(person.id()).unitCode(),
                                new Definition.Subject(person.number(), person.name(), person.personNo()),
                                values(person))));
        return present;
    }

    static boolean isId(String ref) {
        return !ref.isEmpty() && ref.length() < 19 && ref.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    static PersonChange values(Person person) {
        return new PersonChange(
                person.idDocumentType(),
                Secret.clear(person.idNumber()),
                Secret.clear(person.documentNumber()),
                person.name(),
                person.sex(),
                person.ethnicGroup(),
                person.birthDate(),
                person.fileBirthDate(),
                person.nationality(),
                person.householdType(),
                person.householdRegion(),
                Secret.clear(person.householdAddress()),
                Secret.clear(person.contactAddress()),
                person.postcode(),
                person.firstWorkDate(),
                person.personalStatus(),
                person.employmentForm(),
                person.education(),
                person.professionalTitle(),
                person.skillLevel(),
                person.specialWorkType(),
                person.administrativeRank(),
                person.migrantWorker(),
                Secret.clear(person.mobile()),
                Secret.clear(person.phone()),
                Secret.clear(person.email()),
                person.maritalStatus(),
                person.politicalStatus(),
                person.remark());
    }
}
