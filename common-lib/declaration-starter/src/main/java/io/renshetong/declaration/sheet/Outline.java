package io.renshetong.declaration.sheet;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** What is to be known of a table before its rows are read: how many hold something, which are hidden, which are merged. */
final class Outline {
    static final int MOST_ROWS = 1_048_576;
    private static final int MOST_MERGES = 10_000;

    private final BitSet filled = new BitSet();
    private final BitSet hidden = new BitSet();
    private final List<Merge> merges = new ArrayList<>();

    /** A merged area; row numbers as Excel shows them. */
    record Merge(int firstRow, int lastRow, String area) {}

    void fill(int row) {
        filled.set(row);
    }

    void hide(int row) {
        hidden.set(row);
    }

    void merge(int firstRow, int lastRow, String area) {
        if (merges.size() < MOST_MERGES) {
            merges.add(new Merge(firstRow, lastRow, area));
        }
    }

    boolean isHidden(int row) {
        return hidden.get(row);
    }

    /** The last row that holds something; what is below is format only. */
    int lastRow() {
        return filled.length() - 1;
    }

    long filledBelow(int row) {
        return filled.get(row + 1, Math.max(row + 1, filled.length())).cardinality();
    }

    /** Rows that hold something, cannot be seen, and are read all the same. */
    List<Integer> hiddenBelow(int row) {
        BitSet unseen = (BitSet) hidden.clone();
        unseen.and(filled);
        unseen.clear(0, row + 1);
        return unseen.stream().boxed().toList();
    }

    List<Merge> mergesBelow(int row) {
        int last = lastRow();
        return merges.stream()
                .filter(merge -> merge.lastRow() > row && merge.firstRow() <= last)
                .toList();
    }
}
