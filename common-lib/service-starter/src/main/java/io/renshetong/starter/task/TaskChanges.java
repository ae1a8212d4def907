package io.renshetong.starter.task;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Tells whoever watches a task in this instance that it changed; what another instance changes is seen by looking. */
final class TaskChanges {
    private final Map<Semaphore, String> watchers = new ConcurrentHashMap<>();

    /** Watches one task until it is closed. */
    final class Watch implements AutoCloseable {
        private final Semaphore news = new Semaphore(0);

        private Watch(String id) {
            watchers.put(news, id);
        }

        void await(Duration longest) throws InterruptedException {
            if (news.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS)) news.drainPermits();
        }

        @Override
        public void close() {
            watchers.remove(news);
        }
    }

    Watch watch(String id) {
        return new Watch(id);
    }

    void happened(String id) {
        watchers.forEach((news, watched) -> {
            if (watched.equals(id)) news.release();
        });
    }
}
