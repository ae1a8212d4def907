package io.renshetong.starter.audit;

import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigureAfter;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

/** The audit log of a service with a database. */
@AutoConfiguration
@AutoConfigureAfter({JdbcTemplateAutoConfiguration.class, DataSourceTransactionManagerAutoConfiguration.class})
@ConditionalOnBean(JdbcTemplate.class)
class AuditAutoConfiguration {
    @Bean
    Audit audit(JdbcTemplate jdbc, PlatformTransactionManager transactions, Clock clock) {
        return new JdbcAudit(new AuditChain(jdbc), transactions, clock);
    }

    @Bean
    AuditLog auditLog(JdbcTemplate jdbc) {
        return new AuditLog(jdbc);
    }

    @Bean
    AuditController auditController(AuditLog log, Audit audit) {
        return new AuditController(log, audit);
    }
}
