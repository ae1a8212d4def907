package io.renshetong.starter.task;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Renews the leases of what this instance works on, and writes down how far it is. */
final class TaskKeeper {
    private static final Logger log = LoggerFactory.getLogger(TaskKeeper.class);
    private static final Duration HOLD = Duration.ofSeconds(5);
    private static final Duration TELL = Duration.ofMillis(250);

    private final TaskChanges changes;
    private final Set<RunningTask> tasks = ConcurrentHashMap.newKeySet();
    private @Nullable ScheduledExecutorService timer;

    TaskKeeper(TaskChanges changes) {
        this.changes = changes;
    }

    synchronized void start() {
        timer = Executors.newScheduledThreadPool(
                2, Thread.ofPlatform().name("task-keeper-", 0).daemon().factory());
        timer.scheduleWithFixedDelay(
                () -> each(RunningTask::hold), HOLD.toMillis(), HOLD.toMillis(), TimeUnit.MILLISECONDS);
        timer.scheduleWithFixedDelay(() -> each(this::tell), TELL.toMillis(), TELL.toMillis(), TimeUnit.MILLISECONDS);
    }

    synchronized void stop() {
        if (timer != null) timer.shutdownNow();
        timer = null;
    }

    void add(RunningTask task) {
        tasks.add(task);
        changes.happened(task.row().id());
    }

    void remove(RunningTask task) {
        tasks.remove(task);
    }

    void stopAsked(String id) {
        tasks.stream().filter(task -> task.row().id().equals(id)).forEach(task -> task.stop(RunningTask.Stop.ASKED));
        changes.happened(id);
    }

    void stopAll() {
        tasks.forEach(task -> task.stop(RunningTask.Stop.SHUTDOWN));
    }

    private void tell(RunningTask task) {
        if (task.tell()) changes.happened(task.row().id());
    }

    /** What fails now is tried again at the next turn; a lease that runs out meanwhile stops the work by itself. */
    private void each(Consumer<RunningTask> care) {
        for (RunningTask task : tasks) {
            try {
                care.accept(task);
            } catch (RuntimeException away) {
                log.debug("Task {} cannot be kept just now", task.row().id(), away);
            }
        }
    }
}
