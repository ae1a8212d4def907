package io.renshetong.gateway.operations;

import io.renshetong.gateway.door.Caller;
import io.renshetong.gateway.door.DoorSettings;
import io.renshetong.gateway.door.Networks;
import io.renshetong.gateway.problem.ProblemCode;
import io.renshetong.gateway.problem.Refused;
import io.renshetong.gateway.route.ServiceClient;
import io.renshetong.gateway.route.ServiceClient.Question;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps everything of the actuator but health to operations: from their own networks, or with a token that may OPERATE.
 *
 * <p>unit-service judges the token, so the gateway needs no keys and a revoked account is out at once.
 */
@Component
@Order(-400)
class ActuatorGuard implements WebFilter {

    private static final String PERMISSION = "OPERATE";

    private final Networks operations;
    private final ServiceClient services;
    private final JsonMapper json;

    ActuatorGuard(DoorSettings settings, ServiceClient services, JsonMapper json) {
        this.operations = Networks.of(settings.operationsFrom());
        this.services = services;
        this.json = json;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        String path = exchange.getRequest().getPath().value();
        boolean guarded = path.startsWith("/actuator") && !isHealth(path);
        if (!guarded || isFromOperations(Caller.of(exchange))) {
            return chain.filter(exchange);
        }
        return mayOperate(exchange)
                .flatMap(may -> may ? chain.filter(exchange) : Mono.error(Refused.with(ProblemCode.FORBIDDEN)));
    }

    private static boolean isHealth(String path) {
        return path.equals("/actuator/health") || path.startsWith("/actuator/health/");
    }

    /** A proxy on the same machine makes every caller look local, so behind one the network says nothing. */
    private boolean isFromOperations(Caller caller) {
        return caller.direct() && operations.contain(caller.address());
    }

    private Mono<Boolean> mayOperate(ServerWebExchange exchange) {
        String header = exchange.getRequest().getHeaders().getFirst(HttpHeaders.AUTHORIZATION);
        if (header == null || !header.startsWith("Bearer ")) {
            return Mono.error(Refused.with(ProblemCode.UNAUTHENTICATED));
        }
        return services.ask(exchange, "unit", Question.get("/me", header.substring(7)))
                .map(this::permits);
    }

    private boolean permits(ResponseEntity<byte[]> answer) {
        byte[] account = answer.getBody();
        if (!answer.getStatusCode().is2xxSuccessful() || account == null) {
            throw Refused.with(ProblemCode.UNAUTHENTICATED);
        }
        JsonNode permissions = json.readTree(account).path("permissions");
        return permissions.valueStream().anyMatch(permission -> PERMISSION.equals(permission.asString()));
    }
}
