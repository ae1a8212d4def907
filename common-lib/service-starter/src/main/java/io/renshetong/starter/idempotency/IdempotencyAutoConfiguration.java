package io.renshetong.declaration.idempotency;

import io.renshetong.starter.crypto.FieldCipher;
import io.renshetong.starter.problem.Messages;
import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Beans of this room. */
@AutoConfiguration
class IdempotencyAutoConfiguration {
    @Bean
    Idempotency idempotency(
            JdbcTemplate jdbc,
            TransactionTemplate transaction,
            FieldCipher cipher,
            JsonMapper json,
            Messages messages,
            Clock clock) {
        return new Idempotency(jdbc, transaction, cipher, json, messages, clock);
    }
}
