package io.renshetong.enrollment.outside;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** 个人ID: the numbers people have in the systems behind, as far as person-service can be reached. */
public class SystemPersons {
    private final PersonNumbersClient client;

    SystemPersons(PersonNumbersClient client) {
        this.client = client;
    }

    /** By document number as given, then by insurance (AAE140), in one call; empty when person-service is away. */
    public Optional<Map<String, Map<String, String>>> numbers(Collection<String> idNumbers) {
        if (idNumbers.isEmpty()) {
            return Optional.of(Map.of());
        }
        return Optional.ofNullable(client.numbers(new PersonNumbersClient.Question(Set.copyOf(idNumbers)))
                        .persons())
                .map(persons -> persons.stream()
                        .collect(Collectors.toMap(
                                PersonNumbersClient.OfPerson::idNumber,
                                PersonNumbersClient.OfPerson::personNumbers,
                                (one, other) -> one)));
    }
}
