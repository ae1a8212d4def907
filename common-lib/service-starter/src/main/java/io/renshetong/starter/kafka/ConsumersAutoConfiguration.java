package io.renshetong.starter.kafka;

import io.renshetong.starter.deadletter.DeadLetters;
import io.renshetong.starter.inbox.Inbox;
import java.util.Map;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.util.backoff.ExponentialBackOff;
import tools.jackson.databind.json.JsonMapper;

/** How events are read: batches, exactly once in effect, tried again for as long as it takes. */
@AutoConfiguration(
        after = JacksonAutoConfiguration.class,
        afterName = "io.renshetong.starter.deadletter.DeadLetterAutoConfiguration")
class ConsumersAutoConfiguration {
    private static final long FIRST_PAUSE_MILLIS = 200;
    private static final long LONGEST_PAUSE_MILLIS = 3_000;

    @Bean
    EventReader eventReader(JsonMapper json) {
        return new EventReader(json);
    }

    @Bean
    @ConditionalOnBean({Inbox.class, DeadLetters.class})
    EventBatches eventBatches(
            EventReader reader, Inbox inbox, DeadLetters deadLetters, PlatformTransactionManager transactions) {
        return new BisectingBatches(reader, inbox, deadLetters, transactions);
    }

    /** Whatever a batch throws passes by itself, or it would have gone to the dead letters: it is tried again for ever. */
    @Bean
    CommonErrorHandler batchErrorHandler() {
        ExponentialBackOff pauses = new ExponentialBackOff(FIRST_PAUSE_MILLIS, 2);
        pauses.setMaxInterval(LONGEST_PAUSE_MILLIS);
        pauses.setMaxElapsedTime(Long.MAX_VALUE);
        DefaultErrorHandler handler = new DefaultErrorHandler(pauses);
        handler.setClassifications(Map.of(), true);
        return handler;
    }
}
