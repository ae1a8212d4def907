package io.renshetong.center.ledger;

import io.renshetong.starter.page.PageAsk;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What of the ledger is asked for; every condition may be left out.
 *
 * @param idNumber a whole number, found by its blind index
 * @param open only what is owed, or only injuries that are not closed
 * @param page from 1
 */
record LedgerQuery(
        @Nullable @Size(max = 20) String unitCode,
        @Nullable @Size(max = 30) String idNumber,
        @Nullable Boolean open,
        @Nullable Integer page,
        @Nullable Integer size) {

    PageAsk ask() {
        return PageAsk.of(page, size);
    }
}
