package io.renshetong.bench;

import java.time.Duration;
import java.util.List;

/**
 * How long one way of doing something took, several times over.
 *
 * @param way in words
 * @param rows how much was done each time
 * @param rounds at least one
 */
record Timing(String way, long rows, List<Duration> rounds) {

    Timing {
        if (rounds.isEmpty()) {
            throw new IllegalArgumentException(way + " was not measured");
        }
        rounds = rounds.stream().sorted().toList();
    }

    /** The middle one; of an even number the slower of the two in the middle. */
    Duration median() {
        return rounds.get(rounds.size() / 2);
    }

    Duration fastest() {
        return rounds.getFirst();
    }

    Duration slowest() {
        return rounds.getLast();
    }

    double rowsPerSecond() {
        return rows / (median().toNanos() / 1e9);
    }
}
