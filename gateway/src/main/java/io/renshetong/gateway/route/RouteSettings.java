package io.renshetong.gateway.route;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The services and how long we wait for them.
 *
 * @param services path segment below {@code /api} → name in the registry; the one list of routes
 * @param required the segments without which the suite is not ready
 * @param answer longest wait for the head of an answer
 * @param upload the same where a file goes up or a workbook is made
 */
@ConfigurationProperties("renshetong.gateway.route")
public record RouteSettings(
        LinkedHashMap<String, String> services,
        Set<String> required,
        @DefaultValue("30s") Duration answer,
        @DefaultValue("5m") Duration upload,
        Breaker breaker) {

    /**
     * When to stop asking a service that fails.
     *
     * @param window how many calls are looked at
     * @param failuresPercent share of failed ones that opens the breaker
     * @param pause how long it stays open before a few calls are tried
     */
    public record Breaker(
            @DefaultValue("20") int window,
            @DefaultValue("50") float failuresPercent,
            @DefaultValue("5s") Duration pause) {}
}
