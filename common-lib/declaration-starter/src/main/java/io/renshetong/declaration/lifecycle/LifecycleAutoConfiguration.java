package io.renshetong.declaration.lifecycle;

import io.renshetong.declaration.definition.DeclarationTypes;
import io.renshetong.starter.crypto.FieldCipher;
import io.renshetong.starter.migration.ModuleMigration;
import io.renshetong.starter.problem.Messages;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Beans of this room. */
@AutoConfiguration
class LifecycleAutoConfiguration {
    @Bean
    ModuleMigration declarationMigration(DataSource dataSource) {
        return new ModuleMigration(dataSource, "flyway_declaration_history", "classpath:db/declaration");
    }

    @Bean
    Words declarationWords(JdbcTemplate jdbc, ObjectProvider<DeclarationTypes> types) {
        return new Words(jdbc, types);
    }

    @Bean
    Bodies declarationBodies(Words words, FieldCipher cipher, JsonMapper json) {
        return new Bodies(words.cipher(cipher), json);
    }

    @Bean
    Declarations declarations(NamedParameterJdbcTemplate jdbc, Bodies bodies) {
        return new Declarations(jdbc, bodies);
    }

    @Bean
    Lifecycle declarationLifecycle(NamedParameterJdbcTemplate jdbc) {
        return new Lifecycle(jdbc);
    }

    @Bean
    Movers declarationMovers(Messages messages, Clock clock) {
        return new Movers(messages, clock);
    }
}
