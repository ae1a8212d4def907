package io.renshetong.center.ledger;

import io.renshetong.contract.LedgerPosted.PaymentStanding;
import io.renshetong.kernel.insurance.Insurance;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map.Entry;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one person has paid and owes at one unit in one insurance, month by month.
 *
 * @param takenOver what was paid before this ledger began
 * @param months what was posted since
 * @param asOf when the latest was
 */
record Payments(
        Holder holder,
        Insurance insurance,
        @Nullable TakenOver takenOver,
        SortedMap<YearMonth, Month> months,
        Instant asOf) {

    /** Every month from one to another, both included. */
    record TakenOver(YearMonth from, YearMonth until) {
        int months() {
            return (until.getYear() - from.getYear()) * 12 + until.getMonthValue() - from.getMonthValue() + 1;
        }

        boolean holds(YearMonth month) {
            return !month.isBefore(from) && !month.isAfter(until);
        }
    }

    /**
     * A month that was posted.
     *
     * @param amount yuan; absent for one that was paid without ever being owed
     */
    record Month(boolean paid, @Nullable BigDecimal amount) {}

    static Payments none(Holder holder, Insurance insurance) {
        return new Payments(holder, insurance, null, new TreeMap<>(), Instant.EPOCH);
    }

    Payments with(SortedMap<YearMonth, Month> posted) {
        return new Payments(holder, insurance, takenOver, posted, asOf);
    }

    boolean isPaid(YearMonth month) {
        Month posted = months.get(month);
        return posted == null ? takenOver != null && takenOver.holds(month) : posted.paid();
    }

    boolean isOwed(YearMonth month) {
        Month posted = months.get(month);
        return posted != null && !posted.paid();
    }

    Payments owes(YearMonth month, BigDecimal amount, Instant now) {
        return with(month, new Month(false, amount), now);
    }

    Payments paying(YearMonth month, Instant now) {
        Month owed = months.get(month);
        return with(month, new Month(true, owed == null ? null : owed.amount()), now);
    }

    /** Never as of the moment of the posting before, so that the two are told apart wherever they are read. */
    private Payments with(YearMonth month, Month posted, Instant now) {
        TreeMap<YearMonth, Month> more = new TreeMap<>(months);
        more.put(month, posted);
        Instant later = now.isAfter(asOf) ? now : asOf.plusMillis(1);
        return new Payments(holder, insurance, takenOver, more, later);
    }

    PaymentStanding standing() {
        List<YearMonth> owed = months.entrySet().stream()
                .filter(month -> !month.getValue().paid())
                .map(Entry::getKey)
                .toList();
        return new PaymentStanding(
                holder.subject(),
                insurance.code(),
                paid().min(YearMonth::compareTo).orElse(null),
                paid().max(YearMonth::compareTo).orElse(null),
                (takenOver == null ? 0 : takenOver.months())
                        + (int) months.values().stream().filter(Month::paid).count(),
                owed,
                owed.stream()
                        .map(month -> months.get(month).amount())
                        .map(amount -> amount == null ? BigDecimal.ZERO : amount)
                        .reduce(BigDecimal.ZERO, BigDecimal::add),
                asOf);
    }

    private Stream<YearMonth> paid() {
        return Stream.concat(
                takenOver == null ? Stream.empty() : Stream.of(takenOver.from(), takenOver.until()),
                months.entrySet().stream()
                        .filter(month -> month.getValue().paid())
                        .map(Entry::getKey));
    }
}
