package io.renshetong.person.change;

import static io.renshetong.person.change.Sample.change;
import static io.renshetong.person.change.Sample.changeOf;
import static io.renshetong.person.change.Sample.onRecordWith;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkRulesTests {
    @ParameterizedTest
    @CsvSource({
        "1985-03-11, firstWorkDate:person-change.firstWorkDate.before-birth",
        "2001-03-11, firstWorkDate:person-change.firstWorkDate.under-16",
        "2026-11-24, firstWorkDate:person-change.firstWorkDate.to-come"
    })
    void refusesWorkBeforeBirthBeforeSixteenAndInTheFuture(LocalDate began, String finding) {
        assertThat(change().to("firstWorkDate", began).handingIn("other").findings())
                .containsExactly(finding);
    }

    @ParameterizedTest
    @CsvSource({"2001-03-12", "2026-11-23"})
    void acceptsWorkFromTheSixteenthBirthdayUntilToday(LocalDate began) {
        assertThat(change().to("firstWorkDate", began).handingIn("other").findings())
                .isEmpty();
    }

    @Test
    void looksAgainWhenTheBirthDateMoves() {
        assertThat(changeOf(onRecordWith("firstWorkDate", LocalDate.of(2001, 4, 1)))
                        .to("idNumber", "430203198611080019", "birthDate", LocalDate.of(1986, 11, 8))
                        .handingIn("police-certificate")
                        .findings())
                .contains("firstWorkDate:person-change.firstWorkDate.under-16");
    }

    @Test
    void warnsOfAFarmerWithATownHousehold() {
        assertThat(change().to("personalStatus", "2", "householdType", "11")
                        .handingIn("other")
                        .findings())
                .containsExactly("personalStatus:person-change.personalStatus.farmer-without-farm?");
        assertThat(change().to("personalStatus", "2").handingIn("other").findings())
                .isEmpty();
    }

    @Test
    void warnsOfAMigrantWorkerWithATownHousehold() {
        assertThat(change().to("migrantWorker", "1", "householdType", "12").findings())
                .containsExactly("migrantWorker:person-change.migrantWorker.without-farm?");
        assertThat(change().to("migrantWorker", "1", "householdType", "21").findings())
                .isEmpty();
    }
}
