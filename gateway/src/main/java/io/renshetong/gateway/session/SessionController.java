package io.renshetong.gateway.session;

import io.renshetong.gateway.door.Cookies;
import io.renshetong.gateway.problem.ProblemCode;
import io.renshetong.gateway.problem.Refused;
import io.renshetong.gateway.route.ServiceClient;
import io.renshetong.gateway.route.ServiceClient.Question;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** The browser's session: unit-service knows accounts and tokens, here they become cookies. */
@RestController
@RequestMapping("/api/session")
class SessionController {

    private static final String UNIT = "unit";

    private final ServiceClient services;
    private final Refreshes refreshes;
    private final JsonMapper json;

    SessionController(ServiceClient services, Refreshes refreshes, JsonMapper json) {
        this.services = services;
        this.refreshes = refreshes;
        this.json = json;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<byte[]>> logIn(@RequestBody byte[] credentials, ServerWebExchange exchange) {
        return services.ask(exchange, UNIT, Question.post("/tokens", null, credentials))
                .map(answer -> open(exchange, answer));
    }

    @GetMapping
    Mono<ResponseEntity<byte[]>> whoAmI(ServerWebExchange exchange) {
        return services.ask(exchange, UNIT, Question.get("/me", accessToken(exchange)))
                .map(SessionController::passOn);
    }

    @PostMapping("/refresh")
    Mono<ResponseEntity<byte[]>> refresh(ServerWebExchange exchange) {
        String token = Cookies.REFRESH.in(exchange.getRequest());
        if (token == null) {
            return Mono.error(Refused.with(ProblemCode.UNAUTHENTICATED));
        }
        Question question = Question.post("/tokens/refresh", null, named(token));
        return refreshes
                .once(token, () -> services.ask(exchange, UNIT, question))
                .map(answer -> {
                    if (answer.getStatusCode().is4xxClientError()) {
                        forget(exchange);
                    }
                    return open(exchange, answer);
                });
    }

    /** The cookies go in any case; that the tokens are void too is only said when unit-service has said so. */
    @DeleteMapping
    Mono<ResponseEntity<byte[]>> logOut(ServerWebExchange exchange) {
        String token = Cookies.REFRESH.in(exchange.getRequest());
        forget(exchange);
        if (token == null) {
            return Mono.just(ResponseEntity.noContent().build());
        }
        Question question = Question.post("/tokens/revoke", null, named(token));
        return services.ask(exchange, UNIT, question)
                .map(answer -> answer.getStatusCode().is5xxServerError()
                        ? passOn(answer)
                        : ResponseEntity.noContent().build());
    }

    @PostMapping(path = "/password", consumes = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<byte[]>> changePassword(@RequestBody byte[] change, ServerWebExchange exchange) {
        return services.ask(exchange, UNIT, Question.post("/me/password", accessToken(exchange), change))
                .map(SessionController::passOn);
    }

    private ResponseEntity<byte[]> open(ServerWebExchange exchange, ResponseEntity<byte[]> answer) {
        byte[] body = answer.getBody();
        if (!answer.getStatusCode().is2xxSuccessful() || body == null) {
            return passOn(answer);
        }
        Tokens tokens = Tokens.read(json, body);
        Cookies.ACCESS.give(exchange, tokens.accessToken(), tokens.accessAge());
        Cookies.REFRESH.give(exchange, tokens.refreshToken(), tokens.refreshAge());
        return ResponseEntity.status(HttpStatus.OK)
                .contentType(MediaType.APPLICATION_JSON)
                .body(json.writeValueAsBytes(tokens.account()));
    }

    private static void forget(ServerWebExchange exchange) {
        Cookies.ACCESS.take(exchange);
        Cookies.REFRESH.take(exchange);
    }

    private static ResponseEntity<byte[]> passOn(ResponseEntity<byte[]> answer) {
        ResponseEntity.BodyBuilder passed = ResponseEntity.status(answer.getStatusCode());
        passed.contentType(
                answer.getHeaders().getContentType() == null
                        ? MediaType.APPLICATION_JSON
                        : answer.getHeaders().getContentType());
        @Nullable String wait = answer.getHeaders().getFirst(HttpHeaders.RETRY_AFTER);
        if (wait != null) {
            passed.header(HttpHeaders.RETRY_AFTER, wait);
        }
        return answer.getBody() == null
                ? ResponseEntity.status(answer.getStatusCode()).build()
                : passed.body(answer.getBody());
    }

    private static String accessToken(ServerWebExchange exchange) {
        ServerHttpRequest request = exchange.getRequest();
        String bearer = request.getHeaders().getFirst(HttpHeaders.AUTHORIZATION);
        String token =
                bearer != null && bearer.startsWith("Bearer ") ? bearer.substring(7) : Cookies.ACCESS.in(request);
        if (token == null) {
            throw Refused.with(ProblemCode.UNAUTHENTICATED);
        }
        return token;
    }

    private byte[] named(String refreshToken) {
        return json.writeValueAsBytes(Map.of("refreshToken", refreshToken));
    }
}
