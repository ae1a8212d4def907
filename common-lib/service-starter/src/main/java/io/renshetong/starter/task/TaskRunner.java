package io.renshetong.starter.task;

import io.renshetong.starter.actor.Actor;
import io.renshetong.starter.file.FileStore;
import io.renshetong.starter.problem.Messages;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Takes tasks as long as it has room and works on each in a thread of its own: woken by each commit, looking by itself
 * every two seconds for what another instance queued or left behind.
 */
final class TaskRunner implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(TaskRunner.class);
    private static final Duration SAFETY_NET = Duration.ofSeconds(2);
    private static final Duration LAST_WORDS = Duration.ofSeconds(10);
    private static final int CANDIDATES = 8;

    private final TaskTable table;
    private final Works works;
    private final TaskViews views;
    private final Labour labour;
    private final TaskKeeper keeper;
    private final FileStore files;
    private final Messages messages;
    private final Clock clock;
    private final int atOnce;
    private final Semaphore room;
    private final Semaphore news = new Semaphore(0);
    private final Set<Thread> workers = ConcurrentHashMap.newKeySet();
    private volatile boolean running;
    private boolean databaseAway;
    private @Nullable Thread thread;

    TaskRunner(
            TaskTable table,
            Works works,
            TaskViews views,
            Labour labour,
            TaskKeeper keeper,
            FileStore files,
            Messages messages,
            Clock clock,
            int atOnce) {
        this.table = table;
        this.works = works;
        this.views = views;
        this.labour = labour;
        this.keeper = keeper;
        this.files = files;
        this.messages = messages;
        this.clock = clock;
        this.atOnce = atOnce;
        this.room = new Semaphore(atOnce);
    }

    /** Something was queued. */
    void wake() {
        if (news.availablePermits() == 0) news.release();
    }

    void stopAsked(String id) {
        keeper.stopAsked(id);
    }

    @Override
    public synchronized void start() {
        if (running || works.kinds().isEmpty()) return;
        running = true;
        keeper.start();
        thread = Thread.ofPlatform().name("tasks").daemon().start(this::takeTasks);
    }

    private void takeTasks() {
        try {
            while (running) {
                room.acquire();
                if (!running || !takesOne()) {
                    room.release();
                    if (running && news.tryAcquire(SAFETY_NET.toMillis(), TimeUnit.MILLISECONDS)) news.drainPermits();
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean takesOne() {
        try {
            boolean took = takeAny();
            if (databaseAway) log.info("Database back, tasks are taken again");
            databaseAway = false;
            return took;
        } catch (RuntimeException unforeseen) {
            if (!databaseAway) log.warn("Tasks cannot be taken", unforeseen);
            databaseAway = true;
            return false;
        }
    }

    private boolean takeAny() {
        for (String id : table.free(works.kinds(), CANDIDATES)) {
            String owner = Ids.random();
            if (table.take(id, owner, RunningTask.LEASE, clock.instant())) {
                TaskRow row = table.find(id).orElseThrow();
                return begin(row, owner);
            }
        }
        return false;
    }

    private boolean begin(TaskRow row, String owner) {
        Actor actor;
        try {
            actor = works.actor(row);
            // What an attempt that was cut short may have left.
            if (row.fileId() != null) files.delete(row.fileId());
        } catch (IOException | RuntimeException fault) {
            labour.cannotBegin(row, owner, fault);
            return false;
        }
        RunningTask task = new RunningTask(row, owner, views.of(row), actor, table, works, messages, files);
        keeper.add(task);
        Thread worker = Thread.ofPlatform().name("task-" + row.kind()).daemon().unstarted(() -> {
            try {
                labour.work(task);
            } finally {
                keeper.remove(task);
                workers.remove(Thread.currentThread());
                room.release();
            }
        });
        workers.add(worker);
        worker.start();
        return true;
    }

    @Override
    public synchronized void stop() {
        if (!running) return;
        running = false;
        wake();
        keeper.stopAll();
        try {
            if (thread != null && !thread.join(SAFETY_NET)) thread.interrupt();
            if (!room.tryAcquire(atOnce, LAST_WORDS.toSeconds(), TimeUnit.SECONDS))
                log.warn("{} tasks did not stop in time and will be begun again elsewhere", workers.size());
            else room.release(atOnce);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        keeper.stop();
        thread = null;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Stops after the last request and before the relay, so that what its last words announce still leaves. */
    @Override
    public int getPhase() {
        return SmartLifecycle.DEFAULT_PHASE - 2_048;
    }
}
