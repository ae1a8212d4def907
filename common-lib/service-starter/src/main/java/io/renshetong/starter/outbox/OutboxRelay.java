package io.renshetong.starter.outbox;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * The thread that carries events from the outbox to the broker: woken by each commit, looking by itself once a second for
 * what another instance left behind.
 */
final class OutboxRelay implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(OutboxRelay.class);
    private static final Duration SAFETY_NET = Duration.ofSeconds(1);
    private static final Duration HELD_ELSEWHERE = Duration.ofMillis(20);
    private static final Duration FIRST_BACK_OFF = Duration.ofMillis(250);
    private static final Duration LONGEST_BACK_OFF = Duration.ofSeconds(2);
    private static final Duration LAST_ROUND = Duration.ofSeconds(10);

    private final Round round;
    private final Sender sender;
    private final OutboxMeters meters;
    private final Semaphore news = new Semaphore(0);
    private volatile boolean running;
    private @Nullable Thread thread;

    OutboxRelay(Round round, Sender sender, OutboxMeters meters) {
        this.round = round;
        this.sender = sender;
        this.meters = meters;
    }

    /** Something was committed. */
    void wake() {
        if (news.availablePermits() == 0) news.release();
    }

    @Override
    public synchronized void start() {
        if (running) return;
        running = true;
        thread = Thread.ofPlatform().name("outbox-relay").daemon().start(this::carry);
    }

    private void carry() {
        Duration backOff = FIRST_BACK_OFF;
        while (running) {
            try {
                Round.Result result = round.run();
                meters.sent(result.sent());
                if (result.brokerAway()) {
                    backOff = pause(backOff);
                    continue;
                }
                backOff = FIRST_BACK_OFF;
                if (result.sent() == 0) await(result.locked() == 0 ? SAFETY_NET : HELD_ELSEWHERE);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException unforeseen) {
                log.warn("The outbox could not be carried on", unforeseen);
                if (!running) return;
                try {
                    backOff = pause(backOff);
                } catch (InterruptedException stopped) {
                    Thread.currentThread().interrupt();
                    return;
                }
            }
        }
    }

    private void await(Duration longest) throws InterruptedException {
        if (news.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS)) news.drainPermits();
    }

    /** Waits however often it is woken, and gives the next, longer wait. */
    private static Duration pause(Duration backOff) throws InterruptedException {
        Thread.sleep(backOff);
        Duration next = backOff.multipliedBy(2);
        return next.compareTo(LONGEST_BACK_OFF) > 0 ? LONGEST_BACK_OFF : next;
    }

    @Override
    public synchronized void stop() {
        running = false;
        news.release();
        if (thread == null) return;
        try {
            if (!thread.join(LAST_ROUND)) thread.interrupt();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        thread = null;
        sender.close();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
