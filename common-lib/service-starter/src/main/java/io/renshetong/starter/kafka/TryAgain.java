package io.renshetong.starter.kafka;

/** Thrown by a handler for what passes by itself, such as a service that is away: the batch comes again until it goes through. */
public final class TryAgain extends RuntimeException {
    public TryAgain(String message, Throwable cause) {
        super(message, cause);
    }
}
