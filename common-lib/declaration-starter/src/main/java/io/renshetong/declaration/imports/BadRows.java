package io.renshetong.declaration.imports;

import io.renshetong.declaration.sheet.BadRow;
import java.util.ArrayDeque;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.Set;

/** The rows of a file that did not make it, read on by portions as they are asked for. */
final class BadRows implements Iterator<BadRow> {
    static final Set<RowVerdict> VERDICTS = EnumSet.of(RowVerdict.BAD, RowVerdict.DUPLICATE, RowVerdict.REFUSED);
    private static final int AT_ONCE = 500;

    private final StagedRows rows;
    private final ImportViews views;
    private final RowSeal seal;
    private final String importNo;
    private final String numberColumn;
    private final Queue<BadRow> read = new ArrayDeque<>();
    private int last = -1;
    private boolean more = true;

    BadRows(StagedRows rows, ImportViews views, RowSeal seal, String importNo, String numberColumn) {
        this.rows = rows;
        this.views = views;
        this.seal = seal;
        this.importNo = importNo;
        this.numberColumn = numberColumn;
    }

    @Override
    public boolean hasNext() {
        while (read.isEmpty() && more) {
            List<ShownRow> portion = rows.after(importNo, last, VERDICTS, AT_ONCE);
            more = portion.size() == AT_ONCE;
            for (ShownRow row : portion) {
                RowContent content = seal.content(row.content());
                read.add(new BadRow(
                        row.rowNo(), content.token(), content.cells(), views.errors(row, content, numberColumn)));
                last = row.rowNo();
            }
        }
        return !read.isEmpty();
    }

    @Override
    public BadRow next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return read.remove();
    }
}
