package io.renshetong.declaration.effect;

import io.renshetong.declaration.confirm.Submissions;
import io.renshetong.declaration.definition.DeclarationTypes;
import io.renshetong.declaration.lifecycle.Declarations;
import io.renshetong.declaration.lifecycle.Lifecycle;
import io.renshetong.declaration.lifecycle.Movers;
import io.renshetong.declaration.live.LiveChanges;
import io.renshetong.declaration.transit.Transit;
import io.renshetong.starter.outbox.Outbox;
import io.renshetong.starter.problem.Messages;
import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Beans of this room. */
@AutoConfiguration
class EffectAutoConfiguration {
    @Bean
    Application effectApplication(
            JdbcTemplate jdbc,
            DeclarationTypes types,
            Declarations declarations,
            Lifecycle lifecycle,
            Transit transit,
            Outbox outbox,
            Submissions submissions,
            LiveChanges live,
            Movers movers,
            Clock clock) {
        return new Application(jdbc, types, declarations, lifecycle, transit, outbox, submissions, live, movers, clock);
    }

    @Bean
    Effects effects(Application application) {
        return new Effects(application);
    }

    @Bean
    FailedEffects failedEffects(
            JdbcTemplate jdbc,
            Declarations declarations,
            Lifecycle lifecycle,
            Effects effects,
            Movers movers,
            Messages messages) {
        return new FailedEffects(jdbc, declarations, lifecycle, effects, movers, messages);
    }

    @Bean
    FailedEffectsController failedEffectsController(FailedEffects failed) {
        return new FailedEffectsController(failed);
    }

    @Bean
    EffectiveDateClock effectiveDateClock(Effects effects) {
        return new EffectiveDateClock(effects);
    }

    /** Looks at once after the start and then again and again for what is due. */
    @EnableScheduling
    static class EffectiveDateClock {
        private final Effects effects;

        EffectiveDateClock(Effects effects) {
            this.effects = effects;
        }

        @Scheduled(fixedDelayString = "${rst.declaration.effect-interval:5s}")
        void tick() {
            effects.due();
        }
    }
}
