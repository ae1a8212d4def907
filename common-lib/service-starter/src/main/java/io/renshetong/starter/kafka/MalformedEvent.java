package io.renshetong.starter.kafka;

import org.jspecify.annotations.Nullable;

/** A record that is not the event it should be; trying again will not mend it. */
public final class MalformedEvent extends RuntimeException {
    MalformedEvent(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
