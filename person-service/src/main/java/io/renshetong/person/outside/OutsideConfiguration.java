package io.renshetong.person.outside;

import io.renshetong.starter.actor.CurrentToken;
import org.springframework.cloud.openfeign.EnableFeignClients;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Clients of other services. */
@Configuration(proxyBeanMethods = false)
@EnableFeignClients(clients = ParticipationClient.class)
class OutsideConfiguration {
    @Bean
    ParticipationsAway participationsAway() {
        return new ParticipationsAway();
    }

    @Bean
    Participations participations(ParticipationClient client, CurrentToken token) {
        return new Participations(client, token);
    }
}
