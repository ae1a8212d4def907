package io.renshetong.contract;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the centre's ledger says of a unit: each entry is how something stands, not what was added to it, so that the one as of
 * the latest moment holds in whatever order they come. A list that tells nothing is empty; lists added later may be absent.
 *
 * @param unitCode 单位管理码; every entry is about this unit
 * @param payments up to 500
 * @param injuries up to 500
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record LedgerPosted(
        String eventId,
        Instant occurredAt,
        String unitCode,
        List<PaymentStanding> payments,
        List<InjuryStanding> injuries) {

    /**
     * What has been paid, and what is owed, for one person in one insurance at the unit.
     *
     * @param insurance AAE140
     * @param firstPaidMonth absent while nothing was paid
     * @param lastPaidMonth 最后到账月, absent while nothing was paid
     * @param monthsPaid 累计缴费月数
     * @param arrearsMonths the months owed, in their order
     * @param arrearsAmount what is owed for them, yuan
     * @param asOf when the centre drew this up
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record PaymentStanding(
            Subject subject,
            String insurance,
            @JsonFormat(pattern = "yyyyMM") @Nullable YearMonth firstPaidMonth,
            @JsonFormat(pattern = "yyyyMM") @Nullable YearMonth lastPaidMonth,
            int monthsPaid,
            @JsonFormat(pattern = "yyyyMM") List<YearMonth> arrearsMonths,
            BigDecimal arrearsAmount,
            Instant asOf) {}

    /**
     * How far a recognised work injury is.
     *
     * @param caseNo 工伤案号, unique at the centre
     * @param injuredOn the day it happened
     * @param asOf when the centre drew this up
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record InjuryStanding(
            Subject subject, String caseNo, LocalDate injuredOn, InjuryStage stage, Instant asOf) {}

    /** What a recognised work injury waits for. */
    public enum InjuryStage {
        /** 停工留薪期. */
        RECOVERING,
        /** Capacity for work not assessed yet (未鉴定). */
        UNASSESSED,
        /** 办结. */
        CLOSED;

        public boolean isOpen() {
            return this != CLOSED;
        }
    }
}
