package io.renshetong.starter.outbox;

import org.jspecify.annotations.Nullable;

/** An outbox row this relay has locked; its body is read only when it is going to be sent. */
record WaitingEvent(
        long id,
        String eventId,
        Line line,
        long sequence,
        int bytes,
        @Nullable String traceParent) {}
