package io.renshetong.enrollment.routing;

import io.renshetong.kernel.retirement.Retirement;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a number leads at a unit.
 *
 * @param found whether its bearer is on the register of participations
 * @param name only of those who are or were insured at a unit of the reader's
 * @param suggested the type most likely meant; absent where all are closed
 * @param values what a form can start with, by field
 * @param insured how the bearer stands at this unit, one per insurance
 * @param retirement when pension age is reached; only where people leave
 */
record Route(
        boolean found,
        @Nullable String name,
        String unitCode,
        @Nullable String suggested,
        List<Way> ways,
        Map<String, String> values,
        List<Standing> insured,
        @Nullable PensionAge retirement) {

    /**
     * A type of declaration.
     *
     * @param why the reason it is closed, in words
     */
    record Way(
            String type,
            String label,
            boolean open,
            @Nullable String why) {}

    /**
     * How somebody stands in one insurance (3.4 结果区).
     *
     * @param lastPaidMonth 最后到账月, absent while the ledger says nothing
     * @param owed 欠费, absent where nothing is
     */
    record Standing(
            String insurance,
            String insuranceLabel,
            String participationState,
            String participationStateLabel,
            String contributionState,
            String contributionStateLabel,
            LocalDate enrolledOn,
            @Nullable String contributionBase,
            boolean canLeave,
            @Nullable String lastPaidMonth,
            @Nullable Owed owed) {}

    /** Months owed, {@code yyyyMM} and in their order, and what for all of them in yuan. */
    record Owed(List<String> months, String amount) {}

    /** 法定退休月、最早/最晚弹性月、剩余月数. */
    record PensionAge(String statutory, String earliest, String latest, int monthsLeft) {
        static PensionAge of(Retirement retirement, LocalDate today) {
            return new PensionAge(
                    retirement.statutory().toString(),
                    retirement.earliest().toString(),
                    retirement.latest().toString(),
                    retirement.monthsLeft(today));
        }
    }
}
