package io.renshetong.starter.export;

import org.jspecify.annotations.Nullable;

/** Takes the rows of an export. */
public interface RowSink {
    /**
     * One row: a value for each column of {@link ListExport#columns()}, in that order. Moments are written to the minute,
     * lists with 、 between, truths as 是 and 否, and what is absent as an empty cell.
     *
     * @throws io.renshetong.starter.task.Cancelled when nobody wants the export any more; let it pass
     */
    void row(@Nullable Object... values);
}
