package io.renshetong.starter.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.renshetong.starter.actor.Actor;
import io.renshetong.starter.problem.Refusal;
import io.renshetong.starter.sample.SampleService;
import io.renshetong.testkit.RolledBack;
import io.renshetong.testkit.ServiceTest;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ContextConfiguration;

@ServiceTest
@ContextConfiguration(classes = SampleService.class)
class IdempotencyTests {
    private static final int CLICKS = 8;
    private static final Actor OPERATOR = Actor.system("operator");

    @Autowired
    Idempotency idempotency;

    @Autowired
    JdbcTemplate jdbc;

    private final AtomicInteger attempts = new AtomicInteger();

    @Test
    void refusesEachOfManyClicksAtOnceForItsReason() throws Exception {
        Callable<String> click = () -> idempotency.once(OPERATOR, "refused", "request", String.class, () -> {
            if (attempts.incrementAndGet() == 1) awaitTheOthers();
            throw Refusal.conflict("IN_TRANSIT", "在途");
        });
        try (ExecutorService pool = Executors.newFixedThreadPool(CLICKS)) {
            for (Future<String> refused : pool.invokeAll(Collections.nCopies(CLICKS, click))) {
                assertThatThrownBy(refused::get)
                        .isInstanceOf(ExecutionException.class)
                        .hasCauseInstanceOf(Refusal.class);
            }
        }
        assertThat(attempts).hasValue(CLICKS);
    }

    @Test
    void givesManyClicksAtOnceOneAnswer() throws Exception {
        Callable<String> click = () -> idempotency.once(OPERATOR, "accepted", "request", String.class, () -> {
            awaitTheOthers();
            return "answer " + attempts.incrementAndGet();
        });
        try (ExecutorService pool = Executors.newFixedThreadPool(CLICKS)) {
            for (Future<String> accepted : pool.invokeAll(Collections.nCopies(CLICKS, click))) {
                assertThat(accepted.get()).isEqualTo("answer 1");
            }
        }
    }

    private void awaitTheOthers() {
        RolledBack.awaitWaiting(jdbc, CLICKS - 1);
    }
}
