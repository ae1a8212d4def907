package io.renshetong.center.desk;

import io.renshetong.contract.Risk;
import java.util.List;

/**
 * What waits at the desk, and what was done today.
 *
 * @param mine held by the one who asks
 * @param overdue open though their last day has gone by
 * @param dueSoon open with three working days or fewer left, today included
 */
record DeskSummary(
        long waiting,
        long claimed,
        long reviewing,
        long mine,
        long overdue,
        long dueSoon,
        Today today,
        List<OpenByType> open) {

    /** Decided since midnight. */
    record Today(long received, long automatic, long passed, long returned) {}

    record OpenByType(String type, String typeLabel, Risk risk, long cases) {}
}
