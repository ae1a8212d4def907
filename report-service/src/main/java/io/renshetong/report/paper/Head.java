package io.renshetong.report.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A cell at the head of a table.
 *
 * @param columns how many columns it is wide
 * @param rows how many rows it is high
 */
public record Head(String text, int columns, int rows) {
    /** The rows of a head: two where some columns share one, otherwise one. */
    public static List<List<Head>> of(List<Column> columns) {
        boolean shares = columns.stream().anyMatch(column -> column.over() != null);
        List<Head> upper = new ArrayList<>();
        List<Head> lower = new ArrayList<>();
        String last = null;
        for (Column column : columns) {
            String over = column.over();
            if (over == null) upper.add(new Head(column.header(), 1, shares ? 2 : 1));
            else {
                lower.add(new Head(column.header(), 1, 1));
                if (Objects.equals(over, last))
                    upper.set(upper.size() - 1, upper.getLast().wider());
                else upper.add(new Head(over, 1, 1));
            }
            last = over;
        }
        return shares ? List.of(upper, lower) : List.of(upper);
    }

    private Head wider() {
        return new Head(text, columns + 1, rows);
    }

    /** The attribute; absent for a cell of one column. */
    public @Nullable Integer columnSpan() {
        return columns == 1 ? null : columns;
    }

    /** The attribute; absent for a cell of one row. */
    public @Nullable Integer rowSpan() {
        return rows == 1 ? null : rows;
    }
}
