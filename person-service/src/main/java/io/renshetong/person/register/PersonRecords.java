package io.renshetong.person.register;

import io.renshetong.declaration.DeclarationsAbout;
import io.renshetong.kernel.insurance.Insurance;
import io.renshetong.kernel.insurance.Subsystem;
import io.renshetong.person.outside.Participation;
import io.renshetong.person.outside.Participations;
import io.renshetong.starter.actor.Actor;
import io.renshetong.starter.audit.Audit;
import io.renshetong.starter.audit.AuditEntry;
import io.renshetong.starter.deadlock.Deadlock;
import io.renshetong.starter.problem.Messages;
import io.renshetong.starter.problem.Refusal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/** One person as those may see them on whose register the person is or was; for everybody else there is nobody. */
class PersonRecords {
    private final Persons persons;
    private final PersonView view;
    private final Reveals reveals;
    private final Participations participations;
    private final DeclarationsAbout declarations;
    private final Audit audit;
    private final Messages messages;
    private final TransactionTemplate transaction;

    PersonRecords(
            Persons persons,
            PersonView view,
            Reveals reveals,
            Participations participations,
            DeclarationsAbout declarations,
            Audit audit,
            Messages messages,
            TransactionTemplate transaction) {
        this.persons = persons;
        this.view = view;
        this.reveals = reveals;
        this.participations = participations;
        this.declarations = declarations;
        this.audit = audit;
        this.messages = messages;
        this.transaction = transaction;
    }

    Map<String, @Nullable Object> details(String id, Actor actor) {
        return visible(id, "QUERY", actor, found -> {
            Person person = found.person();
            audit.record(AuditEntry.done(actor, "QUERY", "person", person.ref())
                    .inUnit(found.membership().unitCode()));
            Map<String, @Nullable Object> details = new LinkedHashMap<>();
            details.put("id", person.ref());
            details.put("version", person.version());
            details.putAll(PersonView.membership(found.membership(), actor));
            details.putAll(view.details(person));
            details.put("systemNumbers", persons.systemNumbers(person.id()));
            return details;
        });
    }

    Map<String, String> reveal(String id, String reason, Actor actor) {
        return visible(id, "REVEAL", actor, found -> {
            Map<String, String> secrets = view.secrets(found.person());
            Deadlock.retried(() -> transaction.execute(
                    status -> reveals.record(actor, found.person(), found.membership(), secrets.keySet(), reason)));
            return secrets;
        });
    }

    InsuranceSheet participations(String id, Actor actor) {
        return visible(id, "QUERY", actor, found -> {
            audit.record(AuditEntry.done(
                            actor,
                            "QUERY_PARTICIPATION",
                            "person",
                            found.person().ref())
                    .inUnit(found.membership().unitCode()));
            String ref = found.person().ref();
            Optional<Map<String, List<Participation>>> insured =
                    participations.of(Map.of(ref, found.person().fingerprint()), actor);
            Map<String, String> numbers = persons.systemNumbers(Long.parseLong(ref)).stream()
                    .collect(Collectors.toMap(SystemNo::insurance, SystemNo::personNo));
            return insured.map(all -> new InsuranceSheet(
                            true,
                            null,
                            all.getOrDefault(ref, List.of()).stream()
                                    .map(one -> column(one, numbers))
                                    .toList()))
                    .orElseGet(() -> new InsuranceSheet(false, messages.get("person.participations.away"), null));
        });
    }

    List<? extends Record> declarations(String id, Actor actor) {
        return visible(
                id, "QUERY", actor, found -> declarations.all(found.person().ref(), actor));
    }

    /** Somebody of another unit is nobody, and that they were reached for is recorded. */
    <R> R visible(String id, String action, Actor actor, Function<PersonSearch.Found, R> then) {
        long number = number(id);
        Membership membership =
                persons.memberships(List.of(number), actor.units()).get(number);
        Person person = persons.find(number).orElseThrow(Refusal::notFound);
        if (membership == null) {
            throw audit.foreign(actor, action, "person", id);
        }
        return then.apply(new PersonSearch.Found(person, membership));
    }

    /** What comes along with medical insurance is kept in its system. */
    private static String system(String insurance) {
        return Insurance.ofCode(insurance)
                .filter(one -> one.subsystem() == Subsystem.MEDICAL)
                .map(_ -> Insurance.MEDICAL.code())
                .orElse(insurance);
    }

    private static long number(String id) {
        try {
            return Long.parseLong(id);
        } catch (NumberFormatException noId) {
            throw Refusal.notFound();
        }
    }

    private InsuranceSheet.Column column(Participation one, Map<String, String> numbers) {
        return new InsuranceSheet.Column(
                one,
                numbers.get(system(one.insurance())),
                view.label("insurance", one.insurance()),
                view.label("participation-state", one.participationState()),
                view.label("contribution-state", one.contributionState()),
                view.label("insured-identity", one.insuredIdentity()),
                view.label("change-type", one.changeType()),
                view.label("change-reason", one.changeReason()));
    }
}
