package io.renshetong.starter.export;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How wide columns have to be for their headers and what was seen of their cells, in characters of a spreadsheet. */
final class Widths {
    private static final int MARGIN = 2;
    private static final int NARROWEST = 8;
    private static final int WIDEST = 60;
    private static final int LAST_NARROW = 0x2E7F;

    private final List<ExportColumn> columns;
    private final Wording wording;
    private final int[] widest;

    Widths(List<ExportColumn> columns, Wording wording) {
        this.columns = columns;
        this.wording = wording;
        widest = columns.stream().mapToInt(column -> length(column.header())).toArray();
    }

    void see(@Nullable Object[] values) {
        for (int place = 0; place < values.length; place++) {
            Object value = values[place];
            if (value != null) widest[place] = Math.max(widest[place], length(value, columns.get(place)));
        }
    }

    int of(int place) {
        return Math.clamp(widest[place] + MARGIN, NARROWEST, WIDEST);
    }

    private int length(Object value, ExportColumn column) {
        if (column.kind() != ExportColumn.Kind.TEXT && value instanceof Number number) {
            BigDecimal amount = new BigDecimal(number.toString());
            return (column.kind() == ExportColumn.Kind.AMOUNT ? "%,.2f" : "%,.0f")
                    .formatted(amount)
                    .length();
        }
        return length(wording.shown(value));
    }

    /** Chinese characters are twice as wide as digits. */
    private static int length(String text) {
        return text.codePoints().map(point -> point > LAST_NARROW ? 2 : 1).sum();
    }
}
