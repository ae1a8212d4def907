package io.renshetong.unit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Goes like the clock on the wall, but can be put forward. */
public final class SteppingClock extends Clock {
    private final Clock wall = Clock.system(ZoneId.of("Asia/Shanghai"));
    private volatile Duration ahead = Duration.ZERO;

    public void step(Duration forward) {
        ahead = ahead.plus(forward);
    }

    public void reset() {
        ahead = Duration.ZERO;
    }

    @Override
    public ZoneId getZone() {
        return wall.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Instant instant() {
        return wall.instant().plus(ahead);
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Configuration {
        @Bean
        SteppingClock clock() {
            return new SteppingClock();
        }
    }
}
