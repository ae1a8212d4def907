package io.renshetong.starter.sample;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;

/**
 * Leaves out the declaration engine unless {@code sample.engine} is set, for the starter must stand without it.
 */
final class WithoutTheEngine implements AutoConfigurationImportFilter, EnvironmentAware {
    private boolean engineWanted;

    @Override
    public void setEnvironment(Environment environment) {
        engineWanted = environment.getProperty("sample.engine", Boolean.class, false);
    }

    @Override
    public boolean[] match(@Nullable String[] configurations, AutoConfigurationMetadata metadata) {
        boolean[] wanted = new boolean[configurations.length];
        for (int index = 0; index < wanted.length; index++) {
            String name = configurations[index];
            wanted[index] = engineWanted || name == null || !name.startsWith("io.renshetong.declaration.");
        }
        return wanted;
    }
}
