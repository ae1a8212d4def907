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
    /**
     * Its rows, HTML for a browser and XML for the press alike. Written by hand: a template asks for each cell's text, look,
     * span and height anew, a seventh of the time of a form with many columns.
     */
    public String markup() {
        StringBuilder markup = new StringBuilder();
        placed.forEach(row -> row.writeTo(markup));
        return markup.toString();
    }

    TablePage closed() {
        return new TablePage(placed, entries, rows, true);
    }
}
