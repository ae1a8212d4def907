package io.renshetong.person.outside;

import io.renshetong.starter.actor.CurrentToken;
import org.springframework.cloud.openfeign.EnableFeignClients;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Clients of other services. */
@Configuration(proxyBeanMethods = false)
@EnableFeignClients(clients = {ParticipationClient.class, StaffChanges.class})
class OutsideConfiguration {
    @Bean
    ParticipationsAway participationsAway() {
        return new ParticipationsAway();
    }

    @Bean
    StaffChangesAway staffChangesAway() {
        return new StaffChangesAway();
    }

    @Bean
    Participations participations(ParticipationClient client, CurrentToken token) {
        return new Participations(client, token);
    }
}
