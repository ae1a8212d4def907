package io.renshetong.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Takes the time of the rounds of one way; what is prepared for a round does not count. */
final class Stopwatch {

    private final String way;
    private final long rows;
    private final List<Duration> rounds = new ArrayList<>();

    Stopwatch(String way, long rows) {
        this.way = way;
        this.rows = rows;
    }

    /** Something that may fail. */
    @FunctionalInterface
    interface Action {
        void run() throws Exception;
    }

    Stopwatch time(Action action) throws Exception {
        long from = System.nanoTime();
        action.run();
        return took(Duration.ofNanos(System.nanoTime() - from));
    }

    Stopwatch took(Duration duration) {
        rounds.add(duration);
        System.out.printf("  %s：%,d 行 %.2f 秒%n", way, rows, duration.toNanos() / 1e9);
        return this;
    }

    Timing timing() {
        return new Timing(way, rows, rounds);
    }
}
