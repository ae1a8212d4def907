package io.renshetong.declaration.transit;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** Beans of this room. */
@AutoConfiguration
class TransitAutoConfiguration {
    @Bean
    Transit declarationTransit(NamedParameterJdbcTemplate jdbc) {
        return new Transit(jdbc);
    }
}
