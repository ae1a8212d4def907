package io.renshetong.enrollment.participation;

import io.renshetong.starter.crypto.BlindIndex;
import io.renshetong.starter.crypto.FieldCipher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** The register of participations and its tables. */
@Configuration(proxyBeanMethods = false)
class ParticipationConfiguration {
    @Bean
    InsuredNumbers insuredNumbers(BlindIndex blindIndex) {
        return new InsuredNumbers(blindIndex);
    }

    @Bean
    Identities identities(
            JdbcTemplate jdbc, NamedParameterJdbcTemplate named, InsuredNumbers numbers, FieldCipher cipher) {
        return new Identities(jdbc, new InsuredTable(named, cipher), numbers, cipher);
    }

    @Bean
    Participations participations(NamedParameterJdbcTemplate jdbc, FieldCipher cipher) {
        return new Participations(new InsuredTable(jdbc, cipher), new ParticipationTable(jdbc));
    }
}
