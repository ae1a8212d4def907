package io.renshetong.declaration.decision;

import io.micrometer.core.instrument.MeterRegistry;
import io.renshetong.declaration.effect.Effects;
import io.renshetong.declaration.lifecycle.Declarations;
import io.renshetong.declaration.lifecycle.Lifecycle;
import io.renshetong.declaration.lifecycle.Movers;
import io.renshetong.declaration.live.LiveChanges;
import io.renshetong.starter.kafka.EventBatches;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** Beans of this room. */
@AutoConfiguration
class DecisionAutoConfiguration {
    @Bean
    DecisionListener decisionListener(
            @Value("${spring.application.name}") String service,
            EventBatches batches,
            Declarations declarations,
            Lifecycle lifecycle,
            Effects effects,
            LiveChanges live,
            Movers movers,
            MeterRegistry meters,
            Clock clock) {
        return new DecisionListener(
                batches, new Decisions(service, declarations, lifecycle, effects, live, movers, meters, clock));
    }
}
