package io.renshetong.starter.task;

import java.time.Clock;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.support.TransactionTemplate;

/** Ends tasks, each in one transaction with what its work does at the end. */
final class TaskEnds {
    private static final Logger log = LoggerFactory.getLogger(TaskEnds.class);

    private final TaskTable table;
    private final Works works;
    private final TaskViews views;
    private final TaskChanges changes;
    private final TransactionTemplate transaction;
    private final Clock clock;

    TaskEnds(
            TaskTable table,
            Works works,
            TaskViews views,
            TaskChanges changes,
            TransactionTemplate transaction,
            Clock clock) {
        this.table = table;
        this.works = works;
        this.views = views;
        this.changes = changes;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Ends a task of this owner; false when it is no longer the owner's. */
    boolean end(TaskRow taken, String owner, TaskTable.End end) {
        return ended(taken, () -> table.end(taken.id(), owner, end, clock.instant()));
    }

    /** Ends a task that nobody has begun; false when somebody has, or it is over. */
    boolean cancelWaiting(String id) {
        Optional<TaskRow> waiting = table.find(id).filter(row -> row.state() == TaskState.QUEUED);
        return waiting.isPresent() && ended(waiting.get(), () -> table.cancelWaiting(id, clock.instant()));
    }

    private boolean ended(TaskRow before, BooleanSupplier change) {
        boolean ended;
        try {
            ended = Boolean.TRUE.equals(transaction.execute(_ -> {
                if (!change.getAsBoolean()) return false;
                table.find(before.id()).ifPresent(row -> works.ended(before, views.of(row)));
                return true;
            }));
        } catch (TransientDataAccessException passing) {
            throw passing;
        } catch (RuntimeException fault) {
            // Its work must not keep a task from ending for ever; when the database is away, this fails the same way.
            log.error("Work of kind {} could not take note that task {} is over", before.kind(), before.id(), fault);
            ended = Boolean.TRUE.equals(transaction.execute(_ -> change.getAsBoolean()));
        }
        if (ended) changes.happened(before.id());
        return ended;
    }
}
