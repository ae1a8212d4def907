package io.renshetong.center.ledger;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Payments as a list shows them.
 *
 * @param idNumber masked
 * @param firstPaidMonth yyyyMM, as all months
 * @param arrearsAmount yuan
 * @param postedBy name of who posted last; absent for what was taken over
 */
record PaymentLine(
        String id,
        String unitCode,
        String subjectName,
        String idNumber,
        String insurance,
        String insuranceLabel,
        @Nullable String firstPaidMonth,
        @Nullable String lastPaidMonth,
        int monthsPaid,
        List<String> arrearsMonths,
        String arrearsAmount,
        Instant postedAt,
        @Nullable String postedBy) {}
