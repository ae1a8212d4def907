package io.renshetong.starter.file;

import io.renshetong.starter.crypto.FieldCipher;
import java.nio.file.Path;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** The store of documents under {@code rst.files.dir}; a bean of another kind of store takes its place. */
@AutoConfiguration
class FileAutoConfiguration {
    @Bean
    @ConditionalOnMissingBean
    FileStore fileStore(@Value("${rst.files.dir}") Path root, FieldCipher cipher, Clock clock) {
        DiskFileStore store = new DiskFileStore(root, cipher);
        store.sweep(clock);
        return store;
    }
}
