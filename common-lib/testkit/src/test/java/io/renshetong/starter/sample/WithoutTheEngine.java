package io.renshetong.starter.sample;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;

/** Leaves out the declaration engine, for the starter must stand without it; the engine is tested with a service that declares. */
final class WithoutTheEngine implements AutoConfigurationImportFilter {
    @Override
    public boolean[] match(@Nullable String[] configurations, AutoConfigurationMetadata metadata) {
        boolean[] wanted = new boolean[configurations.length];
        for (int index = 0; index < wanted.length; index++) {
            String name = configurations[index];
            wanted[index] = name == null || !name.startsWith("io.renshetong.declaration.");
        }
        return wanted;
    }
}
