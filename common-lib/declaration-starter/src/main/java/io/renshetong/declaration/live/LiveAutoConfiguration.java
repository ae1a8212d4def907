package io.renshetong.declaration.live;

import io.renshetong.starter.problem.Messages;
import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Beans of this room. */
@AutoConfiguration
class LiveAutoConfiguration {
    @Bean
    LiveChanges liveChanges(Messages messages, Clock clock) {
        return new LiveChanges(messages, clock);
    }

    @Bean
    LiveController liveController(LiveChanges live) {
        return new LiveController(live);
    }

    @Bean
    HeartBeat liveHeartBeat(LiveChanges live) {
        return new HeartBeat(live);
    }

    /** Keeps idle streams open. */
    @EnableScheduling
    static class HeartBeat {
        private final LiveChanges live;

        HeartBeat(LiveChanges live) {
            this.live = live;
        }

        @Scheduled(fixedDelay = 15_000)
        void beat() {
            live.beat();
        }
    }
}
