package io.renshetong.gateway.operations;

import io.renshetong.gateway.route.RouteSettings;
import org.springframework.cloud.client.discovery.DiscoveryClient;
import org.springframework.stereotype.Component;

/** Which services are there at the moment, as the registry last told us. */
@Component
public class Standing {

    private final DiscoveryClient registry;
    private final RouteSettings settings;

    Standing(DiscoveryClient registry, RouteSettings settings) {
        this.registry = registry;
        this.settings = settings;
    }

    public boolean isUp(String service) {
        String name = settings.services().get(service);
        return name != null && !registry.getInstances(name).isEmpty();
    }
}
