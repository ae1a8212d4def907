package io.renshetong.report.paper;

import java.util.List;

/** A row where it will be printed; cells that began further up are not repeated. */
public record PlacedRow(List<PlacedCell> cells, double heightMm) {
    /** One cell of its own height is enough to make the row as high. */
    void writeTo(StringBuilder markup) {
        PlacedCell measured =
                cells.stream().filter(cell -> cell.span() == 1).findFirst().orElse(cells.getFirst());
        markup.append("<tr>");
        for (PlacedCell cell : cells) cell.writeTo(markup, cell == measured ? height() : null);
        markup.append("</tr>");
    }

    private String height() {
        return "height:" + Math.round(heightMm * 100) / 100.0 + "mm";
    }
}
