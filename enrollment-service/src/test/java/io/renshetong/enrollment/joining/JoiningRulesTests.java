package io.renshetong.enrollment.joining;

import static org.assertj.core.api.Assertions.assertThat;

import io.renshetong.declaration.Findings;
import io.renshetong.declaration.Row;
import io.renshetong.declaration.Rule;
import io.renshetong.enrollment.declared.Bearer;
import io.renshetong.enrollment.declared.Choice;
import io.renshetong.kernel.insurance.Insurance;
import io.renshetong.kernel.insurance.OpenMonth;
import io.renshetong.kernel.parameter.Parameter;
import io.renshetong.kernel.parameter.Parameters;
import io.renshetong.testkit.TestActors;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JoiningRulesTests {
    private static final Parameters PARAMETERS = Parameters.load();
    private static final String UNIT = "430203000101";
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private static Joining joining(String number, LocalDate on, YearMonth start, String wage) {
        return new Joining(
                new Bearer("01", number, "王小明"),
                new Choice("1", "0", "0"),
                new JoiningTerms(on, start, new BigDecimal(wage), "10", "1", null),
                new Job(null, null, null),
                null);
    }

    private static List<String> said(Joining row, LocalDate today) {
        return said(JoiningRules.all(PARAMETERS), row, today);
    }

    private static List<String> said(Rule<Joining> rule, Joining row, LocalDate today) {
        List<String> said = new ArrayList<>();
        rule.check(
                new Row<>(null, null, UNIT, null, row, Set.of(), List.of(), today, TestActors.operator(UNIT)),
                new Findings() {
                    @Override
                    public void refuse(String field, String code, Object... arguments) {
                        said.add("refuses " + field + " " + code);
                    }

                    @Override
                    public void warn(String field, String code, Object... arguments) {
                        said.add("warns " + field + " " + code + " " + List.of(arguments));
                    }

                    @Override
                    public void postpone(String field, String code, Object... arguments) {
                        throw new AssertionError("These rules ask nobody");
                    }
                });
        return said;
    }

    @Test
    void asksForTheDocumentsTheRegionWantsOfEachPerson() {
        Parameters wanted = Parameters.of(List.of(asked("id-card", "true"), asked("labour-contract", "false")));
        assertThat(Stream.of("id-card", "labour-contract")
                        .filter(document ->
                                JoiningRules.isProvedBy(document, wanted).holdsIn("430203", TODAY)))
                .containsExactly("id-card");
    }

    private static Parameter asked(String document, String value) {
        return new Parameter(
                "enroll.proof." + document, "430000", null, LocalDate.of(2010, 1, 1), null, value, "", "测试", true);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-01,2026-12",
        "2026-11-25,2026-12",
        "2026-11-26,2027-01",
        "2026-12-25,2027-01",
        "2026-12-31,2027-02"
    })
    void opensTheNextMonthUntilTheCutOffDayAndTheOneAfterFromThenOn(LocalDate day, YearMonth open) {
        assertThat(OpenMonth.on(day, UNIT, PARAMETERS)).isEqualTo(open);
    }

    @Test
    void movesAClosedMonthAndSaysSo() {
        Joining row = joining("43020319850312001X", TODAY, YearMonth.of(2026, 11), "5200");
        assertThat(said(row, TODAY))
                .containsExactly("warns contributionStart enrollment.start-moved [25, 2026-11, 2026-12]");
        assertThat(OpenMonth.start(YearMonth.of(2026, 12), LocalDate.of(2026, 11, 26), UNIT, PARAMETERS))
                .isEqualTo(YearMonth.of(2027, 1));
    }

    @Test
    void refusesWhoIsNotSixteenYet() {
        assertThat(said(joining("430522201012010019", TODAY, YearMonth.of(2026, 12), "5200"), TODAY))
                .anyMatch(one -> one.contains("under-16") || one.contains("citizen-id"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-08-22,refuses enrolledOn enrollment.too-early",
        "2027-01-01,refuses enrolledOn enrollment.too-late"
    })
    void takesJoinersOfTheLastThreeMonthsAndTheOpenOneOnly(LocalDate on, String refusal) {
        assertThat(said(joining("43020319850312001X", on, YearMonth.of(2026, 12), "5200"), TODAY))
                .contains(refusal);
    }

    @Test
    void tellsWhatIsPaidWhenTheWageIsOutOfBoundsWithoutRefusing() {
        assertThat(said(joining("43020319850312001X", TODAY, YearMonth.of(2026, 12), "3000"), TODAY))
                .singleElement()
                .asString()
                .startsWith("warns wage enrollment.wage.floor");
        assertThat(said(joining("43020319850312001X", TODAY, YearMonth.of(2026, 12), "30000"), TODAY))
                .singleElement()
                .asString()
                .startsWith("warns wage enrollment.wage.cap");
        assertThat(said(joining("43020319850312001X", TODAY, YearMonth.of(2026, 12), "0"), TODAY))
                .containsExactly("refuses wage enrollment.wage");
    }

    @ParameterizedTest
    @CsvSource({"3000,4308", "5000,5000", "21540,21540", "30000,21540", "4307.50,4308", "5000.50,5001"})
    void makesBasesOfWages(BigDecimal wage, BigDecimal base) {
        assertThat(new ContributionBases(PARAMETERS).base("430203", Insurance.INJURY, YearMonth.of(2025, 6), wage))
                .hasValueSatisfying(found -> assertThat(found).isEqualByComparingTo(base));
    }

    @Test
    void keepsLastYearsBoundsUntilNewOnesArePublished() {
        ContributionBases bases = new ContributionBases(PARAMETERS);
        assertThat(bases.bounds("430203", Insurance.INJURY, YearMonth.of(2027, 1)))
                .isEqualTo(bases.bounds("430203", Insurance.INJURY, YearMonth.of(2026, 12)));
        assertThat(bases.bounds("430203", Insurance.INJURY, YearMonth.of(2029, 1)))
                .isEmpty();
    }
}
