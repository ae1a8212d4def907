package io.renshetong.enrollment.outside;

import org.springframework.cloud.openfeign.EnableFeignClients;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Clients of other services. */
@Configuration(proxyBeanMethods = false)
@EnableFeignClients(clients = {PersonChanges.class, PersonNumbersClient.class, UnitClient.class})
class OutsideConfiguration {
    @Bean
    PersonChangesAway personChangesAway() {
        return new PersonChangesAway();
    }

    @Bean
    PersonNumbersAway personNumbersAway() {
        return new PersonNumbersAway();
    }

    @Bean
    SystemPersons systemPersons(PersonNumbersClient client) {
        return new SystemPersons(client);
    }

    @Bean
    UnitsAway unitsAway() {
        return new UnitsAway();
    }

    @Bean
    SystemUnits systemUnits(UnitClient client) {
        return new SystemUnits(client);
    }
}
