package io.renshetong.kernel.parameter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.renshetong.kernel.code.CodeTables;
import io.renshetong.kernel.insurance.Insurance;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParametersTests {

    private static final Parameters HUNAN = Parameters.load();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final String LUSONG = "430203";

    @ParameterizedTest
    @CsvSource({
        "declaration.draft.expire-days, 90",
        "change.workdays, 10",
        "enroll.cutoff.day, 25",
        "account.lock.attempts, 5",
        "account.lock.minutes, 15",
        "attachment.max-bytes, 5242880",
        "attachment.max-count, 5",
        "unit.register.days, 30",
        "injury.decide.days, 60"
    })
    void holdsInLusongToday(String key, int value) {
        if (key.startsWith("injury")) {
            assertThat(HUNAN.require(key, LUSONG, Insurance.INJURY, TODAY).whole())
                    .isEqualTo(value);
        } else {
            assertThat(HUNAN.value(key, LUSONG, TODAY).orElseThrow().whole()).isEqualTo(value);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"base.avgwage", "meal.daily", "travel.lodging.daily", "wage.declare.window", "no.such.key"})
    void saysNothingWhereNothingIsPublished(String key) {
        assertThat(HUNAN.value(key, LUSONG, Insurance.INJURY, TODAY)).isEmpty();
        assertThatThrownBy(() -> HUNAN.require(key, LUSONG, Insurance.INJURY, TODAY))
                .isInstanceOfSatisfying(
                        ParameterMissing.class,
                        missing -> assertThat(missing.finding().message()).isEqualTo("本地标准未配置，暂不能计算"));
    }

    @Test
    void takesTheValueOfTheDaySomethingBelongsTo() {
        assertThat(HUNAN.require("base.floor", LUSONG, Insurance.INJURY, LocalDate.of(2025, 12, 31))
                        .value())
                .isEqualTo("4308");
        assertThat(HUNAN.require("base.floor", LUSONG, Insurance.INJURY, LocalDate.of(2026, 1, 1))
                        .value())
                .isEqualTo("4106");
        assertThat(HUNAN.require("base.floor", LUSONG, Insurance.MEDICAL, TODAY).value())
                .isEqualTo("4480");
        assertThat(HUNAN.value("base.floor", LUSONG, Insurance.MEDICAL, LocalDate.of(2027, 1, 1)))
                .isEmpty();
    }

    @Test
    void marksWhatNobodyHasChecked() {
        assertThat(HUNAN.require("base.floor", LUSONG, Insurance.INJURY, TODAY).demo())
                .isTrue();
        assertThat(HUNAN.require("rate.310.unit", LUSONG, Insurance.MEDICAL, TODAY)
                        .demo())
                .isTrue();
        assertThat(HUNAN.require("undeclared.ratio", LUSONG, null, TODAY).demo())
                .isFalse();
    }

    @Test
    void followsTheGrowingYearsOfContribution() {
        assertThat(List.of(2029, 2030, 2038, 2039, 2050))
                .extracting(
                        year -> HUNAN.require("retire.min-contribution.months", LUSONG, null, LocalDate.of(year, 6, 1))
                                .whole())
                .containsExactly(180, 186, 234, 240, 240);
    }

    @Test
    void looksFromTheCountyToTheNation() {
        Parameters parameters = Parameters.of(List.of(
                of("k", "000000", null, "nation"),
                of("k", "430000", null, "province"),
                of("k", "430200", Insurance.INJURY, "prefecture injury"),
                of("k", "430203", null, "county")));

        assertThat(parameters.require("k", "430203", null, TODAY).value()).isEqualTo("county");
        assertThat(parameters.require("k", "430202", null, TODAY).value()).isEqualTo("province");
        assertThat(parameters.require("k", "430202", Insurance.INJURY, TODAY).value())
                .isEqualTo("prefecture injury");
        assertThat(parameters.require("k", "440300", null, TODAY).value()).isEqualTo("nation");
    }

    @Test
    void prefersWhatIsSaidOfTheInsuranceWithinARegion() {
        Parameters parameters =
                Parameters.of(List.of(of("k", "430000", null, "all"), of("k", "430000", Insurance.INJURY, "injury")));

        assertThat(parameters.require("k", LUSONG, Insurance.INJURY, TODAY).value())
                .isEqualTo("injury");
        assertThat(parameters.require("k", LUSONG, Insurance.MEDICAL, TODAY).value())
                .isEqualTo("all");
        assertThat(parameters.holding(LUSONG, TODAY))
                .extracting(Parameter::value)
                .containsExactly("all", "injury");
    }

    @Test
    void refusesTwoValuesAtOnce() {
        List<Parameter> twice = List.of(of("k", "430000", null, "1"), of("k", "430000", null, "2"));

        assertThatThrownBy(() -> Parameters.of(twice)).hasMessageContaining("holds two values at once");
    }

    @Test
    void doesNotCutOffAFraction() {
        assertThatThrownBy(() -> of("k", "430000", null, "0.5").whole()).isInstanceOf(ArithmeticException.class);
        assertThat(of("k", "430000", null, ".jpg,.png").list()).containsExactly(".jpg", ".png");
    }

    @Test
    void belongsToARegionThatExists() {
        assertThat(HUNAN.all())
                .extracting(Parameter::region)
                .allMatch(region -> region.equals(Parameters.NATION)
                        || CodeTables.load().table("region").isValid(region, TODAY));
    }

    @Test
    void listsWhatHoldsInLusongToday() {
        assertThat(HUNAN.holding(LUSONG, TODAY))
                .allMatch(parameter -> parameter.holdsOn(TODAY))
                .extracting(Parameter::key)
                .isSorted()
                .contains("change.workdays", "base.floor", "rate.410.unit.class.8");
    }

    private static Parameter of(String key, String region, @Nullable Insurance insurance, String value) {
        return new Parameter(key, region, insurance, LocalDate.of(2020, 1, 1), null, value, "", "test", false);
    }
}
