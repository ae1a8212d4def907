package io.renshetong.report.outside;

import org.springframework.cloud.openfeign.EnableFeignClients;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Clients of other services. */
@Configuration(proxyBeanMethods = false)
@EnableFeignClients(clients = UnitClient.class)
class OutsideConfiguration {
    @Bean
    UnitsAway unitsAway() {
        return new UnitsAway();
    }

    @Bean
    Units units(UnitClient client) {
        return new Units(client);
    }
}
