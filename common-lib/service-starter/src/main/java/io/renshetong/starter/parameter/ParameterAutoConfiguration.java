package io.renshetong.starter.parameter;

import io.renshetong.kernel.code.CodeTables;
import io.renshetong.kernel.parameter.Parameters;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** The parameters and code tables of this build; a service that keeps its own takes their place. */
@AutoConfiguration
class ParameterAutoConfiguration {
    @Bean
    @ConditionalOnMissingBean
    Parameters parameters() {
        return Parameters.load();
    }

    @Bean
    @ConditionalOnMissingBean
    CodeTables codeTables() {
        return CodeTables.load();
    }
}
