package io.renshetong.starter.kafka;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.KafkaAdmin;

/** Creates the topics before the consumers start; when the broker is away, goes on trying beside the running service. */
final class TopicCreation implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(TopicCreation.class);
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final KafkaAdmin admin;
    private volatile boolean running;
    private @Nullable Thread thread;

    TopicCreation(KafkaAdmin admin) {
        this.admin = admin;
    }

    @Override
    public synchronized void start() {
        running = true;
        if (succeeds()) return;
        log.warn("Broker away; the topics are created as soon as it is back");
        thread = Thread.ofVirtual().name("topic-creation").start(() -> {
            while (running && !pausedAndSucceeds()) log.debug("Broker still away");
        });
    }

    private boolean pausedAndSucceeds() {
        try {
            Thread.sleep(PAUSE);
            return succeeds();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private boolean succeeds() {
        try {
            return admin.initialize();
        } catch (RuntimeException away) {
            log.debug("Topics could not be created", away);
            return false;
        }
    }

    @Override
    public synchronized void stop() {
        running = false;
        if (thread != null) thread.interrupt();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the listener containers and the relay, which start in the last phases. */
    @Override
    public int getPhase() {
        return 0;
    }
}
