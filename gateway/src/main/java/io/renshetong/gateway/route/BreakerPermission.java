package io.renshetong.gateway.route;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.renshetong.gateway.problem.Refused;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.cloud.gateway.support.NotFoundException;

/** A call that was let through and whose outcome the breaker will hear of exactly once. */
public final class BreakerPermission {

    private final CircuitBreaker breaker;
    private final long started = System.nanoTime();
    private final AtomicBoolean open = new AtomicBoolean(true);

    BreakerPermission(CircuitBreaker breaker) {
        this.breaker = breaker;
    }

    /** The service answered; 502 to 504 come from a service that is alive but can do nothing. */
    public void answered(int status) {
        if (open.compareAndSet(true, false)) {
            if (status >= 502 && status <= 504) {
                breaker.onError(passed(), TimeUnit.NANOSECONDS, new IllegalStateException("status " + status));
            } else {
                breaker.onSuccess(passed(), TimeUnit.NANOSECONDS);
            }
        }
    }

    /** A service that is not registered fails fast by itself, and our own refusal is not its failure. */
    public void failed(Throwable error) {
        if (error instanceof NotFoundException || error instanceof Refused) {
            abandoned();
        } else if (open.compareAndSet(true, false)) {
            breaker.onError(passed(), TimeUnit.NANOSECONDS, error);
        }
    }

    /** The caller went away before there was an answer. */
    public void abandoned() {
        if (open.compareAndSet(true, false)) {
            breaker.releasePermission();
        }
    }

    private long passed() {
        return System.nanoTime() - started;
    }
}
