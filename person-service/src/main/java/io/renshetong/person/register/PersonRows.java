package io.renshetong.person.register;

import io.renshetong.declaration.DeclarationsAbout;
import io.renshetong.kernel.identity.Mask;
import io.renshetong.kernel.insurance.Insurance;
import io.renshetong.person.outside.Participation;
import io.renshetong.person.outside.Participations;
import io.renshetong.starter.actor.Actor;
import io.renshetong.starter.crypto.Secret;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes the lines of the list; what others know about the persons is asked once for the whole page. */
class PersonRows {
    private final PersonView view;
    private final Participations participations;
    private final DeclarationsAbout declarations;

    PersonRows(PersonView view, Participations participations, DeclarationsAbout declarations) {
        this.view = view;
        this.participations = participations;
        this.declarations = declarations;
    }

    List<PersonRow> of(List<PersonSearch.Found> found, Actor actor) {
        List<String> refs = found.stream().map(one -> one.person().ref()).toList();
        Optional<Map<String, List<Participation>>> insured = participations.of(
                found.stream()
                        .map(PersonSearch.Found::person)
                        .collect(Collectors.toMap(Person::ref, Person::fingerprint, (one, same) -> one)),
                actor);
        Map<String, List<DeclarationsAbout.Open>> open = declarations.open(refs, actor);
        return found.stream()
                .map(one -> row(
                        one,
                        actor,
                        insured.map(all -> states(all.getOrDefault(one.person().ref(), List.of())))
                                .orElse(null),
                        open.getOrDefault(one.person().ref(), List.of()).stream()
                                .findFirst()
                                .orElse(null)))
                .toList();
    }

    private PersonRow row(
            PersonSearch.Found found,
            Actor actor,
            PersonRow.@Nullable States states,
            DeclarationsAbout.@Nullable Open open) {
        Person person = found.person();
        Membership membership = found.membership();
        String phone = Secret.clear(person.mobile() != null ? person.mobile() : person.phone());
        return new PersonRow(
                person.ref(),
                person.personNo(),
                person.name(),
                Mask.idNumber(person.number()),
                person.sex(),
                view.label("sex", person.sex()),
                person.birthDate(),
                person.ethnicGroup(),
                view.label("ethnic-group", person.ethnicGroup()),
                person.householdType(),
                view.label("household-type", person.householdType()),
                Mask.mobile(phone),
                membership.unitCode(),
                actor.unitName(membership.unitCode()),
                membership.current(),
                states,
                open);
    }

    private PersonRow.States states(List<Participation> insurances) {
        String medical = state(insurances, Insurance.MEDICAL);
        String injury = state(insurances, Insurance.INJURY);
        String unemployment = state(insurances, Insurance.UNEMPLOYMENT);
        return new PersonRow.States(medical, label(medical), injury, label(injury), unemployment, label(unemployment));
    }

    private @Nullable String label(@Nullable String state) {
        return view.label("participation-state", state);
    }

    /** Of several participations in one insurance the one in force counts, otherwise the one changed last. */
    private static @Nullable String state(List<Participation> insurances, Insurance insurance) {
        List<Participation> of = insurances.stream()
                .filter(one -> one.insurance().equals(insurance.code()))
                .toList();
        return of.stream()
                .map(Participation::participationState)
                .filter("1"::equals)
                .findFirst()
                .orElseGet(() -> of.isEmpty() ? null : of.getLast().participationState());
    }
}
