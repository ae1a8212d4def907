package io.renshetong.center.ledger;

import io.renshetong.center.ledger.Payments.TakenOver;
import io.renshetong.demo.DemoPersons.DemoPerson;
import io.renshetong.demo.DemoStays;
import io.renshetong.kernel.insurance.Insurance;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What the people of the demo have paid: everybody to the last month they were to, but two who owe; and one who is injured. */
final class DemoStandings {
    private static final String UNIT = "430203000101";

    private final List<DemoPerson> everybody;
    private final YearMonth last;
    private final List<Debt> debts;
    private final DemoPerson injured;

    /**
     * The months before this one are owed.
     *
     * @param amount yuan for each
     */
    record Debt(DemoPerson of, Insurance insurance, int months, BigDecimal amount) {}

    DemoStandings(List<DemoPerson> everybody, YearMonth today) {
        this.everybody = everybody;
        this.last = today.minusMonths(1);
        List<DemoPerson> going = everybody.stream()
                .filter(person -> person.unitCode().equals(UNIT))
                .filter(person -> DemoStays.of(person).getLast().until() == null)
                .filter(person -> YearMonth.from(person.since()).isBefore(last.minusMonths(6)))
                .toList();
        this.debts = List.of(
                new Debt(going.getLast(), Insurance.MEDICAL, 2, new BigDecimal("516.96")),
                new Debt(going.get(going.size() - 2), Insurance.UNEMPLOYMENT, 1, new BigDecimal("43.08")));
        this.injured = going.get(going.size() - 3);
    }

    List<Debt> debts() {
        return debts;
    }

    DemoPerson injured() {
        return injured;
    }

    /** What is paid, one per person, unit and insurance. */
    List<Payments> paid(Instant asOf) {
        return everybody.stream()
                .flatMap(person -> DemoStays.of(person).stream()
                        .flatMap(stay ->
                                Insurance.chosen().stream().flatMap(insurance -> paid(person, stay, insurance, asOf))))
                .toList();
    }

    private Stream<Payments> paid(DemoPerson person, DemoStays.Stay stay, Insurance insurance, Instant asOf) {
        YearMonth from = YearMonth.from(stay.from());
        YearMonth until = stay.until() == null
                ? last.minusMonths(owedBy(person, insurance))
                : YearMonth.from(stay.until().minusDays(1));
        return until.isBefore(from)
                ? Stream.empty()
                : Stream.of(new Payments(
                        holder(person, stay.unitCode()), insurance, new TakenOver(from, until), new TreeMap<>(), asOf));
    }

    private int owedBy(DemoPerson person, Insurance insurance) {
        return debts.stream()
                .filter(debt -> debt.of().id() == person.id() && debt.insurance() == insurance)
                .mapToInt(Debt::months)
                .sum();
    }

    /** The months owed, in their order. */
    List<YearMonth> owed(Debt debt) {
        return Stream.iterate(last.minusMonths(debt.months() - 1L), month -> month.plusMonths(1))
                .limit(debt.months())
                .toList();
    }

    static Holder holder(DemoPerson person, String unitCode) {
        return new Holder(unitCode, person.citizenId().value(), person.name());
    }
}
