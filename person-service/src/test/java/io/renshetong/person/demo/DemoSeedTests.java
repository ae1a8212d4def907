package io.renshetong.person.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.renshetong.demo.DemoPersons;
import io.renshetong.kernel.code.CodeTables;
import io.renshetong.person.register.Newcomers;
import io.renshetong.testkit.ServiceTest;
import java.time.LocalDate;
import java.util.Map;
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
