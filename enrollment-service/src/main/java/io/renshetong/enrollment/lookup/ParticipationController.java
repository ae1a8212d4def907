package io.renshetong.enrollment.lookup;

import io.renshetong.enrollment.ledger.Ledger;
import io.renshetong.enrollment.ledger.Payments;
import io.renshetong.enrollment.participation.History;
import io.renshetong.enrollment.participation.Participation;
import io.renshetong.enrollment.participation.Participations;
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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The register and the ledger as other services ask them. */
@RestController
class ParticipationController {
    private static final int MOST = 1_000;

    private final Participations participations;
    private final Ledger ledger;

    ParticipationController(Participations participations, Ledger ledger) {
        this.participations = participations;
        this.ledger = ledger;
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
        List<String> fingerprints = persons.stream().map(Sought::fingerprint).toList();
        Map<String, Participations.Known> known = participations.known(fingerprints);
        // The ledger tells how payments stand now, not how they stood on a day.
        Map<String, List<Payments>> paid = asOf == null ? ledger.payments(fingerprints) : Map.of();
        return new Answer(persons.stream()
                .filter(sought -> known.containsKey(sought.fingerprint()))
                .map(sought -> new OfPerson(
                        sought.personId(),
                        spans(known.get(sought.fingerprint()).history(), asOf)
                                .filter(span -> visible.test(span.unitCode()))
                                .map(span -> InsuranceView.of(
                                        span, of(span, paid.getOrDefault(sought.fingerprint(), List.of())), reader))
                                .toList()))
                .toList());
    }

    private static Stream<Participation> spans(History history, @Nullable LocalDate asOf) {
        return (asOf == null ? history.present() : history.asOf(asOf))
                .stream().sorted(Comparator.comparing(Participation::insurance).thenComparing(Participation::since));
    }

    private static @Nullable Payments of(Participation span, List<Payments> paid) {
        return paid.stream()
                .filter(one ->
                        one.insurance() == span.insurance() && one.unitCode().equals(span.unitCode()))
                .findFirst()
                .orElse(null);
    }
}
