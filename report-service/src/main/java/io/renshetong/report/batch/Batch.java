package io.renshetong.report.batch;

import io.renshetong.contract.Party;
import java.time.Instant;

/**
 * What a unit confirmed with one click: declarations of one business, of one or several types.
 *
 * @param business the two digits its number names it by, such as 31 for 增员
 * @param chunks how many events it was announced in
 * @param arrived how many of them have come
 */
public record Batch(
        String no,
        String service,
        String business,
        String unitCode,
        String unitName,
        Instant confirmedAt,
        Party confirmedBy,
        int chunks,
        int arrived) {

    /** Whether all of it has come; a form of half a batch would be a wrong one. */
    public boolean complete() {
        return arrived >= chunks;
    }
}
