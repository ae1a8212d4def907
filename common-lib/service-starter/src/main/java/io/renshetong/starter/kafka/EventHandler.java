package io.renshetong.starter.kafka;

import java.util.List;

/** What a consumer does with events it has not seen before; runs in the transaction that marks them as seen. */
@FunctionalInterface
public interface EventHandler<E> {
    void handle(List<Received<E>> fresh);
}
