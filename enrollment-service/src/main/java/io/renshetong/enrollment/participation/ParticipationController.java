package io.renshetong.enrollment.participation;

import io.renshetong.starter.actor.Actor;
import io.renshetong.starter.actor.Needs;
import io.renshetong.starter.actor.Permission;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The register as other services ask it. */
@RestController
class ParticipationController {
    private static final int MOST = 1_000;

    private final Participations participations;

    ParticipationController(Participations participations) {
        this.participations = participations;
    }

    /**
     * Whose participations are wanted.
     *
     * @param asOf as they stood on that day; absent for today's
     */
    record Question(
            @NotNull @Size(max = MOST) List<@Valid Sought> persons,
            @Nullable LocalDate asOf) {}

    /**
     * The same, asked by a service for itself.
     *
     * @param units at which
     */
    record PeerQuestion(
            @NotNull @Size(max = MOST) List<@Valid Sought> persons,
            @NotNull Set<String> units,
            @Nullable LocalDate asOf) {}

    /**
     * Somebody to be looked up.
     *
     * @param personId the caller's own name for them, given back with the answer
     * @param fingerprint blind index of the number
     */
    record Sought(@NotBlank String personId, @NotBlank String fingerprint) {}

    /** One entry per person known here. */
    record Answer(List<OfPerson> persons) {}

    /** What a person has at units of the reader's. */
    record OfPerson(String personId, List<InsuranceView> insurances) {}

    @PostMapping("/participations/lookup")
    @Needs(Permission.QUERY)
    Answer lookup(@RequestBody @Valid Question question, Actor actor) {
        return answer(question.persons(), question.asOf(), actor::covers, actor);
    }

    @PostMapping("/peer/participations/lookup")
    @Needs(Permission.PEER)
    Answer peerLookup(@RequestBody @Valid PeerQuestion question, Actor actor) {
        return answer(question.persons(), question.asOf(), question.units()::contains, actor);
    }

    private Answer answer(List<Sought> persons, @Nullable LocalDate asOf, Predicate<String> visible, Actor reader) {
        Map<String, Participations.Known> known =
                participations.known(persons.stream().map(Sought::fingerprint).toList());
        return new Answer(persons.stream()
                .filter(sought -> known.containsKey(sought.fingerprint()))
                .map(sought -> new OfPerson(
                        sought.personId(), views(known.get(sought.fingerprint()).history(), asOf, visible, reader)))
                .toList());
    }

    private static List<InsuranceView> views(
            History history, @Nullable LocalDate asOf, Predicate<String> visible, Actor reader) {
        List<Participation> spans = asOf == null ? history.present() : history.asOf(asOf);
        return spans.stream()
                .filter(span -> visible.test(span.unitCode()))
                .sorted(Comparator.comparing(Participation::insurance).thenComparing(Participation::since))
                .map(span -> InsuranceView.of(span, reader))
                .toList();
    }
}
