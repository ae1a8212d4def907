package io.renshetong.demo;

import io.renshetong.demo.DemoPersons.DemoPerson;
import io.renshetong.kernel.identity.Sex;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the people of the demo have paid: some came from another unit, the oldest are retired, some were suspended this
 * autumn, all others go on.
 */
public final class DemoStays {
    private static final LocalDate AUTUMN = LocalDate.of(2026, 10, 9);

    private DemoStays() {}

    /**
     * A time in which somebody paid at a unit.
     *
     * @param until the day after the last; absent while it goes on
     */
    public record Stay(
            String unitCode, LocalDate from, @Nullable LocalDate until) {}

    /** In their order; one or two. */
    public static List<Stay> of(DemoPerson person) {
        List<Stay> stays = new ArrayList<>();
        String former = person.formerUnit();
        if (former != null && person.since().isAfter(person.firstWorkDate().plusMonths(2))) {
            LocalDate began = person.firstWorkDate().withDayOfMonth(1).plusMonths(1);
            stays.add(new Stay(former, began, person.since()));
        }
        stays.add(new Stay(person.unitCode(), person.since(), until(person)));
        return stays;
    }

    /** Whoever is neither retired nor paying. */
    public static boolean isSuspended(DemoPerson person) {
        return !person.retired() && person.id() % 23 == 4;
    }

    private static @Nullable LocalDate until(DemoPerson person) {
        if (person.retired()) {
            return retiredOn(person);
        }
        return isSuspended(person) ? AUTUMN : null;
    }

    private static LocalDate retiredOn(DemoPerson person) {
        boolean male = person.citizenId().sex() == Sex.MALE;
        LocalDate reached = person.citizenId()
                .birthDate()
                .plusYears(person.citizenId().birthDate().getYear() < 1966 && male ? 60 : 50)
                .withDayOfMonth(1)
                .plusMonths(1);
        return reached.isBefore(person.since()) ? person.since() : reached;
    }
}
