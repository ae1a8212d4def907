package io.renshetong.center.intake;

import io.renshetong.center.casefile.Announcement;
import io.renshetong.center.casefile.Announcement.Addressed;
import io.renshetong.center.casefile.CaseLog;
import io.renshetong.center.casefile.CaseReading;
import io.renshetong.center.casefile.Cases;
import io.renshetong.center.form.Forms;
import io.renshetong.center.policy.Policy;
import io.renshetong.center.policy.PolicyStore;
import io.renshetong.contract.DeclarationSubmission;
import io.renshetong.contract.DeclarationSubmission.Confirmed;
import io.renshetong.contract.DeclarationSubmission.Withdrawn;
import io.renshetong.starter.kafka.Received;
import io.renshetong.starter.kafka.Wellformed;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Takes a batch of events in: what is known is read at once, every event worked in memory, the result written at once. */
@Component
class Intake {
    private final Cases cases;
    private final CaseReading reading;
    private final CaseLog log;
    private final PolicyStore policies;
    private final Forms forms;
    private final Openings openings;
    private final Withdrawals withdrawals;
    private final Announcement announcement;

    Intake(
            Cases cases,
            CaseReading reading,
            CaseLog log,
            PolicyStore policies,
            Forms forms,
            Openings openings,
            Withdrawals withdrawals,
            Announcement announcement) {
        this.cases = cases;
        this.reading = reading;
        this.log = log;
        this.policies = policies;
        this.forms = forms;
        this.openings = openings;
        this.withdrawals = withdrawals;
        this.announcement = announcement;
    }

    /** Runs in the transaction that marks the events as seen. */
    void take(List<Received<DeclarationSubmission>> received) {
        List<DeclarationSubmission> events =
                received.stream().map(Received::event).map(Wellformed::checked).toList();
        Policy policy = policyFor(events);
        Book book = new Book(cases.lock(numbers(events)));
        Neighbours neighbours = neighbours(events);
        List<List<Addressed>> decisions = new ArrayList<>();
        for (DeclarationSubmission event : events) {
            switch (event) {
                case Confirmed confirmed -> decisions.add(openings.open(confirmed, book, policy, neighbours));
                case Withdrawn withdrawn -> withdrawals.close(withdrawn, book);
            }
        }
        cases.put(book.filed());
        cases.move(book.moved());
        log.append(book.log());
        forms.keep(confirmed(events));
        announcement.announceEach(
                decisions.stream().filter(answer -> !answer.isEmpty()).toList());
    }

    /** A type nobody has seen yet enters the policy, where the desk can find it. */
    private Policy policyFor(List<DeclarationSubmission> events) {
        Policy policy = policies.current();
        Set<String> strangers = events.stream()
                .map(DeclarationSubmission::type)
                .filter(type -> !policy.knows(type))
                .collect(Collectors.toSet());
        if (strangers.isEmpty()) return policy;
        strangers.forEach(policies::meet);
        return policies.current();
    }

    private Neighbours neighbours(List<DeclarationSubmission> events) {
        Neighbours neighbours = new Neighbours();
        confirmed(events).stream()
                .collect(Collectors.groupingBy(Confirmed::type))
                .forEach((type, same) -> {
                    Set<String> persons = new HashSet<>();
                    same.stream()
                            .flatMap(event -> event.declarations().stream())
                            .forEach(declared -> {
                                String index =
                                        reading.indexOf(declared.subject().idNumber());
                                if (index != null) persons.add(index);
                                neighbours.person(declared.no(), index);
                            });
                    neighbours.open(type, cases.openByPerson(type, persons));
                });
        return neighbours;
    }

    private static List<Confirmed> confirmed(List<DeclarationSubmission> events) {
        return events.stream()
                .filter(Confirmed.class::isInstance)
                .map(Confirmed.class::cast)
                .toList();
    }

    private static Set<String> numbers(List<DeclarationSubmission> events) {
        return events.stream()
                .flatMap(event -> switch (event) {
                    case Confirmed confirmed ->
                        confirmed.declarations().stream().map(declared -> declared.no());
                    case Withdrawn withdrawn ->
                        withdrawn.declarations().stream().map(ref -> ref.no());
                })
                .collect(Collectors.toSet());
    }
}
