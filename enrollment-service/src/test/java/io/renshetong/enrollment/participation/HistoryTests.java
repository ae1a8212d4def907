package io.renshetong.enrollment.participation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.renshetong.kernel.insurance.Insurance;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class HistoryTests {
    private static final String HERE = "430203000101";
    private static final String THERE = "430203000201";
    private static final Insurance MEDICAL = Insurance.MEDICAL;
    private static final List<String> UNITS = List.of(HERE, THERE, "430202000301");
    private static final List<Insurance> INSURANCES = List.of(MEDICAL, Insurance.INJURY, Insurance.UNEMPLOYMENT);
    private static final Set<Standing> ACTIVE = EnumSet.of(Standing.PAYING, Standing.RETIRED);

    private static LocalDate day(int dayOfDecember) {
        return LocalDate.of(2026, 12, dayOfDecember);
    }

    private static Turn joins(String unit, Insurance insurance, LocalDate on) {
        Terms terms = new Terms(on, on, "10", "1", null, null, YearMonth.from(on), null);
        return Turn.joins(unit, insurance, terms, cause());
    }

    private static Turn leaves(String unit, Insurance insurance, LocalDate on, Standing to) {
        return Turn.leaves(unit, insurance, on, to, YearMonth.from(on), cause());
    }

    private static Cause cause() {
        return new Cause("11", "6101", "4302033120261201000001", 1);
    }

    private static History of(Turn... turns) {
        History history = History.empty();
        for (Turn turn : turns) {
            history = history.after(turn);
        }
        return history;
    }

    @Test
    void suspendsRenewsAndTransfersWithinAMonthWithoutGapOrOverlap() {
        History history = of(
                joins(HERE, MEDICAL, day(1)),
                leaves(HERE, MEDICAL, day(8), Standing.SUSPENDED),
                joins(HERE, MEDICAL, day(15)),
                leaves(HERE, MEDICAL, day(22), Standing.SUSPENDED),
                joins(THERE, MEDICAL, day(22)));
        assertThat(history.asOf(day(7))).extracting(Participation::standing).containsExactly(Standing.PAYING);
        assertThat(history.asOf(day(8))).extracting(Participation::standing).containsExactly(Standing.SUSPENDED);
        assertThat(history.asOf(day(21))).extracting(Participation::unitCode).containsExactly(HERE);
        assertThat(history.asOf(day(22)))
                .filteredOn(span -> span.standing().isActive())
                .extracting(Participation::unitCode)
                .containsExactly(THERE);
        assertIsLegal(history);
    }

    @Test
    void remembersWhenSomebodyWasFirstInsuredWhereverThatWas() {
        History history = of(
                joins(HERE, MEDICAL, day(1)),
                leaves(HERE, MEDICAL, day(8), Standing.SUSPENDED),
                joins(THERE, MEDICAL, day(9)));
        assertThat(history.at(THERE, MEDICAL).orElseThrow().terms().firstEnrolledOn())
                .isEqualTo(day(1));
        assertThat(history.at(THERE, MEDICAL).orElseThrow().terms().enrolledOn())
                .isEqualTo(day(9));
    }

    @Test
    void insuresAtOneUnitOnlyExceptAgainstInjury() {
        History history = of(joins(HERE, MEDICAL, day(1)), joins(HERE, Insurance.INJURY, day(1)));
        assertThatThrownBy(() -> history.after(joins(THERE, MEDICAL, day(2)))).isInstanceOf(TurnRefused.class);
        assertIsLegal(history.after(joins(THERE, Insurance.INJURY, day(2))));
        assertThatThrownBy(() -> history.after(joins(HERE, Insurance.INJURY, day(2))))
                .isInstanceOf(TurnRefused.class);
    }

    @Test
    void refusesToLeaveTwiceToLeaveWithoutHavingJoinedAndToReachBack() {
        History gone = of(joins(HERE, MEDICAL, day(3)), leaves(HERE, MEDICAL, day(8), Standing.SUSPENDED));
        assertThatThrownBy(() -> gone.after(leaves(HERE, MEDICAL, day(9), Standing.ENDED)))
                .isInstanceOf(TurnRefused.class);
        assertThatThrownBy(() -> gone.after(leaves(THERE, MEDICAL, day(9), Standing.SUSPENDED)))
                .isInstanceOf(TurnRefused.class);
        assertThatThrownBy(() -> gone.after(joins(THERE, MEDICAL, day(7)))).isInstanceOf(TurnRefused.class);
        assertThatThrownBy(
                        () -> of(joins(HERE, MEDICAL, day(3))).after(leaves(HERE, MEDICAL, day(2), Standing.SUSPENDED)))
                .isInstanceOf(TurnRefused.class);
    }

    @Test
    void keepsARetiredPersonInsured() {
        History history = of(joins(HERE, MEDICAL, day(1)), leaves(HERE, MEDICAL, day(10), Standing.RETIRED));
        assertThat(history.at(HERE, MEDICAL).orElseThrow().isActive()).isTrue();
        assertThatThrownBy(() -> history.after(joins(THERE, MEDICAL, day(12)))).isInstanceOf(TurnRefused.class);
    }

    /**
     * Whatever is asked of it in whatever order, legal or not: it accepts what the rules allow and nothing else, what it
     * accepts leaves a legal history, and what it refuses leaves it as it was.
     */
    @Test
    void staysLegalUnderAnySequenceOfChanges() {
        int accepted = 0;
        int refused = 0;
        for (long seed = 0; seed < 1_000; seed++) {
            SplittableRandom chance = new SplittableRandom(seed);
            Allowed allowed = new Allowed();
            History history = History.empty();
            LocalDate on = LocalDate.of(2026, 1, 1);
            for (int step = 0; step < 120; step++) {
                on = on.plusDays(chance.nextInt(-2, 6));
                for (Turn turn : someDeclaration(chance, on)) {
                    History before = history;
                    List<Participation> spans = before.spans();
                    if (allowed.take(turn)) {
                        history = before.after(turn);
                        assertIsLegal(history);
                        accepted++;
                    } else {
                        assertThatThrownBy(() -> before.after(turn))
                                .as("seed %d, step %d: %s", seed, step, turn)
                                .isInstanceOf(TurnRefused.class);
                        refused++;
                    }
                    assertThat(before.spans()).isEqualTo(spans);
                }
            }
        }
        assertThat(accepted).isGreaterThan(30_000);
        assertThat(refused).isGreaterThan(30_000);
    }

    /** A person joins, leaves or retires somewhere, or goes over from one unit to another within the day. */
    private static List<Turn> someDeclaration(SplittableRandom chance, LocalDate on) {
        String unit = UNITS.get(chance.nextInt(UNITS.size()));
        Insurance insurance = INSURANCES.get(chance.nextInt(INSURANCES.size()));
        return switch (chance.nextInt(20)) {
            case 0 -> List.of(leaves(unit, insurance, on, Standing.RETIRED));
            case 1, 2, 3 -> List.of(leaves(unit, insurance, on, Standing.ENDED));
            case 4, 5, 6, 7 -> List.of(leaves(unit, insurance, on, Standing.SUSPENDED));
            case 8, 9, 10, 11 ->
                List.of(
                        leaves(unit, insurance, on, Standing.SUSPENDED),
                        joins(UNITS.get(chance.nextInt(UNITS.size())), insurance, on));
            default -> List.of(joins(unit, insurance, on));
        };
    }

    /** The rules once more in the plainest way: who stands how since when, and nothing of spans. */
    private static final class Allowed {
        private final Map<String, Standing> standings = new HashMap<>();
        private final Map<String, LocalDate> days = new HashMap<>();

        boolean take(Turn turn) {
            String here = turn.insurance() + turn.unitCode();
            Standing now = standings.get(here);
            boolean many = turn.insurance() == Insurance.INJURY;
            List<String> places = many
                    ? List.of(here)
                    : UNITS.stream().map(unit -> turn.insurance() + unit).toList();
            if (turn.to() == Standing.PAYING
                    ? places.stream().map(standings::get).anyMatch(ACTIVE::contains)
                    : now != Standing.PAYING) {
                return false;
            }
            if (places.stream()
                    .map(days::get)
                    .anyMatch(day -> day != null && turn.on().isBefore(day))) {
                return false;
            }
            standings.put(here, turn.to());
            days.put(here, turn.on());
            return true;
        }
    }

    static void assertIsLegal(History history) {
        List<Participation> spans = history.spans();
        for (Participation span : spans) {
            LocalDate until = span.until();
            assertThat(until == null || !until.isBefore(span.since())).isTrue();
            List<Participation> alike = spans.stream()
                    .filter(other -> other.insurance() == span.insurance())
                    .toList();
            List<Participation> here = alike.stream()
                    .filter(other -> other.unitCode().equals(span.unitCode()))
                    .toList();
            assertThat(here).filteredOn(Participation::isPresent).hasSize(1);
            // Each span that ended is followed at once by one that begins that day.
            assertThat(until == null
                            || here.indexOf(span) + 1 < here.size()
                                    && here.get(here.indexOf(span) + 1).since().equals(until))
                    .isTrue();
            if (span.insurance() != Insurance.INJURY && span.standing().isActive()) {
                assertThat(alike)
                        .filteredOn(other -> other != span && other.standing().isActive())
                        .noneMatch(other -> overlap(span, other));
            }
        }
    }

    private static boolean overlap(Participation one, Participation other) {
        boolean empty = one.since().equals(one.until()) || other.since().equals(other.until());
        return !empty && startsBeforeEnd(one, other) && startsBeforeEnd(other, one);
    }

    private static boolean startsBeforeEnd(Participation one, Participation other) {
        LocalDate until = other.until();
        return until == null || one.since().isBefore(until);
    }
}
