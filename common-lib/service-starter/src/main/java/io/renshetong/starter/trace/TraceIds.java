package io.renshetong.starter.trace;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Scope;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The trace that is being worked on, as W3C writes it; needs no exporter. */
public final class TraceIds {
    private static final Pattern TRACE_PARENT = Pattern.compile("00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})");

    private TraceIds() {}

    /** The current trace id, 32 hex characters; a fresh one where nothing is being traced. */
    public static String current() {
        SpanContext context = Span.current().getSpanContext();
        return context.isValid()
                ? context.getTraceId()
                : UUID.randomUUID().toString().replace("-", "");
    }

    /** The current place in the trace as a {@code traceparent} header, to be sent along. */
    public static Optional<String> traceParent() {
        SpanContext context = Span.current().getSpanContext();
        if (!context.isValid()) return Optional.empty();
        return Optional.of("00-" + context.getTraceId() + "-" + context.getSpanId() + "-"
                + context.getTraceFlags().asHex());
    }

    /** Does the work as part of the trace a {@code traceparent} header names; outside of any when it names none. */
    public static void within(@Nullable String traceParent, Runnable work) {
        Matcher parent = TRACE_PARENT.matcher(traceParent == null ? "" : traceParent);
        if (!parent.matches()) {
            work.run();
            return;
        }
        SpanContext remote = SpanContext.createFromRemoteParent(
                parent.group(1), parent.group(2), TraceFlags.fromHex(parent.group(3), 0), TraceState.getDefault());
        try (Scope ignored = Span.wrap(remote).makeCurrent()) {
            work.run();
        }
    }
}
