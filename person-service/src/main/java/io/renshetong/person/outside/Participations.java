package io.renshetong.person.outside;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Where persons are insured, as far as enrollment-service can be reached. */
public class Participations {
    private final ParticipationClient client;

    Participations(ParticipationClient client) {
        this.client = client;
    }

    /** By person id, in one call; empty when enrollment-service is away, which is not the same as nobody being insured. */
    public Optional<Map<String, List<Participation>>> of(Collection<String> personIds) {
        if (personIds.isEmpty()) {
            return Optional.of(Map.of());
        }
        return Optional.ofNullable(client.lookup(new ParticipationClient.Question(personIds))
                        .persons())
                .map(persons -> persons.stream()
                        .collect(Collectors.toMap(
                                ParticipationClient.OfPerson::personId,
                                ParticipationClient.OfPerson::insurances,
                                (first, second) -> first)));
    }
}
