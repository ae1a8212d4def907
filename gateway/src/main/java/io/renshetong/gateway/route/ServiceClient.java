package io.renshetong.gateway.route;

import io.micrometer.observation.ObservationRegistry;
import io.renshetong.gateway.door.Caller;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.client.loadbalancer.reactive.LoadBalancedExchangeFilterFunction;
import org.springframework.cloud.gateway.support.NotFoundException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;

/** Asks a service on the gateway's own behalf, through the same breakers as the routes. */
@Component
public class ServiceClient {

    private static final int LARGEST_ANSWER = 4 * 1024 * 1024;

    private final WebClient web;
    private final ServiceBreakers breakers;
    private final RouteSettings settings;

    ServiceClient(
            LoadBalancedExchangeFilterFunction loadBalancer,
            ObservationRegistry observations,
            HttpClient http,
            ServiceBreakers breakers,
            RouteSettings settings) {
        this.web = WebClient.builder()
                .clientConnector(new ReactorClientHttpConnector(http.responseTimeout(Duration.ofSeconds(15))))
                .filter(loadBalancer)
                .observationRegistry(observations)
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(LARGEST_ANSWER))
                .build();
        this.breakers = breakers;
        this.settings = settings;
    }

    /** The service's answer as it is, a refusal too; an error only when there was none. */
    public Mono<ResponseEntity<byte[]>> ask(ServerWebExchange exchange, String service, Question question) {
        return Mono.defer(() -> {
            BreakerPermission permission = breakers.permission(service);
            return send(exchange, settings.services().get(service), question)
                    .<ResponseEntity<byte[]>>handle((answer, sink) -> {
                        if (isFromTheLoadBalancer(answer)) {
                            sink.error(new NotFoundException("no instance of " + service));
                        } else {
                            permission.answered(answer.getStatusCode().value());
                            sink.next(answer);
                        }
                    })
                    .doOnError(permission::failed)
                    .doOnCancel(permission::abandoned)
                    .onErrorMap(error -> breakers.explain(service, error));
        });
    }

    /** Without an instance it makes up a 503 of its own, which no service would give without saying why. */
    private static boolean isFromTheLoadBalancer(ResponseEntity<byte[]> answer) {
        return answer.getStatusCode().value() == HttpStatus.SERVICE_UNAVAILABLE.value()
                && answer.getHeaders().getContentType() == null;
    }

    private Mono<ResponseEntity<byte[]>> send(ServerWebExchange exchange, String name, Question question) {
        WebClient.RequestBodySpec request = web.method(question.method())
                .uri("http://" + name + question.path())
                .headers(headers -> {
                    headers.set("X-Forwarded-For", Caller.of(exchange).address().getHostAddress());
                    String agent = exchange.getRequest().getHeaders().getFirst(HttpHeaders.USER_AGENT);
                    if (agent != null) {
                        headers.set(HttpHeaders.USER_AGENT, agent);
                    }
                    if (question.token() != null) {
                        headers.setBearerAuth(question.token());
                    }
                });
        if (question.json() != null) {
            request.contentType(MediaType.APPLICATION_JSON).bodyValue(question.json());
        }
        return request.exchangeToMono(answer -> answer.toEntity(byte[].class));
    }

    /** What to ask: a path of the service, with a bearer token and a JSON body where needed. */
    public record Question(
            HttpMethod method, String path, @Nullable String token, byte @Nullable [] json) {

        public static Question get(String path, @Nullable String token) {
            return new Question(HttpMethod.GET, path, token, null);
        }

        public static Question post(String path, @Nullable String token, byte[] json) {
            return new Question(HttpMethod.POST, path, token, json);
        }
    }
}
