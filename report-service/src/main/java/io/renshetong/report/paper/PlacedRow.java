package io.renshetong.report.paper;

import java.util.List;

/** A row where it will be printed; cells that began further up are not repeated. */
public record PlacedRow(List<PlacedCell> cells, double heightMm) {
    public String height() {
        return "height:" + Math.round(heightMm * 100) / 100.0 + "mm";
    }
}
