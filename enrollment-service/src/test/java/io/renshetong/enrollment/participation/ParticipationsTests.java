package io.renshetong.enrollment.participation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.renshetong.kernel.insurance.Insurance;
import io.renshetong.starter.crypto.Secret;
import io.renshetong.testkit.Caller;
import io.renshetong.testkit.ServiceTest;
import io.renshetong.testkit.TestTokens;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

@ServiceTest(broker = false)
@ActiveProfiles("demo")
class ParticipationsTests {
    private static final String HERE = "430203000101";
    private static final String THERE = "430203000201";
    private static final String FIRST_OF_THE_DEMO = "43020319850312001X";

    @Autowired
    Participations participations;

    @Autowired
    InsuredNumbers numbers;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Caller caller;

    private String entered(String number) {
        String key = numbers.fingerprint(number);
        transaction.executeWithoutResult(status -> participations.enter(List.of(new Insured(
                key, "01", Objects.requireNonNull(Secret.of(number)), "王小明", "1", LocalDate.of(1990, 1, 1), "1"))));
        return key;
    }

    private void change(String key, Turn... turns) {
        transaction.executeWithoutResult(
                status -> participations.change(List.of(new Participations.Change(key, List.of(turns)))));
    }

    private static Turn joins(String unit, Insurance insurance, LocalDate on) {
        Terms terms = new Terms(
                on, on, "10", "1", new BigDecimal("5000.00"), new BigDecimal("5000.00"), YearMonth.from(on), null);
        return Turn.joins(unit, insurance, terms, new Cause("11", "6101", "4302033120261201000001", 1));
    }

    private static Turn leaves(String unit, Insurance insurance, LocalDate on) {
        Cause cause = new Cause("22", "6399", "4302033420261201000002", 1);
        return Turn.leaves(unit, insurance, on, Standing.SUSPENDED, YearMonth.from(on), cause);
    }

    private JsonNode lookup(String unit, String number, String asOf) {
        Map<String, Object> sought = Map.of("personId", "1", "fingerprint", numbers.fingerprint(number));
        Map<String, Object> question =
                asOf.isEmpty() ? Map.of("persons", List.of(sought)) : Map.of("persons", List.of(sought), "asOf", asOf);
        return caller.as(TestTokens.operator(unit))
                .post("/participations/lookup", question)
                .json()
                .path("persons");
    }

    @Test
    void keepsWhatWasReadTheWayItWasWritten() {
        String key = entered("430203199001010036");
        change(key, joins(HERE, Insurance.MEDICAL, LocalDate.of(2026, 3, 1)));
        change(
                key,
                leaves(HERE, Insurance.MEDICAL, LocalDate.of(2026, 6, 10)),
                joins(THERE, Insurance.MEDICAL, LocalDate.of(2026, 6, 10)));
        History history = participations.known(List.of(key)).get(key).history();
        HistoryTests.assertIsLegal(history);
        assertThat(history.spans())
                .extracting(Participation::standing)
                .containsExactly(Standing.PAYING, Standing.SUSPENDED, Standing.PAYING);
        assertThat(history.at(HERE, Insurance.MEDICAL).orElseThrow().terms().contributionEnd())
                .isEqualTo(YearMonth.of(2026, 6));
        assertThat(history.at(THERE, Insurance.MEDICAL).orElseThrow().cause().declarationNo())
                .isEqualTo("4302033120261201000001");
    }

    @Test
    void findsAPersonUnderTheNumberOf15DigitsToo() {
        assertThat(numbers.fingerprint("430203850312001")).isEqualTo(numbers.fingerprint(FIRST_OF_THE_DEMO));
        assertThat(numbers.fingerprint(" 43020319850312001x ")).isEqualTo(numbers.fingerprint(FIRST_OF_THE_DEMO));
        assertThat(lookup(HERE, "430203850312001", "")).hasSize(1);
    }

