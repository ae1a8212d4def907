package io.renshetong.center.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.renshetong.center.ledger.Payments.TakenOver;
import io.renshetong.contract.LedgerPosted.PaymentStanding;
import io.renshetong.kernel.insurance.Insurance;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PaymentsTests {
    private static final Holder HOLDER = new Holder("430203000101", "43020319850312001X", "张𠮷");
    private static final Instant NOW = Instant.parse("2026-11-23T04:00:00Z");
    private static final YearMonth AUGUST = YearMonth.of(2026, 8);
    private static final BigDecimal AMOUNT = new BigDecimal("516.96");

    private static Payments paidUntilAugust() {
        return new Payments(
                HOLDER, Insurance.MEDICAL, new TakenOver(YearMonth.of(2025, 9), AUGUST), new TreeMap<>(), NOW);
    }

    @Test
    void countsTheMonthsTakenOver() {
        PaymentStanding standing = paidUntilAugust().standing();
        assertThat(standing.monthsPaid()).isEqualTo(12);
        assertThat(standing.firstPaidMonth()).isEqualTo(YearMonth.of(2025, 9));
        assertThat(standing.lastPaidMonth()).isEqualTo(AUGUST);
        assertThat(standing.arrearsMonths()).isEmpty();
        assertThat(standing.arrearsAmount()).isZero();
    }

    @Test
    void owesUntilItIsPaid() {
        Payments owing =
                paidUntilAugust().owes(AUGUST.plusMonths(2), AMOUNT, NOW).owes(AUGUST.plusMonths(1), AMOUNT, NOW);
        assertThat(owing.standing().arrearsMonths()).containsExactly(AUGUST.plusMonths(1), AUGUST.plusMonths(2));
        assertThat(owing.standing().arrearsAmount()).isEqualByComparingTo("1033.92");
        assertThat(owing.standing().lastPaidMonth()).isEqualTo(AUGUST);
        Payments settled = owing.paying(AUGUST.plusMonths(2), NOW);
        assertThat(settled.standing().arrearsMonths()).containsExactly(AUGUST.plusMonths(1));
        assertThat(settled.standing().arrearsAmount()).isEqualByComparingTo("516.96");
        assertThat(settled.standing().lastPaidMonth()).isEqualTo(AUGUST.plusMonths(2));
        assertThat(settled.standing().monthsPaid()).isEqualTo(13);
    }

    @Test
    void knowsWhatIsPaidAndWhatIsOwed() {
        Payments payments = paidUntilAugust().owes(AUGUST.plusMonths(1), AMOUNT, NOW);
        assertThat(payments.isPaid(AUGUST)).isTrue();
        assertThat(payments.isPaid(AUGUST.plusMonths(1))).isFalse();
        assertThat(payments.isOwed(AUGUST.plusMonths(1))).isTrue();
        assertThat(payments.isOwed(AUGUST.plusMonths(2))).isFalse();
        assertThat(payments.isPaid(AUGUST.plusMonths(2))).isFalse();
    }

    @Test
    void tellsTwoPostingsOfOneMomentApart() {
        Payments first = paidUntilAugust().paying(AUGUST.plusMonths(1), NOW);
        Payments second = first.paying(AUGUST.plusMonths(2), NOW);
        assertThat(first.asOf()).isAfter(NOW);
        assertThat(second.asOf()).isAfter(first.asOf());
    }

    @Test
    void startsWithNothing() {
        PaymentStanding standing = Payments.none(HOLDER, Insurance.INJURY).standing();
        assertThat(standing.firstPaidMonth()).isNull();
        assertThat(standing.lastPaidMonth()).isNull();
        assertThat(standing.monthsPaid()).isZero();
    }
}
