package io.renshetong.gateway.problem;

import io.renshetong.gateway.trace.Traces;
import java.util.Objects;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes a refusal as RFC 9457 JSON. */
@Component
public class Problems {

    private final Texts texts;
    private final JsonMapper json;

    Problems(Texts texts, JsonMapper json) {
        this.texts = texts;
        this.json = json;
    }

    public Mono<Void> answer(ServerWebExchange exchange, Refused refused) {
        ServerHttpResponse response = exchange.getResponse();
        ProblemCode code = refused.code();
        HttpHeaders headers = response.getHeaders();
        headers.remove(HttpHeaders.CONTENT_ENCODING);
        headers.remove(HttpHeaders.ETAG);
        headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        headers.setCacheControl("no-store");
        Long wait = refused.retryAfterSeconds();
        if (wait != null) {
            headers.set(HttpHeaders.RETRY_AFTER, wait.toString());
        }
        response.setStatusCode(code.status());
        byte[] body = json.writeValueAsBytes(describe(exchange, refused));
        headers.setContentLength(body.length);
        if (Objects.equals(exchange.getRequest().getMethod(), HttpMethod.HEAD)) {
            return response.setComplete();
        }
        DataBuffer buffer = response.bufferFactory().wrap(body);
        return response.writeWith(Mono.just(buffer));
    }

    private ObjectNode describe(ServerWebExchange exchange, Refused refused) {
        ProblemCode code = refused.code();
        ObjectNode problem = json.createObjectNode()
                .put("type", code.type())
                .put("title", texts.of(code.name() + ".title"))
                .put("status", code.status().value())
                .put("code", code.name())
                .put("traceId", Traces.idOf(exchange))
                .put("detail", texts.of(code.name() + ".detail", refused.words()));
        Long wait = refused.retryAfterSeconds();
        return wait == null ? problem : problem.put("retryAfterSeconds", wait);
    }
}
