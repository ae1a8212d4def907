package io.renshetong.declaration;

import java.util.List;
import java.util.function.BiConsumer;

/** A rule that asks the database or another service, once for all rows. */
@FunctionalInterface
public interface GroupRule<P extends Record> {
    void check(Rows<P> rows);

    /** The rows of one request, and where to say something about one of them. */
    interface Rows<P extends Record> {
        List<Row<P>> all();

        Findings of(Row<P> row);

        default void each(BiConsumer<Row<P>, Findings> visit) {
            all().forEach(row -> visit.accept(row, of(row)));
        }
    }
}
