package io.renshetong.starter.outbox;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What became of the events handed to the broker; filled by its callbacks. */
final class Delivery {
    private final Set<Long> acknowledged = new HashSet<>();
    private final Map<Line, Exception> refused = new HashMap<>();
    private @Nullable Exception failure;

    synchronized void acknowledge(WaitingEvent event) {
        acknowledged.add(event.id());
    }

    /** The event itself is at fault; its line must wait, others need not. */
    synchronized void refuse(WaitingEvent event, Exception why) {
        refused.putIfAbsent(event.line(), why);
    }

    /** The broker did not take it. */
    synchronized void fail(Exception why) {
        if (failure == null) failure = why;
    }

    synchronized boolean hasFailed() {
        return failure != null;
    }

    synchronized @Nullable Exception failure() {
        return failure;
    }

    synchronized boolean isRefused(Line line) {
        return refused.containsKey(line);
    }

    synchronized Map<Line, Exception> refused() {
        return Map.copyOf(refused);
    }

    /** The events that may be forgotten: of each line those acknowledged before the first that was not. */
    synchronized List<Long> settled(List<WaitingEvent> events) {
        Set<Line> stuck = new HashSet<>();
        return events.stream()
                .filter(event -> {
                    if (!acknowledged.contains(event.id())) stuck.add(event.line());
                    return !stuck.contains(event.line());
                })
                .map(WaitingEvent::id)
                .toList();
    }
}
