package io.renshetong.starter.export;

import io.renshetong.starter.audit.Audit;
import io.renshetong.starter.audit.AuditLog;
import io.renshetong.starter.idempotency.Idempotency;
import io.renshetong.starter.problem.Messages;
import io.renshetong.starter.task.Tasks;
import jakarta.validation.Validator;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Exports of a service with a database; its lists are the beans of {@link ListExport}, and the audit log is one. */
@AutoConfiguration(
        after = {
            JdbcTemplateAutoConfiguration.class,
            DataSourceTransactionManagerAutoConfiguration.class,
            JacksonAutoConfiguration.class
        })
@ConditionalOnBean(JdbcTemplate.class)
class ExportAutoConfiguration {
    @Bean
    Exports exports(ObjectProvider<ListExport<?>> lists) {
        return new Exports(lists::orderedStream);
    }

    @Bean
    ExportWork exportWork(Exports exports, Messages messages, Audit audit, JsonMapper json) {
        return new ExportWork(exports, new Wording(messages), messages, audit, json);
    }

    @Bean
    ExportController exportController(
            Exports exports,
            Tasks tasks,
            Audit audit,
            Messages messages,
            Validator validator,
            JsonMapper json,
            Idempotency idempotency,
            Clock clock) {
        return new ExportController(
                new ExportOrders(exports, tasks, audit, messages, validator, json, idempotency, clock));
    }

    @Bean
    AuditList auditList(AuditLog log, Messages messages) {
        return new AuditList(log, messages);
    }
}
