package io.renshetong.unit.dictionary;

import io.renshetong.kernel.parameter.Parameters;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DictionaryConfiguration {
    @Bean
    Parameters parameters() {
        return Parameters.load();
    }
}
