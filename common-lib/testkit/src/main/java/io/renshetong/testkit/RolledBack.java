package io.renshetong.testkit;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Somebody who writes something first and takes it back while several others wait to write the same. */
public final class RolledBack {
    private static final int OTHERS = 6;

    private final JdbcTemplate jdbc;

    public RolledBack(DataSource database) {
        jdbc = new JdbcTemplate(database);
    }

    /** What came of each of those who did the same while the insert was there. */
    public <T> List<T> before(Callable<T> other, String insert, Object... values) throws Exception {
        TransactionTemplate first =
                new TransactionTemplate(new JdbcTransactionManager(Objects.requireNonNull(jdbc.getDataSource())));
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> others = Objects.requireNonNull(first.execute(status -> {
                status.setRollbackOnly();
                jdbc.update(insert, values);
                List<Future<T>> begun = Stream.generate(() -> threads.submit(other))
                        .limit(OTHERS)
                        .toList();
                awaitWaiting(jdbc, OTHERS);
                return begun;
            }));
            return others.stream().map(RolledBack::outcome).toList();
        }
    }

    /** Until so many transactions wait for a lock. */
    public static void awaitWaiting(JdbcTemplate jdbc, int many) {
        Awaitility.await()
                .until(() -> jdbc.queryForObject(
                                "SELECT COUNT(*) FROM information_schema.innodb_trx WHERE trx_state = 'LOCK WAIT'",
                                Integer.class)
                        == many);
    }

    private static <T> T outcome(Future<T> other) {
        try {
            return other.get();
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }
}
