package io.renshetong.starter.migration;

import java.util.Set;
import org.springframework.boot.sql.init.dependency.AbstractBeansOfTypeDatabaseInitializerDetector;

/** Tells Boot that module migrations come before whatever needs the database, the service's own migrations included. */
final class ModuleMigrationDetector extends AbstractBeansOfTypeDatabaseInitializerDetector {
    @Override
    protected Set<Class<?>> getDatabaseInitializerBeanTypes() {
        return Set.of(ModuleMigration.class);
    }

    @Override
    public int getOrder() {
        return -1;
    }
}
