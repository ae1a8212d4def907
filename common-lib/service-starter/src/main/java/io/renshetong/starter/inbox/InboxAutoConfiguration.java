package io.renshetong.starter.inbox;

import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigureAfter;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;

/** The inbox of a service with a database. */
@AutoConfiguration
@AutoConfigureAfter(JdbcTemplateAutoConfiguration.class)
@ConditionalOnBean(JdbcTemplate.class)
class InboxAutoConfiguration {
    @Bean
    Inbox inbox(JdbcTemplate jdbc, Clock clock) {
        return new JdbcInbox(jdbc, clock);
    }
}
