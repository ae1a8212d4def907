package io.renshetong.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import io.renshetong.system.Persons.Person;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** More windows of one browser than it has connections to a server: all can be worked in, and all hear of what changes. */
class ManyWindowsJourneyTests {

    private static final String UNIT = "430203000101";
    private static final int MANY = 8;

    @RegisterExtension
    static final Journey journey = Journey.in(UNIT);

    @Test
    void allOfThemLoadAndHearOfAChangeEvenWhenTheFirstIsClosed() {
        Person person = Persons.of("admin01", UNIT);
        Declaring unit = Declaring.as("admin01");
        String first = unit.draft(person.id(), "postcode", "412031");
        try (Desk desk = journey.logIn("confirm01")) {
            List<Desk> others = Stream.generate(desk::beside).limit(MANY - 1).toList();
            List<Locator> seen = Stream.concat(Stream.of(desk), others.stream())
                    .map(window -> declarationsOf(window, person))
                    .toList();
            unit.confirm(first);
            seen.forEach(row -> assertThat(row).containsText("已生效"));

            desk.page().close();
            unit.confirm(unit.draft(person.id(), "postcode", "412032"));
            seen.stream().skip(1).forEach(row -> assertThat(row).hasCount(2));
        }
    }

    private static Locator declarationsOf(Desk window, Person person) {
        window.page().navigate("/");
        Locator row = new PersonChangeWindows(window).declarationOf(person);
        assertThat(row).containsText("未确认");
        return row;
    }
}
