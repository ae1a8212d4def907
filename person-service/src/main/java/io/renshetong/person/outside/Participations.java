package io.renshetong.person.outside;

import io.renshetong.starter.actor.Actor;
import io.renshetong.starter.actor.CurrentToken;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Where persons are insured, as far as enrollment-service can be reached. */
public class Participations {
    private final ParticipationClient client;
    private final CurrentToken token;

    Participations(ParticipationClient client, CurrentToken token) {
        this.client = client;
        this.token = token;
    }

    /**
     * By person id, in one call; empty when enrollment-service is away, which is not the same as nobody being insured.
     *
     * @param fingerprints blind index of the number by person id
     * @param reader at whose units
     */
    public Optional<Map<String, List<Participation>>> of(Map<String, String> fingerprints, Actor reader) {
        if (fingerprints.isEmpty()) {
            return Optional.of(Map.of());
        }
        List<ParticipationClient.Sought> sought = fingerprints.entrySet().stream()
                .map(one -> new ParticipationClient.Sought(one.getKey(), one.getValue()))
                .toList();
        return Optional.ofNullable(asked(sought, reader).persons())
                .map(persons -> persons.stream()
                        .collect(Collectors.toMap(
                                ParticipationClient.OfPerson::personId,
                                ParticipationClient.OfPerson::insurances,
                                (first, second) -> first)));
    }

    private ParticipationClient.Answer asked(List<ParticipationClient.Sought> sought, Actor reader) {
        return token.value().isPresent()
                ? client.lookup(new ParticipationClient.Question(sought))
                : client.lookup(new ParticipationClient.PeerQuestion(sought, reader.units()));
    }
}
