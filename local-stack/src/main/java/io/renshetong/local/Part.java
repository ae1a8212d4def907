package io.renshetong.local;

import io.renshetong.local.PartStatus.State;
import io.renshetong.local.process.Identity;
import io.renshetong.local.process.Launch;
import io.renshetong.local.process.LogTail;
import io.renshetong.local.process.PidFiles;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One process of the stack through its life: started, waited for, ended, started again. */
final class Part {

    private static final int LAST_LINES = 25;
    private static final String RECORDING = "-XX:AOTCacheOutput";
    private static final Duration ASK_EVERY = Duration.ofMillis(40);
    private static final Duration PATIENCE_WITH_A_RECORDER = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofSeconds(150);

    private final Blueprint blueprint;
    private final PidFiles pids;
    private final Watcher watcher;
    private final Clock clock;
    private volatile State state = State.WAITING;
    private volatile @Nullable Process process;
    private volatile @Nullable Launch launched;
    private volatile Duration took = Duration.ZERO;

    /** What makes a part: its name, what it needs, how it is started, when it is ready. */
    record Blueprint(String name, List<String> needs, Supplier<Launch> launch, Readiness readiness) {}

    Part(Blueprint blueprint, PidFiles pids, Watcher watcher, Clock clock) {
        this.blueprint = blueprint;
        this.pids = pids;
        this.watcher = watcher;
        this.clock = clock;
    }

    String name() {
        return blueprint.name();
    }

    List<String> needs() {
        return blueprint.needs();
    }

    PartStatus status() {
        Process current = process;
        return new PartStatus(name(), state, current != null && current.isAlive() ? current.pid() : 0, took);
    }

    /** Starts the process and returns when it answers; gives up when that is no longer wanted. */
    void bring(BooleanSupplier givenUp) {
        Instant from = clock.instant();
        Launch launch = blueprint.launch().get();
        Process started = launch.start();
        process = started;
        launched = launch;
        Identity.of(started.pid()).ifPresent(identity -> pids.remember(name(), identity));
        became(State.STARTING);
        started.onExit().thenAccept(this::ended);
        while (!blueprint.readiness().isReady()) {
            if (hasEnded(started, ASK_EVERY)) {
                throw new Fault(
                        Fault.Kind.PART,
                        Text.of("part.died-starting", name(), started.exitValue(), launch.log()),
                        LogTail.of(launch.log(), LAST_LINES));
            }
            if (givenUp.getAsBoolean()) {
                return;
            }
            if (Duration.between(from, clock.instant()).compareTo(PATIENCE) > 0) {
                throw new Fault(
                        Fault.Kind.PART,
                        Text.of("part.too-slow", name(), PATIENCE.toSeconds(), launch.log()),
                        LogTail.of(launch.log(), LAST_LINES));
            }
        }
        took = Duration.between(from, clock.instant());
        became(State.READY);
    }

    /** Asks the process to end and waits, but not for a cache it would make of what it recorded. */
    void endSoon(Duration patience) {
        Launch launch = launched;
        boolean recording = launch != null && launch.command().stream().anyMatch(word -> word.startsWith(RECORDING));
        end(recording ? PATIENCE_WITH_A_RECORDER : patience);
    }

    /** Asks the process to end and waits; ends it the hard way when that takes too long. */
    void end(Duration patience) {
        Process current = process;
        if (current == null) {
            return;
        }
        if (current.isAlive()) {
            became(State.STOPPING);
            current.destroy();
            if (!hasEnded(current, patience)) {
                List<ProcessHandle> makers = current.descendants().toList();
                current.destroyForcibly();
                makers.forEach(ProcessHandle::destroyForcibly);
                hasEnded(current, PATIENCE);
            }
        }
        pids.forget(name());
        became(State.STOPPED);
    }

    /** Ends the process as a crash would. */
    void kill() {
        Process current = process;
        if (current != null) {
            became(State.STOPPING);
            current.destroyForcibly();
            hasEnded(current, PATIENCE);
            pids.forget(name());
            became(State.STOPPED);
        }
    }

    private void ended(Process gone) {
        Launch launch = launched;
        if (gone == process && launch != null && state == State.READY) {
            pids.forget(name());
            became(State.DIED);
            watcher.died(name(), gone.exitValue(), LogTail.of(launch.log(), LAST_LINES));
        }
    }

    private void became(State next) {
        state = next;
        watcher.changed(status());
    }

    private static boolean hasEnded(Process process, Duration patience) {
        try {
            return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
