package io.renshetong.declaration.imports;

import io.renshetong.starter.task.Running;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One thread reads, a few work, and no more waits between them than a few portions, so that a file of any size takes the
 * same memory. Whatever goes wrong on one side stops the other.
 */
final class Pipeline<T> implements AutoCloseable {
    private static final int WORKERS = 2;
    private static final int WAITING = 1;
    private static final int PORTION = 1_000;

    private static final long MILLIS = 50;

    private final Supplier<? extends Work<T>> work;
    private final Running running;
    private final BlockingQueue<List<T>> queue = new ArrayBlockingQueue<>(WAITING);
    private final ExecutorService threads = Executors.newFixedThreadPool(
            WORKERS, Thread.ofPlatform().name("sheet-judge-", 0).factory());
    private final List<Future<?>> workers = new ArrayList<>();
    private final AtomicLong done = new AtomicLong();
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    private final @Nullable Long total;
    private List<T> portion = new ArrayList<>(PORTION);
    private long read;

    /** What one worker does with one portion after another. */
    interface Work<T> extends AutoCloseable {
        void on(List<T> portion);

        @Override
        void close();
    }

    /** @param work one for each worker, made and closed by it */
    Pipeline(Supplier<? extends Work<T>> work, Running running, @Nullable Long total) {
        this.work = work;
        this.running = running;
        this.total = total;
        for (int i = 0; i < WORKERS; i++) {
            workers.add(threads.submit(this::takeTurns));
        }
    }

    /** Hands one over; waits while the workers are behind, and ends with their failure or a cancellation. */
    void accept(T one) {
        portion.add(one);
        read++;
        if (portion.size() == PORTION) {
            handOver();
        }
    }

    long read() {
        return read;
    }

    /** Waits until all is worked off. */
    void finish() {
        if (!portion.isEmpty()) {
            handOver();
        }
        for (int i = 0; i < WORKERS; i++) {
            offer(List.of());
        }
        for (Future<?> worker : workers) {
            await(worker);
        }
        checkOn();
    }

    @Override
    public void close() {
        threads.shutdownNow();
        threads.close();
    }

    private void handOver() {
        offer(portion);
        portion = new ArrayList<>(PORTION);
    }

    private void offer(List<T> some) {
        try {
            do {
                checkOn();
            } while (!queue.offer(some, MILLIS, TimeUnit.MILLISECONDS));
        } catch (InterruptedException interrupted) {
            throw stopped(interrupted);
        }
    }

    private void await(Future<?> worker) {
        while (!worker.isDone()) {
            checkOn();
            try {
                worker.get(MILLIS, TimeUnit.MILLISECONDS);
            } catch (java.util.concurrent.TimeoutException _) {
                // Still at it; look again whether somebody cancelled.
                continue;
            } catch (ExecutionException failed) {
                throw new IllegalStateException(failed.getCause());
            } catch (InterruptedException interrupted) {
                throw stopped(interrupted);
            }
        }
    }

    private void checkOn() {
        Throwable failed = failure.get();
        if (failed instanceof RuntimeException cause) {
            throw cause;
        }
        if (failed != null) {
            throw new IllegalStateException(failed);
        }
        running.progress(done.get(), total);
    }

    /** An empty portion ends a worker. */
    private void takeTurns() {
        try (Work<T> mine = work.get()) {
            for (List<T> some = queue.take(); !some.isEmpty(); some = queue.take()) {
                mine.on(some);
                done.addAndGet(some.size());
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | Error failed) {
            failure.compareAndSet(null, failed);
        }
    }

    private static IllegalStateException stopped(InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        return new IllegalStateException(interrupted);
    }
}
