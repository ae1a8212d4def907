package io.renshetong.enrollment.demo;

import io.renshetong.demo.DemoPersons;
import io.renshetong.demo.DemoPersons.DemoPerson;
import io.renshetong.enrollment.participation.Insured;
import io.renshetong.enrollment.participation.InsuredNumbers;
import io.renshetong.enrollment.participation.Openings;
import io.renshetong.enrollment.participation.Participations;
import io.renshetong.starter.crypto.Secret;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Fills an empty register with the participations of the demo; a register that has any is left as it is. */
@Component
class DemoSeed implements ApplicationRunner {
    private static final Logger log = LoggerFactory.getLogger(DemoSeed.class);

    private final Participations participations;
    private final Openings openings;
    private final InsuredNumbers numbers;
    private final TransactionTemplate transaction;
    private final Environment environment;

    DemoSeed(
            Participations participations,
            Openings openings,
            InsuredNumbers numbers,
            TransactionTemplate transaction,
            Environment environment) {
        this.participations = participations;
        this.openings = openings;
        this.numbers = numbers;
        this.transaction = transaction;
        this.environment = environment;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        // Asked at run time: beans processed ahead of time no longer ask for a profile.
        if (!environment.acceptsProfiles(Profiles.of("demo")) || !participations.isEmpty()) {
            return;
        }
        List<Insured> everybody = new ArrayList<>();
        List<Participations.Change> changes = new ArrayList<>();
        for (DemoPerson person : new DemoPersons().all()) {
            String key = numbers.fingerprint(person.idNumber());
            everybody.add(new Insured(
                    key,
                    "01",
                    Objects.requireNonNull(Secret.of(person.idNumber())),
                    person.name(),
                    person.citizenId().sex().code(),
                    person.citizenId().birthDate(),
                    person.personalStatus()));
            changes.add(new Participations.Change(key, DemoParticipations.of(person)));
        }
        transaction.executeWithoutResult(status -> {
            participations.enter(everybody);
            openings.announce(everybody, participations.change(changes));
        });
        log.info("Demo register filled with the participations of {} persons", everybody.size());
    }
}
