package io.renshetong.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** Looks at the heap of a service five times a second, through its metrics, and keeps the most it saw. */
final class Memory implements AutoCloseable {

    private static final Duration PAUSE = Duration.ofMillis(200);

    private final AtomicBoolean looking = new AtomicBoolean(true);
    private final AtomicLong peak = new AtomicLong();
    private final Thread thread;

    Memory(Ground ground, String service) {
        Portal operations = ground.past(service, "ops01");
        thread = Thread.ofPlatform().name("memory").start(() -> {
            while (looking.get()) {
                look(operations);
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        });
    }

    private void look(Portal operations) {
        try {
            double used = operations
                    .get("/actuator/metrics/jvm.memory.used?tag=area:heap")
                    .path("measurements")
                    .path(0)
                    .path("value")
                    .asDouble();
            peak.accumulateAndGet((long) used, Math::max);
        } catch (IOException away) {
            System.err.println("  读不到内存指标：" + away.getMessage());
        } catch (InterruptedException stop) {
            looking.set(false);
        }
    }

    @Override
    public void close() throws InterruptedException {
        looking.set(false);
        thread.join();
    }

    long peakMebibytes() {
        return peak.get() >> 20;
    }
}
