package io.renshetong.report.paper;

import java.util.List;

/**
 * One page of a table.
 *
 * @param entries entries that begin on this page
 * @param rows rows of entries that begin on this page
 * @param closing whether the end of the table, with opinions and signatures, is on this page
 */
public record TablePage(List<PlacedRow> placed, int entries, int rows, boolean closing) {
    TablePage closed() {
        return new TablePage(placed, entries, rows, true);
    }
}
