package io.renshetong.starter.migration;

import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigureAfter;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.annotation.Bean;

/** The tables of this starter: outbox, inbox, dead letters, audit log, tasks and answered requests. */
@AutoConfiguration
@AutoConfigureAfter(DataSourceAutoConfiguration.class)
@ConditionalOnBean(DataSource.class)
class MigrationAutoConfiguration {
    @Bean
    ModuleMigration starterMigration(DataSource dataSource) {
        return new ModuleMigration(dataSource, "flyway_starter_history", "classpath:db/starter");
    }
}
