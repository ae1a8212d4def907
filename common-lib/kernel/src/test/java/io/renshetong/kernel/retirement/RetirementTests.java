package io.renshetong.kernel.retirement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.renshetong.kernel.identity.Sex;
import io.renshetong.kernel.parameter.ParameterMissing;
import io.renshetong.kernel.parameter.Parameters;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RetirementTests {
    private static final Parameters PARAMETERS = Parameters.load();

    private static Retirement of(PensionAge group, YearMonth birth) {
        return Retirement.of(group, birth.atDay(1), PARAMETERS);
    }

    @ParameterizedTest
    @CsvSource({
        "MALE_60,1964-12,0,60,0,2024-12",
        "MALE_60,1965-01,1,60,1,2025-02",
        "MALE_60,1965-04,1,60,1,2025-05",
        "MALE_60,1965-05,2,60,2,2025-07",
        "MALE_60,1970-01,16,61,4,2031-05",
        "MALE_60,1976-08,35,62,11,2039-07",
        "MALE_60,1976-09,36,63,0,2039-09",
        "MALE_60,1980-06,36,63,0,2043-06",
        "FEMALE_55,1969-12,0,55,0,2024-12",
        "FEMALE_55,1970-01,1,55,1,2025-02",
        "FEMALE_55,1975-07,17,56,5,2031-12",
        "FEMALE_55,1981-08,35,57,11,2039-07",
        "FEMALE_55,1981-09,36,58,0,2039-09",
        "FEMALE_50,1974-12,0,50,0,2024-12",
        "FEMALE_50,1975-01,1,50,1,2025-02",
        "FEMALE_50,1975-03,2,50,2,2025-05",
        "FEMALE_50,1980-06,33,52,9,2033-03",
        "FEMALE_50,1984-10,59,54,11,2039-09",
        "FEMALE_50,1984-11,60,55,0,2039-11",
        "FEMALE_50,1985-01,60,55,0,2040-01",
    })
    void reckonsAsTheDecisionsTableSays(
            PensionAge group, YearMonth birth, int delay, int years, int months, YearMonth statutory) {
        Retirement retirement = of(group, birth);
        assertThat(retirement.delay()).isEqualTo(delay);
        assertThat(retirement.ageInMonths()).isEqualTo(years * 12 + months);
        assertThat(retirement.statutory()).isEqualTo(statutory);
    }

    /** The formula of the annex, for everybody it can be about. */
    @ParameterizedTest
    @EnumSource
    void agreesWithTheFormulaForEveryMonthOfBirth(PensionAge group) {
        int age = group == PensionAge.MALE_60 ? 60 : group == PensionAge.FEMALE_55 ? 55 : 50;
        int step = age == 50 ? 2 : 4;
        int most = age == 50 ? 60 : 36;
        IntStream.rangeClosed(0, 12 * 80)
                .mapToObj(YearMonth.of(1940, 1)::plusMonths)
                .forEach(birth -> {
                    int n = (birth.getYear() + age - 2025) * 12 + birth.getMonthValue();
                    int delay = n <= 0 ? 0 : Math.min((n + step - 1) / step, most);
                    Retirement retirement = of(group, birth);
                    assertThat(retirement.delay()).as("%s %s", group, birth).isEqualTo(delay);
                    assertThat(retirement.statutory())
                            .isEqualTo(birth.plusYears(age).plusMonths(delay));
                    assertThat(retirement.earliest())
                            .isAfterOrEqualTo(birth.plusYears(age))
                            .isBeforeOrEqualTo(retirement.statutory());
                });
    }

    @Test
    void letsNobodyGoBeforeTheOriginalAgeNorWaitMoreThanThreeYears() {
        Retirement early = of(PensionAge.FEMALE_50, YearMonth.of(1975, 1));
        assertThat(early.earliest()).isEqualTo(YearMonth.of(2025, 1));
        assertThat(early.latest()).isEqualTo(YearMonth.of(2028, 2));
        Retirement late = of(PensionAge.FEMALE_50, YearMonth.of(1985, 1));
        assertThat(late.earliest()).isEqualTo(YearMonth.of(2037, 1));
        assertThat(of(PensionAge.MALE_60, YearMonth.of(1964, 12)).latest()).isEqualTo(YearMonth.of(2024, 12));
    }

    @Test
    void reachesTheAgeWithTheFirstDayOfItsMonth() {
        Retirement retirement = Retirement.of(PensionAge.MALE_60, LocalDate.of(1965, 5, 31), PARAMETERS);
        assertThat(retirement.isReachedOn(LocalDate.of(2025, 6, 30))).isFalse();
        assertThat(retirement.isReachedOn(LocalDate.of(2025, 7, 1))).isTrue();
        assertThat(retirement.monthsLeft(LocalDate.of(2025, 1, 15))).isEqualTo(6);
        assertThat(retirement.monthsLeft(LocalDate.of(2025, 8, 1))).isEqualTo(-1);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-01,180",
        "2029-12,180",
        "2030-01,186",
        "2031-06,192",
        "2032-01,198",
        "2033-01,204",
        "2034-01,210",
        "2035-01,216",
        "2036-01,222",
        "2037-01,228",
        "2038-12,234",
        "2039-01,240",
        "2050-01,240",
    })
    void asksForMoreYearsOfContributionFrom2030On(YearMonth month, int months) {
        assertThat(Retirement.minimumContributionMonths(month, PARAMETERS)).isEqualTo(months);
    }

    @Test
    void putsWomenIntoTheirGroupByPersonalStatus() {
        assertThat(PensionAge.of(Sex.MALE, "1")).isEqualTo(PensionAge.MALE_60);
        assertThat(PensionAge.of(Sex.FEMALE, "4")).isEqualTo(PensionAge.FEMALE_55);
        assertThat(PensionAge.of(Sex.FEMALE, "5")).isEqualTo(PensionAge.FEMALE_55);
        assertThat(PensionAge.of(Sex.FEMALE, "1")).isEqualTo(PensionAge.FEMALE_50);
        assertThat(PensionAge.of(Sex.FEMALE, null)).isEqualTo(PensionAge.FEMALE_50);
    }

    @Test
    void doesNotReckonWithoutTheParameters() {
        assertThatThrownBy(() ->
                        Retirement.of(PensionAge.MALE_60, LocalDate.of(1970, 1, 1), Parameters.of(java.util.List.of())))
                .isInstanceOf(ParameterMissing.class);
    }
}
