package io.renshetong.starter.kafka;

import java.io.IOException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;

/** Tells what passes by itself (database or another service away, deadlock) from what the work at hand itself causes. */
public final class PassingFaults {
    private PassingFaults() {}

    public static boolean include(Throwable fault) {
        for (@Nullable Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (passes(cause)) return true;
        }
        return false;
    }

    private static boolean passes(Throwable cause) {
        return switch (cause) {
            case TryAgain _ -> true;
            case TransientDataAccessException _ -> true;
            case RecoverableDataAccessException _ -> true;
            case DataAccessResourceFailureException _ -> true;
            case CannotCreateTransactionException _ -> true;
            case SQLTransientException _ -> true;
            case SQLRecoverableException _ -> true;
            case SQLNonTransientConnectionException _ -> true;
            case TimeoutException _ -> true;
            case IOException _ -> true;
            default -> false;
        };
    }
}
