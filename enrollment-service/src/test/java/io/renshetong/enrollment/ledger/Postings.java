package io.renshetong.enrollment.ledger;

import io.renshetong.contract.LedgerPosted;
import io.renshetong.contract.LedgerPosted.InjuryStage;
import io.renshetong.contract.LedgerPosted.InjuryStanding;
import io.renshetong.contract.LedgerPosted.PaymentStanding;
import io.renshetong.contract.Subject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.support.TransactionTemplate;

/** What a centre posts, and the projection filled with it as if it had come over the topic. */
@TestComponent
public class Postings {
    public static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");

    private final LedgerProjection projection;
    private final TransactionTemplate transaction;

    Postings(LedgerProjection projection, TransactionTemplate transaction) {
        this.projection = projection;
        this.transaction = transaction;
    }

    public void keep(LedgerPosted... events) {
        transaction.executeWithoutResult(status -> projection.keep(List.of(events)));
    }

    /** Paid from January 2025 on to the month before the first one owed, or to October 2026; 516.96 yuan for each month owed. */
    public static LedgerPosted payments(String unit, String number, String insurance, Instant asOf, YearMonth... owed) {
        YearMonth last = owed.length == 0 ? YearMonth.of(2026, 10) : owed[0].minusMonths(1);
        return posted(
                unit,
                List.of(new PaymentStanding(
                        new Subject(null, number, "王小明"),
                        insurance,
                        YearMonth.of(2025, 1),
                        last,
                        (last.getYear() - 2025) * 12 + last.getMonthValue(),
                        List.of(owed),
                        new BigDecimal("516.96").multiply(BigDecimal.valueOf(owed.length)),
                        asOf)),
                List.of());
    }

    public static LedgerPosted injury(String unit, String number, String caseNo, Instant asOf, InjuryStage stage) {
        return posted(
                unit,
                List.of(),
                List.of(new InjuryStanding(
                        new Subject(null, number, "王小明"), caseNo, LocalDate.of(2026, 10, 12), stage, asOf)));
    }

    static LedgerPosted posted(String unit, List<PaymentStanding> payments, List<InjuryStanding> injuries) {
        return new LedgerPosted(UUID.randomUUID().toString(), NOON, unit, payments, injuries);
    }
}
