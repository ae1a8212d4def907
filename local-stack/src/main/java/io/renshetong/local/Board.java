package io.renshetong.local;

import io.renshetong.local.PartStatus.State;
import io.renshetong.local.process.Resident;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** One line per part: repainted in place on a terminal, written once per event elsewhere. */
final class Board implements Watcher, AutoCloseable {

    private static final int REPAINT_MILLIS = 150;
    private static final String NAME_COLUMN = "%-20s";

    private final PrintStream out;
    private final boolean terminal;
    private final Clock clock;
    private final Map<String, PartStatus> parts = new LinkedHashMap<>();
    private final Map<String, Instant> since = new LinkedHashMap<>();
    private final ScheduledExecutorService painter = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("board").factory());
    private int painted;
    private boolean closed;

    Board(PrintStream out, boolean terminal, Clock clock) {
        this.out = out;
        this.terminal = terminal;
        this.clock = clock;
        if (terminal) {
            painter.scheduleWithFixedDelay(this::paint, REPAINT_MILLIS, REPAINT_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    @Override
    public synchronized void changed(PartStatus status) {
        if (closed) {
            return;
        }
        parts.put(status.name(), status);
        since.put(status.name(), clock.instant());
        if (terminal) {
            paint();
        } else if (status.state() == State.READY || status.state() == State.STOPPED) {
            out.println(line(status));
        }
    }

    /** A line of its own above the parts. */
    synchronized void say(String line) {
        wipe();
        out.println(line);
        paint();
    }

    /** Leaves the last picture standing and paints no more. */
    @Override
    public synchronized void close() {
        if (!closed) {
            paint();
            closed = true;
            painter.shutdownNow();
        }
    }

    private synchronized void paint() {
        if (!terminal || closed) {
            return;
        }
        wipe();
        List<PartStatus> shown = List.copyOf(parts.values());
        shown.forEach(status -> out.println(line(status)));
        painted = shown.size();
        out.flush();
    }

    private void wipe() {
        if (terminal && painted > 0) {
            out.print("\033[" + painted + "A\033[J");
            painted = 0;
        }
    }

    private String line(PartStatus status) {
        String name = String.format(Locale.ROOT, NAME_COLUMN, status.name());
        String state = Text.of("state." + status.state().name().toLowerCase(Locale.ROOT));
        return switch (status.state()) {
            case WAITING -> "  · " + name + state;
            case STARTING -> "  … " + name + state + "  " + seconds(elapsed(status));
            case READY -> "  ✓ " + name + state + "  " + seconds(status.took()) + "  " + resident(status);
            case STOPPING -> "  … " + name + state + "  " + seconds(elapsed(status));
            case STOPPED -> "  · " + name + state;
            case DIED -> "  ✗ " + name + state;
        };
    }

    private Duration elapsed(PartStatus status) {
        return Duration.between(since.getOrDefault(status.name(), clock.instant()), clock.instant());
    }

    static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%5.1f s", duration.toMillis() / 1000.0);
    }

    private static String resident(PartStatus status) {
        return String.format(Locale.ROOT, "%5d MiB", Resident.mebibytes(status.pid()));
    }
}
