package io.renshetong.starter.deadletter;

import io.renshetong.starter.audit.Audit;
import io.renshetong.starter.crypto.FieldCipher;
import io.renshetong.starter.outbox.Outbox;
import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

/** Dead letters of a service with an outbox. */
@AutoConfiguration(
        afterName = {
            "io.renshetong.starter.audit.AuditAutoConfiguration",
            "io.renshetong.starter.outbox.OutboxAutoConfiguration"
        })
@ConditionalOnBean(Outbox.class)
class DeadLetterAutoConfiguration {
    @Bean
    DeadLetters deadLetters(
            JdbcTemplate jdbc,
            FieldCipher cipher,
            Outbox outbox,
            PlatformTransactionManager transactions,
            Clock clock) {
        return new JdbcDeadLetters(jdbc, cipher, outbox, transactions, clock);
    }

    @Bean
    DeadLetterController deadLetterController(
            JdbcTemplate jdbc, FieldCipher cipher, Outbox outbox, Clock clock, Audit audit) {
        return new DeadLetterController(new KeptLetters(jdbc, cipher, outbox, clock), audit);
    }
}
