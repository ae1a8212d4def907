package io.renshetong.starter.outbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.LongSupplier;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/** How much waits in the outbox, since when, and how much has left. */
final class OutboxMeters {
    private static final long MINUTE_MILLIS = 60_000;

    private final JdbcTemplate jdbc;
    private final Clock clock;
    private final Counter sent;
    private final Deque<Sent> lastMinute = new ArrayDeque<>();

    OutboxMeters(JdbcTemplate jdbc, Clock clock, MeterRegistry registry) {
        this.jdbc = jdbc;
        this.clock = clock;
        sent = Counter.builder("rst.outbox.sent")
                .description("Events the broker has taken")
                .register(registry);
        Gauge.builder("rst.outbox.waiting", this, meters -> meters.orUnknown(meters::waiting))
                .description("Events not yet taken by the broker")
                .register(registry);
        Gauge.builder("rst.outbox.oldest.seconds", this, meters -> meters.orUnknown(meters::oldestSeconds))
                .description("How long the oldest event has been waiting")
                .register(registry);
    }

    private record Sent(long atMillis, int count) {}

    void sent(int count) {
        if (count == 0) return;
        sent.increment(count);
        synchronized (lastMinute) {
            lastMinute.addLast(new Sent(clock.millis(), count));
            forgetOld();
        }
    }

    /** Events this instance has sent within the last minute. */
    long sentLastMinute() {
        synchronized (lastMinute) {
            forgetOld();
            return lastMinute.stream().mapToLong(Sent::count).sum();
        }
    }

    long waiting() {
        Long count = jdbc.queryForObject("SELECT COUNT(*) FROM outbox", Long.class);
        return count == null ? 0 : count;
    }

    long oldestSeconds() {
        return jdbc.queryForList("SELECT created_ms FROM outbox ORDER BY id LIMIT 1", Long.class).stream()
                .findFirst()
                .map(created -> Math.max(0, clock.millis() - created) / 1_000)
                .orElse(0L);
    }

    private void forgetOld() {
        long limit = clock.millis() - MINUTE_MILLIS;
        while (!lastMinute.isEmpty() && lastMinute.getFirst().atMillis() < limit) lastMinute.removeFirst();
    }

    private double orUnknown(LongSupplier value) {
        try {
            return value.getAsLong();
        } catch (DataAccessException _) {
            return Double.NaN;
        }
    }
}
