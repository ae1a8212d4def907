package io.renshetong.report.batch;

import io.renshetong.contract.Party;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a unit confirmed with one click: declarations of one type.
 *
 * @param chunks how many events it was announced in
 * @param arrived how many of them have come
 * @param form id of the wording it came with
 */
public record Batch(
        String no,
        String service,
        String type,
        String typeLabel,
        String unitCode,
        String unitName,
        Instant confirmedAt,
        Party confirmedBy,
        int chunks,
        int arrived,
        @Nullable String form) {

    /** Whether all of it has come; a form of half a batch would be a wrong one. */
    public boolean complete() {
        return arrived >= chunks;
    }
}
