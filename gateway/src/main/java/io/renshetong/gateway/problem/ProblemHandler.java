package io.renshetong.gateway.problem;

import io.netty.channel.unix.Errors.NativeIoException;
import io.renshetong.gateway.trace.AccessLog;
import io.renshetong.gateway.trace.Traces;
import java.nio.channels.ClosedChannelException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.server.MethodNotAllowedException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import reactor.core.publisher.Mono;

/** Answers whatever went wrong on the way, in one shape and without telling what is inside. */
@Component
@Order(-2)
class ProblemHandler implements WebExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(ProblemHandler.class);

    private final Problems problems;
    private final AccessLog accessLog;

    ProblemHandler(Problems problems, AccessLog accessLog) {
        this.problems = problems;
        this.accessLog = accessLog;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable error) {
        if (exchange.getResponse().isCommitted()) {
            // The status line has gone out; all that is left is to end the connection, which the server does.
            accessLog.cutOff(exchange);
            return isGone(error) ? Mono.empty() : Mono.error(error);
        }
        Refused refused = understand(error);
        if (refused.code() == ProblemCode.INTERNAL) {
            log.error(
                    "{} {} trace={}",
                    exchange.getRequest().getMethod(),
                    AccessLog.pathOf(exchange),
                    Traces.idOf(exchange),
                    error);
        } else if (refused.getCause() != null) {
            log.warn(
                    "{} {}: {}",
                    refused.code(),
                    AccessLog.pathOf(exchange),
                    refused.getCause().toString());
        }
        return problems.answer(exchange, refused).doFinally(signal -> accessLog.write(exchange));
    }

    private static Refused understand(Throwable error) {
        return switch (error) {
            case Refused refused -> refused;
            case MethodNotAllowedException refused ->
                Refused.with(ProblemCode.METHOD_NOT_ALLOWED, refused.getHttpMethod());
            case DataBufferLimitException _ -> Refused.with(ProblemCode.BODY_TOO_LARGE, "");
            case ErrorResponse answer -> Refused.with(ProblemCode.of(answer.getStatusCode()), "");
            default -> Refused.with(ProblemCode.INTERNAL);
        };
    }

    private static boolean isGone(Throwable error) {
        return error instanceof ClosedChannelException || error instanceof NativeIoException;
    }
}
