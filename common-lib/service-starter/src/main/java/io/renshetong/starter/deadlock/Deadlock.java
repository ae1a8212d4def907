package io.renshetong.starter.deadlock;

import java.sql.SQLException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Does a whole transaction again that the database rolled back for the sake of others. Where several wait for a key whose
 * first holder rolls back, all of them may insert now, and all but one come to that.
 */
public final class Deadlock {
    private static final int MOST_AT_ONCE = 20;
    private static final int CODE = 1213;

    private Deadlock() {}

    /** What the transaction gives at last; it must change nothing but the database. */
    public static <T extends @Nullable Object> T retried(Supplier<T> transaction) {
        for (int left = MOST_AT_ONCE; ; left--) {
            try {
                return transaction.get();
            } catch (ConcurrencyFailureException gaveWay) {
                if (left == 0 || !isIt(gaveWay) || isPartOfAnother()) throw gaveWay;
            }
        }
    }

    private static boolean isIt(ConcurrencyFailureException failure) {
        return failure.getMostSpecificCause() instanceof SQLException cause && cause.getErrorCode() == CODE;
    }

    /** What an outer transaction did before is rolled back too. */
    private static boolean isPartOfAnother() {
        return TransactionSynchronizationManager.isActualTransactionActive();
    }
}
