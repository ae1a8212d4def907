package io.renshetong.gateway.operations;

import io.renshetong.gateway.route.RouteSettings;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.health.contributor.CompositeHealthContributor;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The suite is healthy when every service it cannot do without is registered; the others are only shown. */
@Configuration(proxyBeanMethods = false)
class SuiteHealth {

    private static final Status ABSENT = new Status("ABSENT");

    @Bean
    CompositeHealthContributor servicesHealthContributor(RouteSettings settings, Standing standing) {
        Map<String, HealthIndicator> services = new LinkedHashMap<>();
        settings.services().keySet().forEach(service -> {
            Status missing = settings.required().contains(service) ? Status.DOWN : ABSENT;
            services.put(
                    service,
                    () -> Health.status(standing.isUp(service) ? Status.UP : missing)
                            .build());
        });
        return CompositeHealthContributor.fromMap(services);
    }
}
