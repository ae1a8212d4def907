package io.renshetong.person.outside;

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

    /**
     * By person id, in one call; empty when enrollment-service is away, which is not the same as nobody being insured.
     *
     * @param fingerprints blind index of the number by person id
     */
    public Optional<Map<String, List<Participation>>> of(Map<String, String> fingerprints) {
        if (fingerprints.isEmpty()) {
            return Optional.of(Map.of());
        }
        List<ParticipationClient.Sought> sought = fingerprints.entrySet().stream()
                .map(one -> new ParticipationClient.Sought(one.getKey(), one.getValue()))
                .toList();
        return Optional.ofNullable(
                        client.lookup(new ParticipationClient.Question(sought)).persons())
                .map(persons -> persons.stream()
                        .collect(Collectors.toMap(
                                ParticipationClient.OfPerson::personId,
                                ParticipationClient.OfPerson::insurances,
                                (first, second) -> first)));
    }
}
