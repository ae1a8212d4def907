package io.renshetong.gateway.route;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.micrometer.tagged.TaggedCircuitBreakerMetrics;
import io.micrometer.core.instrument.MeterRegistry;
import io.renshetong.gateway.problem.ProblemCode;
import io.renshetong.gateway.problem.Refused;
import io.renshetong.gateway.problem.Texts;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** One circuit breaker per service, and the words for a service that does not answer. */
@Component
public class ServiceBreakers {

    private static final Duration SOON = Duration.ofSeconds(5);

    private final CircuitBreakerRegistry breakers;
    private final ServiceFailures failures;

    ServiceBreakers(RouteSettings settings, Texts texts, MeterRegistry meters) {
        RouteSettings.Breaker breaker = settings.breaker();
        this.breakers = CircuitBreakerRegistry.of(CircuitBreakerConfig.custom()
                .slidingWindowSize(breaker.window())
                .minimumNumberOfCalls(Math.max(1, breaker.window() / 2))
                .failureRateThreshold(breaker.failuresPercent())
                .waitDurationInOpenState(breaker.pause())
                .permittedNumberOfCallsInHalfOpenState(3)
                .build());
        this.failures = new ServiceFailures(texts);
        TaggedCircuitBreakerMetrics.ofCircuitBreakerRegistry(breakers).bindTo(meters);
    }

    /** Asks whether the service may be called now; every permission must be settled once. */
    public BreakerPermission permission(String service) {
        CircuitBreaker breaker = breakers.circuitBreaker(service);
        if (!breaker.tryAcquirePermission()) {
            throw failures.named(ProblemCode.SERVICE_AWAY, service).retryAfter(SOON);
        }
        return new BreakerPermission(breaker);
    }

    /** What the caller is told about this failure of the service; what is not the service's failure stays as it is. */
    public Throwable explain(String service, Throwable error) {
        Refused refused = failures.understand(service, error);
        if (refused == null) {
            return error;
        }
        return (refused.code() == ProblemCode.SERVICE_AWAY ? refused.retryAfter(SOON) : refused).because(error);
    }
}
