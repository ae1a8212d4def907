package io.renshetong.gateway.docs;

import io.renshetong.gateway.operations.Standing;
import io.renshetong.gateway.problem.ProblemCode;
import io.renshetong.gateway.problem.Refused;
import io.renshetong.gateway.problem.Texts;
import io.renshetong.gateway.route.RouteSettings;
import io.renshetong.gateway.route.ServiceClient;
import io.renshetong.gateway.route.ServiceClient.Question;
import java.net.URI;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The interface descriptions of the services, with the addresses they have from outside. */
@RestController
@RequestMapping("/docs")
class DocsController {

    private final RouteSettings settings;
    private final ServiceClient services;
    private final Standing standing;
    private final Texts texts;
    private final JsonMapper json;

    DocsController(RouteSettings settings, ServiceClient services, Standing standing, Texts texts, JsonMapper json) {
        this.settings = settings;
        this.services = services;
        this.standing = standing;
        this.texts = texts;
        this.json = json;
    }

    @GetMapping({"", "/"})
    ResponseEntity<Void> page() {
        return ResponseEntity.status(HttpStatus.FOUND)
                .location(URI.create("/docs/index.html"))
                .build();
    }

    /** The services that can be asked now, as the page's selection wants them. */
    @GetMapping("/api")
    List<Description> descriptions() {
        return settings.services().keySet().stream()
                .filter(standing::isUp)
                .map(service -> new Description(texts.service(service), "/docs/api/" + service))
                .toList();
    }

    @GetMapping("/api/{service}")
    Mono<ResponseEntity<byte[]>> description(@PathVariable String service, ServerWebExchange exchange) {
        if (!settings.services().containsKey(service)) {
            return Mono.error(Refused.with(ProblemCode.NOT_FOUND));
        }
        return services.ask(exchange, service, Question.get("/v3/api-docs", null))
                .map(answer -> {
                    byte[] body = answer.getBody();
                    if (!answer.getStatusCode().is2xxSuccessful() || body == null) {
                        throw Refused.with(ProblemCode.NOT_FOUND);
                    }
                    return ResponseEntity.ok()
                            .contentType(MediaType.APPLICATION_JSON)
                            .cacheControl(CacheControl.noCache())
                            .body(seenFromOutside(service, body));
                });
    }

    private byte[] seenFromOutside(String service, byte[] body) {
        ObjectNode description = (ObjectNode) json.readTree(body);
        description
                .putArray("servers")
                .addObject()
                .put("url", "/api/" + service)
                .put("description", texts.service(service));
        return json.writeValueAsBytes(description);
    }

    /** One entry of the selection. */
    record Description(String name, String url) {}
}
