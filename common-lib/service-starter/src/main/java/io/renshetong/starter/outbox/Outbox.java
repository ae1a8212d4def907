package io.renshetong.starter.outbox;

import java.util.List;

/** The only way an event leaves a service: written at the end of the caller's transaction, sent right after its commit. */
public interface Outbox {
    /** Announces one event; refused outside a transaction. */
    default void announce(String topic, String key, String eventId, Object event) {
        announceAll(List.of(new OutgoingEvent(topic, key, eventId, event)));
    }

    /** Announces events in this order; refused outside a transaction. */
    void announceAll(List<OutgoingEvent> events);
}
