package io.renshetong.starter.deadletter;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Where an event goes that its consumer cannot digest, so that it stops nobody and is not lost. */
public interface DeadLetters {
    /** Keeps the record and publishes it to {@code <topic>.dlt}, in a transaction of its own; keeping it twice is once. */
    void keep(String consumer, ConsumerRecord<?, byte[]> record, Throwable why);
}
