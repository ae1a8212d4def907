package io.renshetong.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/** An operator of another unit who goes on searching while somebody imports; how long each answer took. */
final class Neighbours implements AutoCloseable {

    private static final Duration PAUSE = Duration.ofMillis(25);

    private final AtomicBoolean busy = new AtomicBoolean(true);
    private final List<Long> latencies = Collections.synchronizedList(new ArrayList<>());
    private final Thread thread;

    Neighbours(Portal portal) {
        thread = Thread.ofPlatform().name("neighbour").start(() -> {
            while (busy.get()) {
                long from = System.nanoTime();
                try {
                    portal.post(
                            "/api/person/persons/search",
                            Portal.object().put("page", 1).put("size", 20));
                } catch (IOException refused) {
                    System.err.println("  别的单位查询失败：" + refused.getMessage());
                } catch (InterruptedException stop) {
                    return;
                }
                latencies.add(System.nanoTime() - from);
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        });
    }

    @Override
    public void close() throws InterruptedException {
        busy.set(false);
        thread.join();
    }

    /** Nanoseconds under which this share of the answers stayed. */
    long percentile(double share) {
        List<Long> sorted = latencies.stream().sorted().toList();
        return sorted.isEmpty() ? 0 : sorted.get(Math.min(sorted.size() - 1, (int) (sorted.size() * share)));
    }

    int answers() {
        return latencies.size();
    }
}
