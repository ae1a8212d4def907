package io.renshetong.local;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** One line that says what is being done and for how long; repainted on a terminal, written at its end elsewhere. */
final class Ticker implements AutoCloseable {

    private static final int REPAINT_MILLIS = 200;

    private final Console console;
    private final Clock clock;
    private final String title;
    private final Instant began;
    private final ScheduledExecutorService painter = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("ticker").factory());
    private volatile String at = "";

    Ticker(Console console, Clock clock, String title) {
        this.console = console;
        this.clock = clock;
        this.title = title;
        this.began = clock.instant();
        if (console.isTerminal()) {
            painter.scheduleWithFixedDelay(this::paint, 0, REPAINT_MILLIS, TimeUnit.MILLISECONDS);
        } else {
            console.out().println(title);
        }
    }

    /** Tells what is done right now. */
    void at(String step) {
        at = step;
    }

    @Override
    public void close() {
        painter.shutdownNow();
        String clear = console.isTerminal() ? "\r\033[K" : "";
        console.out().println(clear + title + "  " + elapsed());
    }

    private void paint() {
        console.out().print("\r\033[K" + title + "  " + elapsed() + "  " + at);
        console.out().flush();
    }

    private String elapsed() {
        return Board.seconds(Duration.between(began, clock.instant())).strip();
    }
}
