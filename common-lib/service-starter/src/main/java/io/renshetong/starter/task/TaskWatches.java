package io.renshetong.starter.task;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Streams of a task's state to open windows, until the task is over. */
final class TaskWatches implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(TaskWatches.class);

    /** As long as an access token lives: whoever reconnects shows a fresh one. */
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final Duration BEAT = Duration.ofSeconds(10);

    private final TaskTable table;
    private final TaskViews views;
    private final TaskChanges changes;
    private final Set<Thread> watching = ConcurrentHashMap.newKeySet();
    private volatile boolean running;

    TaskWatches(TaskTable table, TaskViews views, TaskChanges changes) {
        this.table = table;
        this.views = views;
        this.changes = changes;
    }

    SseEmitter open(String id) {
        SseEmitter window = new SseEmitter(LONGEST.plus(BEAT).toMillis());
        Thread thread = Thread.ofVirtual().name("task-watch").unstarted(() -> {
            try {
                watch(id, window);
                window.complete();
            } catch (IOException | IllegalStateException gone) {
                log.debug("A window that watched task {} is gone", id);
                window.completeWithError(gone);
            } catch (InterruptedException _) {
                window.complete();
            } catch (RuntimeException fault) {
                log.warn("Task {} cannot be watched just now: {}", id, fault.toString());
                window.complete();
            } finally {
                watching.remove(Thread.currentThread());
            }
        });
        watching.add(thread);
        thread.start();
        return window;
    }

    private void watch(String id, SseEmitter window) throws IOException, InterruptedException {
        long began = System.nanoTime();
        long spoke = began;
        @Nullable Task last = null;
        try (TaskChanges.Watch watch = changes.watch(id)) {
            while (running && System.nanoTime() - began < LONGEST.toNanos()) {
                Optional<Task> now = table.find(id).map(views::of);
                if (now.isEmpty()) return;
                if (!now.get().equals(last)) {
                    last = now.get();
                    window.send(SseEmitter.event().name("task").data(last));
                    spoke = System.nanoTime();
                    if (last.state().ended()) return;
                } else if (System.nanoTime() - spoke > BEAT.toNanos()) {
                    window.send(SseEmitter.event().comment("beat"));
                    spoke = System.nanoTime();
                }
                watch.await(LOOK);
            }
        }
    }

    @Override
    public void start() {
        running = true;
    }

    /** Before the web server waits for its last requests, of which these would be some. */
    @Override
    public void stop() {
        running = false;
        watching.forEach(Thread::interrupt);
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return SmartLifecycle.DEFAULT_PHASE;
    }
}
