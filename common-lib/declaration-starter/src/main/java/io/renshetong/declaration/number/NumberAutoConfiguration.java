package io.renshetong.declaration.number;

import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

/** Beans of this room. */
@AutoConfiguration
class NumberAutoConfiguration {
    @Bean
    Numbers declarationNumbers(JdbcTemplate jdbc, PlatformTransactionManager transactions, Clock clock) {
        return new Numbers(jdbc, transactions, clock);
    }
}
