package io.renshetong.person.outside;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.renshetong.starter.actor.HandsOnTheToken;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

/** The contract enrollment-service keeps: who is insured where, for many persons in one call. */
@FeignClient(
        name = "enrollment-service",
        fallbackFactory = ParticipationsAway.class,
        configuration = HandsOnTheToken.class)
interface ParticipationClient {
    /** On the caller's behalf, whose units the token tells. */
    @PostMapping("/participations/lookup")
    Answer lookup(@RequestBody Question question);

    /** In a task, where nobody's token is at hand. */
    @PostMapping("/peer/participations/lookup")
    Answer lookup(@RequestBody PeerQuestion question);

    /** Persons whose participations are wanted. */
    record Question(Collection<Sought> persons) {}

    /**
     * The same, asked by this service itself.
     *
     * @param units at which
     */
    record PeerQuestion(Collection<Sought> persons, Collection<String> units) {}

    /**
     * Somebody to be looked up; enrollment-service knows persons by their numbers, as newcomers have no id yet.
     *
     * @param personId id of our register, given back with the answer
     * @param fingerprint blind index of the number; all services make the same of one number
     */
    record Sought(String personId, String fingerprint) {}

    /**
     * What enrollment-service says.
     *
     * @param persons one entry per person known there; absent when nobody answered
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Answer(@Nullable List<OfPerson> persons) {}

    /** One person's participations, one per insurance and unit. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record OfPerson(String personId, List<Participation> insurances) {}
}
