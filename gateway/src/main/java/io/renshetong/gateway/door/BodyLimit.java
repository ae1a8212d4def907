package io.renshetong.gateway.door;

import io.renshetong.gateway.problem.ProblemCode;
import io.renshetong.gateway.problem.Refused;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Refuses a body over the limit: at once when it says its length, else as soon as it has passed it. */
@Component
@Order(-600)
class BodyLimit implements WebFilter {

    private final long limit;
    private final String words;

    BodyLimit(DoorSettings settings) {
        this.limit = settings.maxBody().toBytes();
        this.words = "（%d MB）".formatted(settings.maxBody().toMegabytes());
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        ServerHttpRequest request = exchange.getRequest();
        long announced = request.getHeaders().getContentLength();
        if (announced > limit) {
            return Mono.error(tooLarge());
        }
        boolean unannounced = announced < 0 && request.getHeaders().containsHeader("Transfer-Encoding");
        return chain.filter(
                unannounced ? exchange.mutate().request(counted(request)).build() : exchange);
    }

    private ServerHttpRequest counted(ServerHttpRequest request) {
        return new ServerHttpRequestDecorator(request) {
            @Override
            public Flux<DataBuffer> getBody() {
                AtomicLong seen = new AtomicLong();
                return super.getBody().<DataBuffer>handle((part, sink) -> {
                    if (seen.addAndGet(part.readableByteCount()) > limit) {
                        DataBufferUtils.release(part);
                        sink.error(tooLarge());
                    } else {
                        sink.next(part);
                    }
                });
            }
        };
    }

    private Refused tooLarge() {
        return Refused.with(ProblemCode.BODY_TOO_LARGE, words);
    }
}
