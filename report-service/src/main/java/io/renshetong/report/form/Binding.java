package io.renshetong.report.form;

import java.util.ArrayList;
import java.util.List;

/** Divides a large batch into booklets of no more rows than can be held and bound; nobody is divided. */
final class Binding {
    static final int MOST_ROWS = 5_000;

    private Binding() {}

    /** Declarations from the first, counted from 0, so many. */
    record Part(int from, int count) {}

    /**
     * Gives the parts in order.
     *
     * @param rows how many rows each declaration has
     */
    static List<Part> parts(List<Integer> rows) {
        List<Part> parts = new ArrayList<>();
        int from = 0;
        int sum = 0;
        for (int at = 0; at < rows.size(); at++) {
            if (sum > 0 && sum + rows.get(at) > MOST_ROWS) {
                parts.add(new Part(from, at - from));
                from = at;
                sum = 0;
            }
            sum += rows.get(at);
        }
        if (from < rows.size()) parts.add(new Part(from, rows.size() - from));
        return parts;
    }
}
