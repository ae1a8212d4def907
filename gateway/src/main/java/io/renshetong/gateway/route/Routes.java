package io.renshetong.gateway.route;

import java.time.Duration;
import java.util.function.Predicate;
import org.springframework.cloud.gateway.route.RouteLocator;
import org.springframework.cloud.gateway.route.builder.RouteLocatorBuilder;
import org.springframework.cloud.gateway.support.RouteMetadataUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.server.ServerWebExchange;

/** The routes, made from the one list of services: each once for streams, once for files and once for all else. */
@Configuration(proxyBeanMethods = false)
class Routes {

    private static final Duration FOR_EVER = Duration.ofMillis(-1);

    private final RouteSettings settings;
    private final ServiceBreakers breakers;

    Routes(RouteSettings settings, ServiceBreakers breakers) {
        this.settings = settings;
        this.breakers = breakers;
    }

    @Bean
    RouteLocator toServices(RouteLocatorBuilder builder) {
        RouteLocatorBuilder.Builder routes = builder.routes();
        settings.services().forEach((service, name) -> {
            Predicate<ServerWebExchange> below = isBelow("/api/" + service + "/");
            add(routes, service, "-stream", name, below.and(Routes::isStream), FOR_EVER);
            add(routes, service, "-file", name, below.and(Routes::movesAFile), settings.upload());
            add(routes, service, "", name, below, settings.answer());
        });
        return routes.build();
    }

    @SuppressWarnings("unchecked")
    private void add(
            RouteLocatorBuilder.Builder routes,
            String service,
            String kind,
            String name,
            Predicate<ServerWebExchange> when,
            Duration wait) {
        routes.route(
                service + kind,
                route -> route.predicate(when)
                        .filters(filters -> filters.filter(new BreakerFilter(service, breakers))
                                .filter(new ReadAgain())
                                .stripPrefix(2))
                        .metadata(RouteMetadataUtils.RESPONSE_TIMEOUT_ATTR, wait.toMillis())
                        .uri("lb://" + name));
    }

    private static Predicate<ServerWebExchange> isBelow(String prefix) {
        return exchange -> exchange.getRequest().getPath().value().startsWith(prefix);
    }

    private static boolean isStream(ServerWebExchange exchange) {
        ServerHttpRequest request = exchange.getRequest();
        return HttpMethod.GET.equals(request.getMethod())
                && (request.getPath().value().endsWith("/events")
                        || request.getHeaders().getAccept().contains(MediaType.TEXT_EVENT_STREAM));
    }

    private static boolean movesAFile(ServerWebExchange exchange) {
        ServerHttpRequest request = exchange.getRequest();
        String path = request.getPath().value();
        MediaType sent = request.getHeaders().getContentType();
        return sent != null && MediaType.MULTIPART_FORM_DATA.isCompatibleWith(sent)
                || path.contains("/attachments")
                || path.contains("/imports")
                || path.endsWith("/template")
                || path.endsWith("/preview")
                || path.endsWith("/file");
    }
}
