package io.renshetong.starter.task;

import io.renshetong.starter.file.FileStore;
import io.renshetong.starter.kafka.PassingFaults;
import io.renshetong.starter.problem.Messages;
import io.renshetong.starter.problem.Problems;
import io.renshetong.starter.problem.Refusal;
import io.renshetong.starter.trace.TraceIds;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does the work of a task and writes down how it ended. */
final class Labour {
    private static final Logger log = LoggerFactory.getLogger(Labour.class);
    private static final int MOST_ATTEMPTS = 3;
    private static final int LONGEST_DETAIL = 1_000;
    private static final int TRIES_TO_END = 15;
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(1);
    private static final Duration BEFORE_NEXT_ATTEMPT = Duration.ofSeconds(5);

    private final TaskTable table;
    private final Works works;
    private final TaskEnds ends;
    private final FileStore files;
    private final Messages messages;
    private final Problems problems;

    Labour(TaskTable table, Works works, TaskEnds ends, FileStore files, Messages messages, Problems problems) {
        this.table = table;
        this.works = works;
        this.ends = ends;
        this.files = files;
        this.messages = messages;
        this.problems = problems;
    }

    void work(RunningTask task) {
        TraceIds.within(task.row().traceParent(), () -> {
            try {
                workAndEnd(task);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            } finally {
                throwAwayWhatWasNotKept(task);
            }
        });
    }

    /** Ends a task whose beginning already is a fault. */
    void cannotBegin(TaskRow row, String owner, Exception fault) {
        TraceIds.within(row.traceParent(), () -> {
            log.error("Task {} of kind {} cannot begin", row.id(), row.kind(), fault);
            ends.end(row, owner, failed("FAULT", messages.get("task.fault")));
        });
    }

    private void workAndEnd(RunningTask task) throws InterruptedException {
        if (task.stop() == null && task.row().attempts() > MOST_ATTEMPTS) {
            log.error(
                    "Task {} of kind {} was cut short too often",
                    task.row().id(),
                    task.row().kind());
            end(task, failed("GIVEN_UP", messages.get("task.given-up")));
            return;
        }
        @Nullable Throwable fault = attempt(task);
        if (fault == null) return;
        switch (task.stop()) {
            case ASKED -> end(task, new TaskTable.End(TaskState.CANCELLED, null, null, null, null));
            case SHUTDOWN -> table.release(task.row().id(), task.owner(), Duration.ZERO, false);
            case LOST ->
                log.warn("Task {} goes on in another instance", task.row().id());
            case null -> failed(task, fault);
        }
    }

    /** Works to the end and says so; what went wrong, if anything did. */
    private @Nullable Throwable attempt(RunningTask task) throws InterruptedException {
        try {
            if (task.stop() != null) throw new Cancelled();
            works.run(task.row(), task);
            @Nullable ResultStream file = task.file();
            if (file != null) {
                task.hold();
                if (task.stop() == RunningTask.Stop.LOST) throw new Cancelled();
                file.keep();
            }
            boolean counts =
                    end(task, new TaskTable.End(TaskState.DONE, file == null ? null : file.size(), null, null, null));
            if (!counts && file != null) files.delete(file.id());
            return null;
        } catch (InterruptedException interrupted) {
            throw interrupted;
        } catch (Throwable fault) {
            return fault;
        }
    }

    private void failed(RunningTask task, Throwable fault) throws InterruptedException {
        TaskRow row = task.row();
        if (fault instanceof Refusal refusal) {
            Map<String, Object> problem = problems.render(refusal);
            end(task, failed(refusal.code(), String.valueOf(problem.getOrDefault("detail", problem.get("title")))));
        } else if (PassingFaults.include(fault) && row.attempts() < MOST_ATTEMPTS) {
            log.warn("Task {} of kind {} is begun again later", row.id(), row.kind(), fault);
            table.release(row.id(), task.owner(), BEFORE_NEXT_ATTEMPT.multipliedBy(row.attempts()), true);
        } else {
            log.error("Task {} of kind {} failed", row.id(), row.kind(), fault);
            end(task, failed("FAULT", messages.get("task.fault")));
        }
    }

    /** Writes the end down, patiently: what was done must not be done again because the database was away for a moment. */
    private boolean end(RunningTask task, TaskTable.End end) throws InterruptedException {
        for (int tries = 1; ; tries++) {
            try {
                task.tell();
                return ends.end(task.row(), task.owner(), end);
            } catch (RuntimeException away) {
                if (tries == TRIES_TO_END) throw away;
                Thread.sleep(BETWEEN_TRIES);
            }
        }
    }

    private static TaskTable.End failed(String code, String detail) {
        String text = detail.length() <= LONGEST_DETAIL ? detail : detail.substring(0, LONGEST_DETAIL);
        return new TaskTable.End(TaskState.FAILED, null, code, text, TraceIds.current());
    }

    private void throwAwayWhatWasNotKept(RunningTask task) {
        @Nullable ResultStream file = task.file();
        if (file == null) return;
        try {
            file.throwAway();
        } catch (IOException left) {
            log.warn("A half-written file stays until the next start: {}", left.toString());
        }
    }
}
