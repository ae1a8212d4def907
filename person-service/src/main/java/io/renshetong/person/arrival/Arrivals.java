package io.renshetong.person.arrival;

import io.renshetong.contract.DeclarationEffective;
import io.renshetong.kernel.insurance.Insurance;
import io.renshetong.person.register.Newcomer;
import io.renshetong.person.register.Newcomers;
import io.renshetong.person.register.PersonNumbers;
import io.renshetong.person.register.Persons;
import io.renshetong.starter.kafka.Received;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Brings newcomers on record, whoever joins a unit onto its register, and whoever leaves it for good off it; the same event
 * twice changes nothing.
 */
@Component
class Arrivals {
    private static final String ENROLLMENT = "enrollment-service";
    private static final Set<String> JOINING = Set.of("new-hire", "renewal", "transfer-in", "insurance-addition");
    private static final Set<String> LEAVING = Set.of("suspension", "termination", "insurance-reduction", "retirement");

    private final Persons persons;
    private final Newcomers newcomers;
    private final PersonNumbers numbers;

    Arrivals(Persons persons, Newcomers newcomers, PersonNumbers numbers) {
        this.persons = persons;
        this.newcomers = newcomers;
        this.numbers = numbers;
    }

    void take(List<Received<DeclarationEffective>> fresh) {
        List<DeclarationEffective> events = fresh.stream()
                .map(Received::event)
                .filter(event -> event.service().equals(ENROLLMENT))
                .toList();
        List<Arrival> arrivals = events.stream()
                .filter(event -> JOINING.contains(event.type()))
                .flatMap(event -> event.declarations().stream().map(one -> Arrival.of(event, one)))
                .toList();
        List<Departure> departures = events.stream()
                .filter(event -> LEAVING.contains(event.type()))
                .flatMap(event -> event.declarations().stream().flatMap(one -> Departure.of(event, one).stream()))
                .filter(one -> !comesBack(one, arrivals))
                .toList();
        if (!arrivals.isEmpty()) {
            arrive(arrivals);
        }
        depart(departures);
    }

    /** Left and taken on again within one portion of events; the day of joining tells which was the later. */
    private static boolean comesBack(Departure departure, List<Arrival> arrivals) {
        return arrivals.stream()
                .anyMatch(arrival -> arrival.unitCode().equals(departure.unitCode())
                        && arrival.number().equals(departure.number())
                        && !arrival.since().isBefore(departure.since()));
    }

    private void depart(List<Departure> departures) {
        Map<String, Set<Long>> holders =
                persons.holders(departures.stream().map(Departure::number).collect(Collectors.toSet()));
        newcomers.leave(departures.stream()
                .flatMap(one -> holders.getOrDefault(one.number(), Set.of()).stream()
                        .map(id -> new Newcomers.Left(id, one.unitCode(), one.since())))
                .toList());
    }

    private void arrive(List<Arrival> arrivals) {
        newcomers.lock();
        Map<String, Long> known = known(arrivals);
        Map<String, Arrival> unknown = new LinkedHashMap<>();
        arrivals.stream()
                .filter(one -> one.isNew() && !known.containsKey(fingerprint(one)))
                .forEach(one -> unknown.putIfAbsent(fingerprint(one), one));
        enter(unknown, known);
        newcomers.stay(arrivals.stream()
                .filter(one -> known.containsKey(fingerprint(one)))
                .map(one -> new Newcomers.Joined(known.get(fingerprint(one)), one.unitCode(), one.since()))
                .distinct()
                .toList());
    }

    private void enter(Map<String, Arrival> unknown, Map<String, Long> known) {
        long id = newcomers.ids(unknown.size());
        List<Newcomer> entering = new ArrayList<>();
        for (Map.Entry<String, Arrival> one : unknown.entrySet()) {
            entering.add(new Newcomer(id, "43020" + id, one.getValue().values(), List.of(), systemNumbers(id)));
            known.put(one.getKey(), id++);
        }
        newcomers.enter(entering);
    }

    private Map<String, Long> known(List<Arrival> arrivals) {
        Map<String, Long> known = new LinkedHashMap<>();
        Map<String, Set<Long>> holders =
                persons.holders(arrivals.stream().map(Arrival::number).collect(Collectors.toSet()));
        arrivals.forEach(one -> holders.getOrDefault(one.number(), Set.of()).stream()
                .min(Long::compare)
                .ifPresent(id -> known.put(fingerprint(one), id)));
        return known;
    }

    private String fingerprint(Arrival one) {
        return numbers.fingerprint(one.number());
    }

    private static Map<String, String> systemNumbers(long id) {
        return Insurance.chosen().stream()
                .collect(Collectors.toMap(
                        Insurance::code, insurance -> insurance.code().substring(0, 2) + id));
    }
}
