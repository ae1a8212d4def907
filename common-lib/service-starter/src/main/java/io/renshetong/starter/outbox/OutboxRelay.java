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
    private boolean databaseAway;
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
        Duration backOff = Duration.ZERO;
        try {
            while (running) {
                backOff = goes() ? Duration.ZERO : pause(backOff);
            }
            while (backOff.isZero() && round.run().sent() > 0)
                log.debug("Sending what was announced while the service was stopping");
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException unreachable) {
            log.warn("What is left in the outbox goes with the next start: {}", unreachable.toString());
        }
    }

    /** Does one round and waits for news when there is nothing to do; false when broker or database are away. */
    private boolean goes() throws InterruptedException {
        try {
            Round.Result result = round.run();
            meters.sent(result.sent());
            if (databaseAway) log.info("Database back, the outbox is read again");
            databaseAway = false;
            if (result.brokerAway()) return false;
            if (result.sent() == 0) await(result.locked() == 0 ? SAFETY_NET : HELD_ELSEWHERE);
            return true;
        } catch (RuntimeException unforeseen) {
            if (!databaseAway) log.warn("The outbox cannot be read", unforeseen);
            databaseAway = true;
            return false;
        }
    }

    private void await(Duration longest) throws InterruptedException {
        if (news.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS)) news.drainPermits();
    }

    /** Waits however often it is woken, each time longer than before, and gives how long it was. */
    private static Duration pause(Duration before) throws InterruptedException {
        Duration doubled = before.isZero() ? FIRST_BACK_OFF : before.multipliedBy(2);
        Duration pause = doubled.compareTo(LONGEST_BACK_OFF) > 0 ? LONGEST_BACK_OFF : doubled;
        Thread.sleep(pause);
        return pause;
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

    /** Stops after the consumers and the last request, so that what they announced still leaves. */
    @Override
    public int getPhase() {
        return SmartLifecycle.DEFAULT_PHASE - 4_096;
    }
}
