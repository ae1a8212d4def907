package io.renshetong.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.renshetong.demo.DemoPersons.DemoPerson;
import io.renshetong.kernel.identity.CitizenId;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DemoPersonsTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

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
    void saysOfEverybodyWhereTheyPaidAndWhereThatEnded() {
        assertThat(everybody).allSatisfy(person -> {
            List<DemoStays.Stay> stays = DemoStays.of(person);
            assertThat(stays).hasSizeBetween(1, 2);
            assertThat(stays.getLast().unitCode()).isEqualTo(person.unitCode());
            assertThat(stays.getLast().until() == null).isEqualTo(!person.retired() && !DemoStays.isSuspended(person));
            if (stays.size() == 2) {
                assertThat(stays.getFirst().until()).isEqualTo(stays.getLast().from());
            }
        });
    }
}
