package io.renshetong.starter.idempotency;

import io.renshetong.starter.crypto.FieldCipher;
import io.renshetong.starter.problem.Messages;
import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Answers to repeated requests of a service with a database. */
@AutoConfiguration(
        after = {
            JdbcTemplateAutoConfiguration.class,
            DataSourceTransactionManagerAutoConfiguration.class,
            JacksonAutoConfiguration.class
        })
@ConditionalOnBean(JdbcTemplate.class)
class IdempotencyAutoConfiguration {
    @Bean
    Idempotency idempotency(
            JdbcTemplate jdbc,
            PlatformTransactionManager transactions,
            FieldCipher cipher,
            JsonMapper json,
            Messages messages,
            Clock clock) {
        return new Idempotency(jdbc, new TransactionTemplate(transactions), cipher, json, messages, clock);
    }

    @Bean
    Forgetting forgettingOldAnswers(Idempotency idempotency) {
        return new Forgetting(idempotency);
    }

    /** When to forget. */
    @EnableScheduling
    static class Forgetting {
        private final Idempotency idempotency;

        Forgetting(Idempotency idempotency) {
            this.idempotency = idempotency;
        }

        @Scheduled(cron = "0 40 2 * * *", zone = "Asia/Shanghai")
        void forget() {
            idempotency.forgetOld();
        }
    }
}
