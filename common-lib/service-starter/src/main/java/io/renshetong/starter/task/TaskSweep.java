package io.renshetong.starter.task;

import io.renshetong.starter.file.FileStore;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Removes tasks that ended seven days ago, with their files; a file that cannot be removed keeps its task. */
final class TaskSweep implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(TaskSweep.class);
    private static final Duration KEPT = Duration.ofDays(7);
    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final Duration PAUSE = Duration.ofMinutes(10);
    private static final int AT_ONCE = 200;

    private final TaskTable table;
    private final FileStore files;
    private final Clock clock;
    private @Nullable ScheduledExecutorService timer;

    TaskSweep(TaskTable table, FileStore files, Clock clock) {
        this.table = table;
        this.files = files;
        this.clock = clock;
    }

    @Override
    public synchronized void start() {
        if (timer != null) return;
        timer = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("task-sweep").daemon().factory());
        timer.scheduleWithFixedDelay(this::sweep, FIRST.toSeconds(), PAUSE.toSeconds(), TimeUnit.SECONDS);
    }

    @Override
    public synchronized void stop() {
        if (timer != null) timer.shutdownNow();
        timer = null;
    }

    @Override
    public synchronized boolean isRunning() {
        return timer != null;
    }

    /** How many were removed. */
    int sweep() {
        Instant before = clock.instant().minus(KEPT);
        int removed = 0;
        try {
            List<TaskRow> old = table.endedBefore(before, AT_ONCE);
            for (TaskRow row : old) {
                if (remove(row)) removed++;
            }
        } catch (RuntimeException away) {
            log.warn("Old tasks stay for now: {}", away.toString());
        }
        return removed;
    }

    boolean remove(TaskRow row) {
        try {
            if (row.fileId() != null) files.delete(row.fileId());
        } catch (IOException undeletable) {
            log.warn("The file of task {} cannot be removed: {}", row.id(), undeletable.toString());
            return false;
        }
        return table.delete(row.id());
    }
}
