package io.renshetong.starter.crypto;

import java.nio.file.Path;
import org.apache.ibatis.type.BaseTypeHandler;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Cipher and blind index over the key file named by {@code rst.security.data-keys}. */
@AutoConfiguration
class CryptoAutoConfiguration {
    @Bean
    DataKeys dataKeys(@Value("${rst.security.data-keys}") Path file) {
        return DataKeys.read(file);
    }

    @Bean
    @ConditionalOnMissingBean
    FieldCipher fieldCipher(DataKeys keys) {
        return new AesGcmFieldCipher(keys);
    }

    @Bean
    @ConditionalOnMissingBean
    BlindIndex blindIndex(DataKeys keys) {
        return new HmacBlindIndex(keys.blindIndex());
    }

    /** For services that read and write by MyBatis. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(BaseTypeHandler.class)
    static class MyBatisConfiguration {

        @Bean
        SecretTypeHandler secretTypeHandler(FieldCipher cipher) {
            return new SecretTypeHandler(cipher);
        }
    }
}
