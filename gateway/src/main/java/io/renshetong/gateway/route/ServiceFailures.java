package io.renshetong.gateway.route;

import io.renshetong.gateway.problem.ProblemCode;
import io.renshetong.gateway.problem.Refused;
import io.renshetong.gateway.problem.Texts;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.gateway.support.NotFoundException;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import reactor.netty.internal.shaded.reactor.pool.PoolAcquirePendingLimitException;
import reactor.netty.internal.shaded.reactor.pool.PoolAcquireTimeoutException;

/** Tells from an exception whether a service is away, slow or broke off. */
final class ServiceFailures {

    private final Texts texts;

    ServiceFailures(Texts texts) {
        this.texts = texts;
    }

    @Nullable
    Refused understand(String service, Throwable error) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refused) {
                return null;
            }
            ProblemCode code = codeOf(cause);
            if (code != null) {
                return named(code, service);
            }
        }
        return null;
    }

    Refused named(ProblemCode code, String service) {
        return Refused.with(code, texts.service(service));
    }

    private static @Nullable ProblemCode codeOf(Throwable error) {
        return switch (error) {
            case ConnectException _, UnknownHostException _, NotFoundException _ -> ProblemCode.SERVICE_AWAY;
            case PoolAcquireTimeoutException _, PoolAcquirePendingLimitException _ -> ProblemCode.SERVICE_AWAY;
            case TimeoutException _ -> ProblemCode.SERVICE_SLOW;
            case ResponseStatusException answer
            when answer.getStatusCode().value() == HttpStatus.GATEWAY_TIMEOUT.value() -> ProblemCode.SERVICE_SLOW;
            case IOException _ -> ProblemCode.ANSWER_BROKEN;
            default -> null;
        };
    }
}
