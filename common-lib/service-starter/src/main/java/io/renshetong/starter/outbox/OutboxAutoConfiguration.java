package io.renshetong.starter.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.renshetong.starter.crypto.FieldCipher;
import io.renshetong.starter.crypto.PackedCipher;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import tools.jackson.databind.json.JsonMapper;

/** Outbox and relay of a service with a database. */
@AutoConfiguration(
        after = {
            JdbcTemplateAutoConfiguration.class,
            DataSourceTransactionManagerAutoConfiguration.class,
            JacksonAutoConfiguration.class,
            KafkaAutoConfiguration.class
        },
        afterName = "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration")
@ConditionalOnBean(JdbcTemplate.class)
class OutboxAutoConfiguration {
    @Bean
    OutboxMeters outboxMeters(JdbcTemplate jdbc, Clock clock, ObjectProvider<MeterRegistry> registry) {
        return new OutboxMeters(jdbc, clock, registry.getIfAvailable(SimpleMeterRegistry::new));
    }

    @Bean
    OutboxRelay outboxRelay(
            JdbcTemplate jdbc,
            FieldCipher cipher,
            KafkaProperties kafka,
            PlatformTransactionManager transactions,
            Clock clock,
            OutboxMeters meters) {
        Sender sender = new Sender(kafka.buildProducerProperties());
        return new OutboxRelay(
                new Round(new OutboxTable(jdbc, new PackedCipher(cipher)), sender, transactions, clock),
                sender,
                meters);
    }

    @Bean
    Outbox outbox(JdbcTemplate jdbc, FieldCipher cipher, JsonMapper json, Clock clock, OutboxRelay relay) {
        return new JdbcOutbox(jdbc, new PackedCipher(cipher), json, clock, relay::wake);
    }

    @Bean
    OutboxController outboxController(OutboxMeters meters) {
        return new OutboxController(meters);
    }
}
