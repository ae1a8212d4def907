package io.renshetong.report.batch;

import io.renshetong.starter.rows.ManyRows;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes rows whose first two values are the number and revision of a declaration. */
final class InOrder {
    private InOrder() {}

    /** In the order of the key, so that two consumers wait for each other instead of dead-locking. */
    static void write(JdbcTemplate jdbc, ManyRows<@Nullable Object[]> into, List<@Nullable Object[]> rows) {
        rows.sort(
                Comparator.<Object[], String>comparing(row -> (String) row[0]).thenComparing(row -> (Integer) row[1]));
        into.write(jdbc, rows);
    }
}
