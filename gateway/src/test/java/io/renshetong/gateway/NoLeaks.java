package io.renshetong.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.util.ResourceLeakDetector;
import io.netty.util.ResourceLeakDetector.Level;
import io.netty.util.ResourceLeakDetectorFactory;
import io.netty.util.ResourceLeakTracker;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Fails a class of tests after which a buffer is found that nobody released. */
final class NoLeaks implements AfterAllCallback {

    private static final Queue<String> FOUND = new ConcurrentLinkedQueue<>();
    private static final AtomicReference<ResourceLeakDetector<ByteBuf>> BUFFERS = new AtomicReference<>();

    // Netty asks for its detector once, when the first buffer is made; extensions are loaded before the gateway starts.
    static {
        ResourceLeakDetector.setLevel(Level.PARANOID);
        ResourceLeakDetectorFactory.setResourceLeakDetectorFactory(new Detectors());
    }

    @Override
    public void afterAll(ExtensionContext context) {
        // Two, since what was collected together with the first may be reported just after it.
        collectUntilReported("lost on purpose " + UUID.randomUUID());
        collectUntilReported("lost on purpose " + UUID.randomUUID());
        List<String> leaks = new ArrayList<>();
        for (String leak = FOUND.poll(); leak != null; leak = FOUND.poll()) {
            if (!leak.contains("lost on purpose ")) {
                leaks.add(leak);
            }
        }
        assertThat(leaks).as("buffers never released").isEmpty();
    }

    private static void collectUntilReported(String mark) {
        assertThat(BUFFERS.get()).as("Netty's detector of leaked buffers").isNotNull();
        track().record(mark);
        Awaitility.await("the leak made to see that leaks are seen").until(() -> {
            System.gc();
            ByteBuf kept = Unpooled.buffer(1);
            // Netty looks for leaks whenever it begins to track a buffer.
            BUFFERS.get().track(kept).close(kept);
            return FOUND.stream().anyMatch(leak -> leak.contains(mark));
        });
    }

    private static ResourceLeakTracker<ByteBuf> track() {
        return BUFFERS.get().track(Unpooled.buffer(1));
    }

    /** Makes the detectors Netty would make, and listens to them. */
    private static final class Detectors extends ResourceLeakDetectorFactory {

        @Override
        public <T> ResourceLeakDetector<T> newResourceLeakDetector(Class<T> type, int samplingInterval) {
            Detector<T> detector = new Detector<>(type, samplingInterval);
            if (type == ByteBuf.class) {
                @SuppressWarnings("unchecked")
                ResourceLeakDetector<ByteBuf> ofBuffers = (ResourceLeakDetector<ByteBuf>) detector;
                BUFFERS.set(ofBuffers);
            }
            return detector;
        }

        @Override
        @Deprecated
        public <T> ResourceLeakDetector<T> newResourceLeakDetector(Class<T> type, int samplingInterval, long active) {
            return newResourceLeakDetector(type, samplingInterval);
        }
    }

    /** Keeps what it finds instead of logging it. */
    private static final class Detector<T> extends ResourceLeakDetector<T> {

        Detector(Class<T> type, int samplingInterval) {
            super(type, samplingInterval);
        }

        @Override
        protected boolean needReport() {
            return true;
        }

        @Override
        protected void reportTracedLeak(String type, String records) {
            FOUND.add(type + records);
        }

        @Override
        protected void reportUntracedLeak(String type) {
            FOUND.add(type);
        }
    }
}
