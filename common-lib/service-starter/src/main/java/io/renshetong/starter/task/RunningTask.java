package io.renshetong.starter.task;

import io.renshetong.starter.actor.Actor;
import io.renshetong.starter.file.FileStore;
import io.renshetong.starter.problem.Messages;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A task this instance works on. What the work tells is kept in memory and written a few times a second by the keeper;
 * the lease is renewed by the keeper too, and by the work itself should the keeper be late.
 */
final class RunningTask implements Running {
    static final Duration LEASE = Duration.ofSeconds(20);
    private static final int LONGEST_STEP = 300;

    private final TaskRow row;
    private final String owner;
    private final Task task;
    private final Actor actor;
    private final TaskTable table;
    private final Works works;
    private final Messages messages;
    private final FileStore files;
    private final Map<String, Object> results = new LinkedHashMap<>();
    private final Object telling = new Object();
    private volatile @Nullable Stop stop;
    private volatile long heldAt = System.nanoTime();
    private volatile boolean news;
    private volatile @Nullable String step;
    private volatile long done;
    private volatile @Nullable Long total;
    private @Nullable ResultStream file;

    /** Why work is to stop before its end. */
    enum Stop {
        /** Its account wants it no more. */
        ASKED,
        /** Another instance has it now. */
        LOST,
        /** This instance is going down; it will be begun again. */
        SHUTDOWN
    }

    RunningTask(
            TaskRow row,
            String owner,
            Task task,
            Actor actor,
            TaskTable table,
            Works works,
            Messages messages,
            FileStore files) {
        this.row = row;
        this.owner = owner;
        this.task = task;
        this.actor = actor;
        this.table = table;
        this.works = works;
        this.messages = messages;
        this.files = files;
        if (row.stopAsked()) stop = Stop.ASKED;
    }

    TaskRow row() {
        return row;
    }

    String owner() {
        return owner;
    }

    @Override
    public Task task() {
        return task;
    }

    @Override
    public Actor actor() {
        return actor;
    }

    @Override
    public void step(String messageCode, Object... args) {
        String text = messages.get(messageCode, args);
        step = text.length() <= LONGEST_STEP ? text : text.substring(0, LONGEST_STEP);
        news = true;
        goOn();
    }

    @Override
    public void progress(long doneNow, @Nullable Long totalNow) {
        done = doneNow;
        total = totalNow;
        news = true;
        goOn();
    }

    @Override
    public void result(String key, Object value) {
        if (!(value instanceof Number || value instanceof Boolean || value instanceof String))
            throw new IllegalArgumentException("A result is a number, a truth or a word, not " + value.getClass());
        synchronized (results) {
            results.put(key, value);
        }
        news = true;
    }

    @Override
    public synchronized OutputStream file(String fileName, String contentType) throws IOException {
        if (file != null) throw new IllegalStateException("A task leaves one file");
        String id = Ids.random();
        if (!table.nameFile(row.id(), owner, id, fileName, contentType)) {
            stop = Stop.LOST;
            throw new Cancelled();
        }
        file = new ResultStream(id, files.create(id));
        return file;
    }

    /** The file the work wrote, if any. */
    synchronized @Nullable ResultStream file() {
        return file;
    }

    @Nullable
    Stop stop() {
        return stop;
    }

    /** A stop that is asked for now; one asked for before keeps its reason, unless the task is lost. */
    void stop(Stop reason) {
        if (stop == null || reason == Stop.LOST) stop = reason;
    }

    /** Renews the lease and looks whether its account wants the task still. */
    void hold() {
        long began = System.nanoTime();
        if (table.hold(row.id(), owner, LEASE)) heldAt = began;
        else stop(Stop.LOST);
        if (row.stoppable() && table.stopAsked(row.id())) stop(Stop.ASKED);
    }

    /** Writes what the work told since the last time; whether there was anything. */
    boolean tell() {
        // The keeper and the worker both tell: what was read first must also be written first.
        synchronized (telling) {
            if (!news) return false;
            news = false;
            String text;
            synchronized (results) {
                text = works.results(results);
            }
            table.tell(row.id(), owner, new TaskTable.Progress(step, done, total, text));
            return true;
        }
    }

    private void goOn() {
        if (System.nanoTime() - heldAt > LEASE.toNanos()) hold();
        if (stop != null) throw new Cancelled();
    }
}
