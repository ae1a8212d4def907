package io.renshetong.report.batch;

import java.time.Instant;
import java.util.List;

/**
 * A batch in a list.
 *
 * @param typeLabel what its types are called
 * @param declarations all that were confirmed with it, the withdrawn ones included
 * @param items changes they ask for
 * @param pending not decided yet
 * @param passed passed or in effect
 * @param printable whether all of it has come
 */
record BatchRow(
        String batchNo,
        String business,
        String typeLabel,
        String unitCode,
        String unitName,
        Instant confirmedAt,
        String confirmedBy,
        int declarations,
        int items,
        int pending,
        int passed,
        int returned,
        int withdrawn,
        boolean printable) {

    static BatchRow of(Batch batch, List<String> types, Tally tally) {
        return new BatchRow(
                batch.no(),
                batch.business(),
                String.join("、", types),
                batch.unitCode(),
                batch.unitName(),
                batch.confirmedAt(),
                batch.confirmedBy().name(),
                tally.declarations(),
                tally.items(),
                tally.declarations(Standing.CONFIRMED, Standing.IN_REVIEW),
                tally.declarations(Standing.APPROVED, Standing.EFFECTIVE),
                tally.declarations(Standing.RETURNED),
                tally.declarations(Standing.WITHDRAWN),
                batch.complete() && tally.declarations() > 0);
    }
}
