package io.renshetong.enrollment.routing;

import io.renshetong.enrollment.declared.StaffChange;
import io.renshetong.enrollment.declared.Whereabouts;
import io.renshetong.enrollment.participation.History;
import io.renshetong.enrollment.participation.Insured;
import io.renshetong.enrollment.participation.InsuredNumbers;
import io.renshetong.enrollment.participation.Participation;
import io.renshetong.enrollment.participation.Participations;
import io.renshetong.kernel.identity.Sex;
import io.renshetong.kernel.insurance.Insurance;
import io.renshetong.kernel.insurance.OpenMonth;
import io.renshetong.kernel.parameter.Parameters;
import io.renshetong.kernel.retirement.PensionAge;
import io.renshetong.kernel.retirement.Retirement;
import io.renshetong.starter.actor.Actor;
import io.renshetong.starter.problem.Messages;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Leads from an id number to the form that fits, and begins to fill it in. */
@Component
class Routing {
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("uuuuMM");

    private final Participations participations;
    private final InsuredNumbers numbers;
    private final Parameters parameters;
    private final Messages messages;
    private final Clock clock;
    private final Standings standings;
    private final Whereabouts whereabouts;

    Routing(
            Participations participations,
            InsuredNumbers numbers,
            Parameters parameters,
            Messages messages,
            Clock clock,
            Standings standings,
            Whereabouts whereabouts) {
        this.standings = standings;
        this.participations = participations;
        this.numbers = numbers;
        this.parameters = parameters;
        this.messages = messages;
        this.clock = clock;
        this.whereabouts = whereabouts;
    }

    Route joining(String idNumber, String unitCode, Actor actor) {
        Optional<Participations.Known> known = known(idNumber);
        History history =
                known.map(Participations.Known::history).map(History::atUnits).orElse(History.empty());
        LocalDate today = LocalDate.now(clock);
        Map<String, String> values = new LinkedHashMap<>();
        values.put("enrolledOn", today.toString());
        values.put("contributionStart", MONTH.format(OpenMonth.on(today, unitCode, parameters)));
        List<Insurance> free = Crossroads.free(history, unitCode);
        Insurance.chosen()
                .forEach(insurance -> values.put(StaffChange.field(insurance), free.contains(insurance) ? "1" : "0"));
        return route(
                idNumber,
                known,
                history,
                unitCode,
                Crossroads.joining(history, unitCode),
                why -> whyNotJoining(why, history, unitCode, actor),
                values,
                actor,
                null);
    }

    Route leaving(String idNumber, String unitCode, Actor actor) {
        Optional<Participations.Known> known = known(idNumber);
        History history = known.map(Participations.Known::history).orElse(History.empty());
        LocalDate today = LocalDate.now(clock);
        Map<String, String> values = new LinkedHashMap<>();
        values.put("leftOn", today.toString());
        values.put("lastMonth", MONTH.format(YearMonth.from(today)));
        List<Insurance> paying = Crossroads.paying(history, unitCode);
        Insurance.chosen()
                .forEach(insurance -> values.put(StaffChange.field(insurance), paying.contains(insurance) ? "1" : "0"));
        Route.PensionAge age = paying.isEmpty()
                ? null
                : known.map(Participations.Known::person)
                        .map(person -> Route.PensionAge.of(retirement(person), today))
                        .orElse(null);
        return route(
                idNumber,
                known,
                history,
                unitCode,
                Crossroads.leaving(history, unitCode),
                why -> why.equals(Crossroads.NOT_HERE) ? notHere(history, unitCode, actor) : messages.get(why),
                values,
                actor,
                age);
    }

    /** Another unit is called by its name where it is the actor's to know. */
    private String whyNotJoining(String why, History history, String unitCode, Actor actor) {
        String there = Crossroads.AT_ANOTHER.contains(why) ? payingAtOthers(history, unitCode, actor) : "";
        return there.isEmpty() ? messages.get(why) : messages.get(why + ".yours", there);
    }

    private String payingAtOthers(History history, String unitCode, Actor actor) {
        return whereabouts.named(Crossroads.payingAt(history).filter(unit -> !unit.equals(unitCode)), actor);
    }

    /** Where somebody can be let go instead, as far as it is the actor's to know. */
    private String notHere(History history, String unitCode, Actor actor) {
        String there = payingAtOthers(history, unitCode, actor);
        return there.isEmpty()
                ? messages.get(Crossroads.NOT_HERE)
                : messages.get("route.at-another-of-yours", actor.unitName(unitCode), there);
    }

    private Route route(
            String idNumber,
            Optional<Participations.Known> known,
            History history,
            String unitCode,
            Map<String, Optional<String>> ways,
            UnaryOperator<String> words,
            Map<String, String> values,
            Actor actor,
            Route.@Nullable PensionAge age) {
        String name = known.filter(person -> person.history().spans().stream()
                        .map(Participation::unitCode)
                        .anyMatch(actor::covers))
                .map(person -> person.person().name())
                .orElse(null);
        return new Route(
                !history.spans().isEmpty(),
                name,
                unitCode,
                ways.entrySet().stream()
                        .filter(way -> way.getValue().isEmpty())
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .orElse(null),
                ways.entrySet().stream()
                        .map(way -> new Route.Way(
                                way.getKey(),
                                messages.get(way.getKey() + ".label"),
                                way.getValue().isEmpty(),
                                way.getValue().map(words).orElse(null)))
                        .toList(),
                values,
                standings.of(idNumber, history, unitCode),
                age);
    }

    private Optional<Participations.Known> known(String idNumber) {
        String fingerprint = numbers.fingerprint(idNumber);
        return Optional.ofNullable(participations.known(List.of(fingerprint)).get(fingerprint));
    }

    private Retirement retirement(Insured person) {
        Sex sex = Sex.FEMALE.code().equals(person.sex()) ? Sex.FEMALE : Sex.MALE;
        return Retirement.of(PensionAge.of(sex, person.personalStatus()), person.birthDate(), parameters);
    }
}
