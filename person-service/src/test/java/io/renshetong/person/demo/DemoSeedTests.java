package io.renshetong.person.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.renshetong.kernel.code.CodeTables;
import io.renshetong.kernel.identity.CitizenId;
import io.renshetong.person.demo.DemoPersons.DemoPerson;
import io.renshetong.person.register.Newcomers;
import io.renshetong.testkit.ServiceTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ActiveProfiles;

@ServiceTest(broker = false)
@ActiveProfiles("demo")
class DemoSeedTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    DemoSeed seed;

    @Autowired
    Newcomers newcomers;

    private final List<DemoPerson> everybody = new DemoPersons().all();

    @Test
    void inventsTheSamePeopleEachTime() {
        assertThat(new DemoPersons().all()).isEqualTo(everybody);
    }

    @Test
    void givesEverybodyAValidNumberOfTheirOwn() {
        assertThat(everybody).hasSizeGreaterThanOrEqualTo(2_001).allSatisfy(person -> {
            assertThat(CitizenId.parse(person.idNumber(), TODAY).value()).contains(person.citizenId());
            assertThat(CitizenId.parse(person.idNumber(), TODAY).warnings()).isEmpty();
            assertThat(person.citizenId().birthDate()).isBetween(LocalDate.of(1962, 1, 1), LocalDate.of(2008, 12, 31));
            assertThat(person.citizenId().ageOn(person.firstWorkDate())).isGreaterThanOrEqualTo(16);
            assertThat(person.mobile()).matches("1[3-9]\\d{9}");
        });
        assertThat(everybody.stream().map(DemoPerson::citizenId).distinct()).hasSameSizeAs(everybody);
    }

    @Test
    void usesRareCharactersAndNumbersOf15Digits() {
        Set<String> names = everybody.stream().map(DemoPerson::name).collect(Collectors.toSet());
        assertThat(names)
                .anyMatch(name -> name.contains("䶮"))
                .anyMatch(name -> name.contains("𠮷"))
                .anyMatch(name -> name.contains("·"));
        assertThat(everybody)
                .filteredOn(person -> person.idNumber().length() == 15)
                .hasSizeBetween(10, 100);
    }

    @Test
    void usesCodesOfTheTables() {
        Map<String, String> columns = Map.of(
                "sex", "sex",
                "ethnic_group", "ethnic-group",
                "household_type", "household-type",
                "household_region", "region",
                "education", "education",
                "personal_status", "personal-status",
                "employment_form", "employment-form",
                "political_status", "political-status",
                "marital_status", "marital-status",
                "medical_class", "medical-class");
        columns.forEach((column, table) -> assertThat(jdbc.queryForList(
                        "SELECT DISTINCT " + column + " FROM person WHERE " + column + " IS NOT NULL", String.class))
                .as(column)
                .isNotEmpty()
                .allMatch(code -> CodeTables.load().table(table).isValid(code, TODAY)));
    }

    @Test
    void keepsTheProbeAtAUnitOfItsOwn() {
        assertThat(jdbc.queryForList("SELECT person_id FROM person_unit WHERE unit_code = '430203999999'", Long.class))
                .containsExactly(DemoPersons.PROBE_ID);
    }

    @Test
    void leavesAFilledRegisterAsItIs() {
        Integer before = jdbc.queryForObject("SELECT COUNT(*) FROM person", Integer.class);
        seed.run(new DefaultApplicationArguments());
        assertThat(jdbc.queryForObject("SELECT COUNT(*) FROM person", Integer.class))
                .isEqualTo(before);
    }

    /** Batches, not rows: 2,400 persons, their memberships and their numbers. */
    @Test
    void isDoneInFewStatements() {
        jdbc.update("DELETE FROM person_system");
        jdbc.update("DELETE FROM person_unit");
        jdbc.update("DELETE FROM person");
        long before = statements();
        seed.run(new DefaultApplicationArguments());
        assertThat(statements() - before).isLessThan(400);
        assertThat(newcomers.has(DemoPersons.PROBE_ID)).isTrue();
    }

    private long statements() {
        return Long.parseLong(jdbc.queryForMap("SHOW GLOBAL STATUS LIKE 'Questions'")
                .get("Value")
                .toString());
    }
}
