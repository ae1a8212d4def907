package io.renshetong.gateway.trace;

import io.micrometer.tracing.handler.TracingObservationHandler.TracingContext;
import org.springframework.http.server.reactive.observation.ServerRequestObservationContext;
import org.springframework.web.server.ServerWebExchange;

/** Finds the trace id that gateway, services and events share for one request. */
public final class Traces {

    private Traces() {}

    /** The id of the running trace, or nothing for a request that failed before a trace began. */
    public static String idOf(ServerWebExchange exchange) {
        return ServerRequestObservationContext.findCurrent(exchange.getAttributes())
                .map(observed -> observed.<TracingContext>get(TracingContext.class))
                .map(tracing -> tracing.getSpan() == null
                        ? ""
                        : tracing.getSpan().context().traceId())
                .orElse("");
    }
}
