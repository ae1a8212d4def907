package io.renshetong.enrollment.participation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.renshetong.kernel.insurance.Insurance;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class HistoryTests {
    private static final String HERE = "430203000101";
    private static final String THERE = "430203000201";
    private static final Insurance MEDICAL = Insurance.MEDICAL;

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

    /** Whatever is asked of it, legal or not: what it accepts leaves a legal history, what it refuses leaves it as it was. */
    @Test
    void staysLegalUnderAnySequenceOfChanges() {
        List<String> units = List.of(HERE, THERE, "430202000301");
        List<Insurance> insurances = List.of(MEDICAL, Insurance.INJURY, Insurance.UNEMPLOYMENT);
        int accepted = 0;
        for (long seed = 0; seed < 2_000; seed++) {
            SplittableRandom chance = new SplittableRandom(seed);
            History history = History.empty();
            LocalDate on = LocalDate.of(2026, 1, 1);
            for (int step = 0; step < 40; step++) {
                on = on.plusDays(chance.nextInt(-3, 15));
                String unit = units.get(chance.nextInt(units.size()));
                Insurance insurance = insurances.get(chance.nextInt(insurances.size()));
                Standing to = Standing.values()[chance.nextInt(4)];
                Turn turn = to == Standing.PAYING ? joins(unit, insurance, on) : leaves(unit, insurance, on, to);
                try {
                    history = history.after(turn);
                    accepted++;
                } catch (TurnRefused refused) {
                    continue;
                }
                assertIsLegal(history);
            }
        }
        assertThat(accepted).isGreaterThan(15_000);
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
