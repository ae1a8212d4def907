package io.renshetong.starter.migration;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.InitializingBean;

/**
 * Brings a library's own tables up to date under a Flyway history of their own; as a bean it runs before the service's
 * migrations and before anything that uses the database.
 */
public final class ModuleMigration implements InitializingBean {
    private final Flyway flyway;

    /**
     * @param historyTable where this library notes what has run, such as {@code flyway_engine_history}
     * @param location where its scripts are, such as {@code classpath:db/engine}
     */
    public ModuleMigration(DataSource dataSource, String historyTable, String location) {
        flyway = Flyway.configure(ModuleMigration.class.getClassLoader())
                .dataSource(dataSource)
                .table(historyTable)
                .locations(location)
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .connectRetries(30)
                .connectRetriesInterval(1)
                .load();
    }

    @Override
    public void afterPropertiesSet() {
        flyway.migrate();
    }
}