    @Test
    void changesNothingWhenOneOfManyChangesIsIllegal() {
        String good = entered("430203199001010052");
        String bad = entered("430203199001010079");
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> participations.change(List.of(
                        new Participations.Change(
                                good, List.of(joins(HERE, Insurance.MEDICAL, LocalDate.of(2026, 3, 1)))),
                        new Participations.Change(
                                bad, List.of(leaves(HERE, Insurance.MEDICAL, LocalDate.of(2026, 3, 1))))))))
                .isInstanceOf(TurnRefused.class);
        assertThat(participations.known(List.of(good)).get(good).history().spans())
                .isEmpty();
    }

    /** The last word is the database's, whatever the code above it believes. */
    @Test
    void doesNotLetTheDatabaseHoldTwoActiveParticipationsInOneInsurance() {
        String key = entered("430203199001010095");
        change(
                key,
                joins(HERE, Insurance.MEDICAL, LocalDate.of(2026, 3, 1)),
                joins(HERE, Insurance.INJURY, LocalDate.of(2026, 3, 1)));
        change(key, joins(THERE, Insurance.INJURY, LocalDate.of(2026, 4, 1)));
        String copy = """
                INSERT INTO participation (person_key, unit_code, insurance, since, standing, first_enrolled_on,
                    enrolled_on, contribution_start, change_type, change_reason, declaration_no, revision,
                    present, active, active_at)
                VALUES (?, ?, ?, '2026-05-01', 'PAYING', '2026-05-01', '2026-05-01', '202605', '11', '6101', 'x', 1, 1, 1, ?)""";
        assertThatThrownBy(() -> jdbc.update(copy, key, THERE, "310", "")).isInstanceOf(DuplicateKeyException.class);
        assertThatThrownBy(() -> jdbc.update(copy, key, HERE, "410", HERE)).isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void tellsAUnitOnlyWhatIsItsOwnAndThePastWhenAsked() {
        String number = "430203199001010116";
        String key = entered(number);
        change(key, joins(HERE, Insurance.MEDICAL, LocalDate.of(2026, 3, 1)));
        change(
                key,
                leaves(HERE, Insurance.MEDICAL, LocalDate.of(2026, 6, 10)),
                joins(THERE, Insurance.MEDICAL, LocalDate.of(2026, 6, 10)));
        JsonNode here = lookup(HERE, number, "").get(0).path("insurances");
        assertThat(here).hasSize(1);
        assertThat(here.get(0).path("participationState").asString()).isEqualTo("2");
        assertThat(here.get(0).path("contributionEnd").asString()).isEqualTo("202606");
        JsonNode before = lookup(HERE, number, "2026-06-09").get(0).path("insurances");
        assertThat(before.get(0).path("participationState").asString()).isEqualTo("1");
        JsonNode there = lookup(THERE, number, "").get(0).path("insurances");
        assertThat(there.get(0).path("participationState").asString()).isEqualTo("1");
        assertThat(lookup(THERE, number, "2026-06-09").get(0).path("insurances"))
                .isEmpty();
        assertThat(lookup(HERE, "430203199001010132", "")).isEmpty();
    }

    @Test
    void knowsThePeopleOfTheDemo() {
        JsonNode insurances = lookup(HERE, FIRST_OF_THE_DEMO, "").get(0).path("insurances");
        assertThat(insurances
                        .valueStream()
                        .filter(one -> one.path("participationState").asString().equals("1"))
                        .map(one -> one.path("insurance").asString()))
                .contains("310", "410", "210");
        assertThat(jdbc.queryForObject("SELECT COUNT(*) FROM insured", Integer.class))
                .isGreaterThan(2_400);
        assertThat(jdbc.queryForObject(
                        "SELECT COUNT(DISTINCT person_key) FROM participation WHERE until IS NULL AND standing = 'SUSPENDED'"
                                + " AND change_type = '22'",
                        Integer.class))
                .isBetween(50, 200);
        assertThat(jdbc.queryForObject("""
                        SELECT COUNT(*) FROM (SELECT person_key FROM participation WHERE insurance = '410'
                          AND active = 1 GROUP BY person_key HAVING COUNT(*) = 2) twice""", Integer.class)).isBetween(3, 20);
    }

    @Test
    void leavesEveryHistoryOfTheDemoLegal() {
        List<String> keys = jdbc.queryForList("SELECT person_key FROM insured", String.class);
        participations.known(keys).values().forEach(known -> HistoryTests.assertIsLegal(known.history()));
    }
}
