package io.renshetong.unit.session;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.renshetong.starter.problem.Messages;
import io.renshetong.starter.problem.Refusal;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Slows down who tries logins in quick succession; each instance counts for itself, the lock-out counts for all. */
@Component
class Throttle {
    private final Messages messages;
    private final Buckets perLogin;
    private final Buckets failuresPerAddress;

    Throttle(SessionSettings settings, Messages messages) {
        this.messages = messages;
        this.perLogin = new Buckets(settings.triesPerLogin(), Duration.ofMinutes(1));
        this.failuresPerAddress = new Buckets(settings.failuresPerAddress(), Duration.ofMinutes(5));
    }

    /** Refuses a try when there have been too many. */
    void admit(String login, String address) {
        if (failuresPerAddress.of(address).getAvailableTokens() == 0) throw tooMany(failuresPerAddress.of(address));
        if (!perLogin.of(login).tryConsume(1)) throw tooMany(perLogin.of(login));
    }

    void failed(String address) {
        failuresPerAddress.of(address).tryConsume(1);
    }

    private Refusal tooMany(Bucket bucket) {
        long nanos = bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill();
        long seconds = Math.max(1, Duration.ofNanos(nanos).toSeconds());
        return Refusal.of(HttpStatus.TOO_MANY_REQUESTS, "TOO_MANY_REQUESTS", messages.get("login.too-many", seconds))
                .extra("retryAfterSeconds", seconds);
    }

    /** A bucket per key; the keys not used for longest are forgotten, so that invented ones cannot fill the memory. */
    private static final class Buckets {
        private static final int KEPT = 20_000;

        private final Bandwidth limit;
        private final Map<String, Bucket> buckets = Collections.synchronizedMap(new LinkedHashMap<>(64, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
                return size() > KEPT;
            }
        });

        Buckets(int count, Duration per) {
            limit = Bandwidth.builder().capacity(count).refillGreedy(count, per).build();
        }

        Bucket of(String key) {
            return buckets.computeIfAbsent(
                    key, unseen -> Bucket.builder().addLimit(limit).build());
        }
    }
}
