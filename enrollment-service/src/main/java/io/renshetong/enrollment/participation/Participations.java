package io.renshetong.enrollment.participation;

import io.renshetong.kernel.insurance.Insurance;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The register: who is insured where, for what, since when. Many persons cost as many statements as one. */
public class Participations {
    private final InsuredTable insured;
    private final ParticipationTable spans;

    Participations(InsuredTable insured, ParticipationTable spans) {
        this.insured = insured;
        this.spans = spans;
    }

    /** Somebody of the register with all that is known of their participations. */
    public record Known(Insured person, History history) {}

    /** What is to change of one person. */
    public record Change(String personKey, List<Turn> turns) {}

    /** By the fingerprint asked for; who was never insured is missing. */
    public Map<String, Known> known(Collection<String> fingerprints) {
        Map<String, Insured> persons = insured.byNumber(fingerprints);
        Map<String, History> histories =
                spans.histories(persons.values().stream().map(Insured::key).collect(Collectors.toSet()));
        Map<String, Known> known = HashMap.newHashMap(persons.size());
        persons.forEach((fingerprint, person) ->
                known.put(fingerprint, new Known(person, histories.getOrDefault(person.key(), History.empty()))));
        return known;
    }

    /** Somebody who pays at a unit, for these insurances. */
    public record Payer(Insured person, Set<Insurance> insurances) {}

    /** The next of those who pay at a unit, in the order of their keys. */
    public List<Payer> payers(String unitCode, String afterKey, int most) {
        Map<String, Set<Insurance>> paying = spans.paying(unitCode, afterKey, most);
        Map<String, Insured> persons = insured.byKey(paying.keySet());
        return paying.entrySet().stream()
                .filter(one -> persons.containsKey(one.getKey()))
                .map(one -> new Payer(persons.get(one.getKey()), one.getValue()))
                .toList();
    }

    public boolean isEmpty() {
        return insured.isEmpty();
    }

    /** Puts persons on the register who were not there. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void enter(Collection<Insured> newcomers) {
        if (!newcomers.isEmpty()) {
            insured.insert(newcomers);
        }
    }

    /**
     * Carries out changes in their order, all or none.
     *
     * @return what holds now and what was closed by this, by person key
     * @throws TurnRefused if one of them would leave a history no law allows
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<String, History> change(List<Change> changes) {
        if (changes.isEmpty()) {
            return Map.of();
        }
        Collection<String> keys = changes.stream().map(Change::personKey).collect(Collectors.toSet());
        insured.lock(keys);
        Map<String, History> histories = new LinkedHashMap<>(spans.present(keys));
        for (Change change : changes) {
            History history = histories.getOrDefault(change.personKey(), History.empty());
            for (Turn turn : change.turns()) {
                history = history.after(turn);
            }
            histories.put(change.personKey(), history);
        }
        spans.write(histories);
        return histories;
    }
}
