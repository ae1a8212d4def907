package io.renshetong.gateway.limit;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.renshetong.gateway.limit.LimitSettings.Allowance;
import io.renshetong.gateway.problem.ProblemCode;
import io.renshetong.gateway.problem.Refused;
import java.time.Duration;

/** One bucket of tokens per caller; a caller not seen for as long as filling takes is forgotten. */
final class Buckets {

    private final LoadingCache<String, Bucket> buckets;

    Buckets(Allowance allowance, long remembered) {
        Duration untilFull = allowance.per().multipliedBy(allowance.burst()).dividedBy(Math.max(1, allowance.refill()));
        this.buckets = Caffeine.newBuilder()
                .maximumSize(remembered)
                .expireAfterAccess(untilFull.plusSeconds(1))
                .build(caller -> Bucket.builder()
                        .addLimit(limit ->
                                limit.capacity(allowance.burst()).refillGreedy(allowance.refill(), allowance.per()))
                        .build());
    }

    /** Takes one token, or refuses and says when there will be one. */
    void take(String caller) {
        ConsumptionProbe probe = buckets.get(caller).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            Duration wait = Duration.ofNanos(probe.getNanosToWaitForRefill());
            throw Refused.with(
                            ProblemCode.TOO_MANY_REQUESTS,
                            Math.max(1, wait.plusMillis(999).toSeconds()))
                    .retryAfter(wait);
        }
    }

    void giveBack(String caller) {
        buckets.get(caller).addTokens(1);
    }
}
