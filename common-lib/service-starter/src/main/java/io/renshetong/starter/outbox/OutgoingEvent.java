package io.renshetong.starter.outbox;

/**
 * An event to be sent.
 *
 * @param topic where to
 * @param key events of one topic and key arrive in the order they were announced; the unit code, as a rule
 * @param eventId by which a consumer knows it again
 * @param event a contract record, written as JSON; bytes are sent as they are
 */
public record OutgoingEvent(String topic, String key, String eventId, Object event) {}
