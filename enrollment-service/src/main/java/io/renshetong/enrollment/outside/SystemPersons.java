package io.renshetong.enrollment.outside;

import io.renshetong.enrollment.outside.PersonNumbersClient.OfPerson;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** 个人编号 and 个人ID: the numbers people have, as far as person-service can be reached. */
public class SystemPersons {
    private final PersonNumbersClient client;

    SystemPersons(PersonNumbersClient client) {
        this.client = client;
    }

    /** By document number as given, then by insurance (AAE140), in one call; empty when person-service is away. */
    public Optional<Map<String, Map<String, String>>> numbers(Collection<String> idNumbers) {
        return ask(idNumbers)
                .map(persons -> persons.stream()
                        .collect(Collectors.toMap(OfPerson::idNumber, OfPerson::personNumbers, (one, other) -> one)));
    }

    /** 个人编号 by document number as given, in one call; of nobody when person-service is away. */
    public Map<String, String> personNos(Collection<String> idNumbers) {
        return ask(idNumbers).orElse(List.of()).stream()
                .filter(person -> person.personNo() != null)
                .collect(Collectors.toMap(OfPerson::idNumber, OfPerson::personNo, (one, other) -> one));
    }

    private Optional<List<OfPerson>> ask(Collection<String> idNumbers) {
        return idNumbers.isEmpty()
                ? Optional.of(List.of())
                : Optional.ofNullable(client.numbers(new PersonNumbersClient.Question(Set.copyOf(idNumbers)))
                        .persons());
    }
}
