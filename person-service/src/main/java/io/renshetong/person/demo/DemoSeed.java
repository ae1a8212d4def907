package io.renshetong.person.demo;

import io.renshetong.demo.DemoPersons;
import io.renshetong.demo.DemoPersons.DemoPerson;
import io.renshetong.kernel.insurance.Insurance;
import io.renshetong.person.register.Newcomer;
import io.renshetong.person.register.Newcomers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** Fills an empty register with the persons of the demo; a register that has them is left as it is. */
@Component
class DemoSeed implements ApplicationRunner {
    private static final Logger log = LoggerFactory.getLogger(DemoSeed.class);

    private final Newcomers newcomers;
    private final Environment environment;

    DemoSeed(Newcomers newcomers, Environment environment) {
        this.newcomers = newcomers;
        this.environment = environment;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        // Asked at run time: beans processed ahead of time no longer ask for a profile.
        if (!environment.acceptsProfiles(Profiles.of("demo")) || newcomers.has(DemoPersons.PROBE_ID)) {
            return;
        }
        List<Newcomer> everybody =
                new DemoPersons().all().stream().map(DemoSeed::newcomer).toList();
        newcomers.enter(everybody);
        log.info("Demo register filled with {} persons", everybody.size());
    }

    private static Newcomer newcomer(DemoPerson person) {
        boolean minority = !person.ethnicGroup().equals("01");
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("idDocumentType", "01");
        values.put("idNumber", person.idNumber());
        values.put("name", person.name());
        values.put("sex", person.citizenId().sex().code());
        values.put("ethnicGroup", person.ethnicGroup());
        values.put("birthDate", person.citizenId().birthDate());
        values.put("nationality", "CHN");
        values.put("householdType", person.farmer() ? "21" : minority ? "52" : "51");
        values.put("householdRegion", person.county().code());
        values.put("householdAddress", person.address());
        values.put("contactAddress", person.address());
        values.put("postcode", "412000");
        values.put("firstWorkDate", person.firstWorkDate());
        values.put("personalStatus", person.personalStatus());
        values.put("employmentForm", person.employmentForm());
        values.put("education", person.education());
        values.put("migrantWorker", person.farmer() ? "1" : "0");
        values.put("mobile", person.mobile());
        if (person.phone() != null) {
            values.put("phone", person.phone());
        }
        if (person.id() % 5 == 0) {
            values.put("email", "p" + person.id() + "@example.com");
        }
        values.put("maritalStatus", person.maritalStatus());
        values.put("politicalStatus", person.politicalStatus());
        values.put("retired", person.retired() ? "1" : "0");
        values.put("medicalClass", person.retired() ? "21" : "11");
        values.put("cardNo", "A" + (430_000_000L + person.id() % 10_000_000));
        values.put("managementCode", "4302" + person.id());
        return new Newcomer(person.id(), "43020" + person.id(), values, memberships(person), systemNumbers(person));
    }

    private static List<Newcomer.Stay> memberships(DemoPerson person) {
        List<Newcomer.Stay> stays = new ArrayList<>();
        if (person.formerUnit() != null
                && person.since().isAfter(person.firstWorkDate().plusMonths(2))) {
            LocalDate began = person.firstWorkDate().withDayOfMonth(1).plusMonths(1);
            stays.add(
                    new Newcomer.Stay(person.formerUnit(), began, person.since().minusDays(1)));
        }
        stays.add(new Newcomer.Stay(person.unitCode(), person.since(), null));
        return stays;
    }

    private static Map<String, String> systemNumbers(DemoPerson person) {
        Map<String, String> numbers = new LinkedHashMap<>();
        numbers.put(Insurance.MEDICAL.code(), "31" + person.id());
        numbers.put(Insurance.INJURY.code(), "41" + person.id());
        numbers.put(Insurance.UNEMPLOYMENT.code(), "21" + person.id());
        return numbers;
    }
}
