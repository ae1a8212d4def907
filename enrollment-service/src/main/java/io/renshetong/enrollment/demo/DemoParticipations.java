package io.renshetong.enrollment.demo;

import io.renshetong.demo.DemoPersons.DemoPerson;
import io.renshetong.demo.DemoStays;
import io.renshetong.enrollment.participation.Cause;
import io.renshetong.enrollment.participation.Standing;
import io.renshetong.enrollment.participation.Terms;
import io.renshetong.enrollment.participation.Turn;
import io.renshetong.kernel.insurance.Insurance;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * How the people of the demo came to be insured as they are: the same each time. Most pay in three insurances; some were
 * suspended this autumn, and half of these are insured as residents since; some came from another unit, a few have injury insurance at two units, the oldest are retired.
 */
final class DemoParticipations {
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final List<Insurance> ALL = List.of(
            Insurance.MEDICAL, Insurance.LARGE_MEDICAL, Insurance.MATERNITY, Insurance.INJURY, Insurance.UNEMPLOYMENT);
    private static final List<Insurance> FOR_WORKERS =
            List.of(Insurance.MATERNITY, Insurance.INJURY, Insurance.UNEMPLOYMENT);
    /** Where the residents of the district are insured. */
    private static final String RESIDENTS = "430203990001";

    private static final BigDecimal CAP = BigDecimal.valueOf(20_529);
    private static final BigDecimal FLOOR = BigDecimal.valueOf(4_480);

    private DemoParticipations() {}

    static List<Turn> of(DemoPerson person) {
        List<Turn> turns = new ArrayList<>();
        List<DemoStays.Stay> stays = DemoStays.of(person);
        DemoStays.Stay here = stays.getLast();
        if (stays.size() > 1) {
            DemoStays.Stay former = stays.getFirst();
            turns.addAll(joins(person, former.unitCode(), former.from(), ALL, "11", "6101"));
            turns.addAll(leaves(person, former.unitCode(), here.from(), ALL, "24", "6302"));
            turns.addAll(joins(person, here.unitCode(), here.from(), ALL, "14", "6103"));
        } else {
            turns.addAll(joins(person, here.unitCode(), here.from(), ALL, "11", "6101"));
        }
        LocalDate until = here.until();
        if (until != null && DemoStays.isSuspended(person)) {
            turns.addAll(leaves(person, here.unitCode(), until, ALL, "22", "6399"));
            if (person.id() % 46 == 4) {
                turns.addAll(joins(person, RESIDENTS, until, List.of(Insurance.RESIDENTS_MEDICAL), "11", "6101"));
            }
        } else if (until != null) {
            turns.addAll(retires(person, until));
        } else if (person.id() % 211 == 9 && !person.unitCode().equals("430202000301")) {
            turns.addAll(joins(
                    person, "430202000301", person.since().plusMonths(1), List.of(Insurance.INJURY), "11", "6101"));
        }
        return turns;
    }

    private static List<Turn> joins(
            DemoPerson person,
            String unit,
            LocalDate on,
            List<Insurance> insurances,
            String changeType,
            String changeReason) {
        BigDecimal wage = wage(person);
        Terms terms = new Terms(
                on, on, "10", person.farmer() ? "31" : "1", wage, wage.min(CAP).max(FLOOR), YearMonth.from(on), null);
        Cause cause = cause(person, "31", on, changeType, changeReason);
        return insurances.stream()
                .map(insurance -> Turn.joins(unit, insurance, terms, cause))
                .toList();
    }

    private static List<Turn> leaves(
            DemoPerson person,
            String unit,
            LocalDate on,
            List<Insurance> insurances,
            String changeType,
            String changeReason) {
        Cause cause = cause(person, "34", on, changeType, changeReason);
        YearMonth last = YearMonth.from(on.minusDays(1));
        return insurances.stream()
                .map(insurance -> Turn.leaves(unit, insurance, on, Standing.SUSPENDED, last, cause))
                .toList();
    }

    private static List<Turn> retires(DemoPerson person, LocalDate on) {
        Cause cause = cause(person, "34", on, "25", "6501");
        YearMonth last = YearMonth.from(on.minusDays(1));
        return ALL.stream()
                .map(insurance -> Turn.leaves(
                        person.unitCode(),
                        insurance,
                        on,
                        FOR_WORKERS.contains(insurance) ? Standing.ENDED : Standing.RETIRED,
                        last,
                        cause))
                .toList();
    }

    private static BigDecimal wage(DemoPerson person) {
        return BigDecimal.valueOf(3_800 + 50L * new SplittableRandom(person.id()).nextInt(180));
    }

    /** A number as the engine would have given it that day. */
    private static Cause cause(
            DemoPerson person, String business, LocalDate on, String changeType, String changeReason) {
        String no = person.unitCode().substring(0, 6)
                + business
                + DAY.format(on)
                + "%06d".formatted(person.id() % 1_000_000);
        return new Cause(changeType, changeReason, no, 1);
    }
}
