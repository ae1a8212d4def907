package io.renshetong.enrollment.ledger;

import io.renshetong.kernel.insurance.Insurance;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody's contributions to one insurance at one unit have come to, as the centre knows it.
 *
 * @param first the first month paid, absent while none was
 * @param last 最后到账月
 * @param months 累计缴费月数, at this unit
 * @param owedMonths months owed, in their order
 * @param owed yuan
 */
public record Payments(
        String unitCode,
        Insurance insurance,
        @Nullable YearMonth first,
        @Nullable YearMonth last,
        int months,
        List<YearMonth> owedMonths,
        BigDecimal owed) {

    public boolean isOwing() {
        return !owedMonths.isEmpty();
    }
}
