package io.renshetong.starter.inbox;

import java.util.Collection;
import java.util.Set;

/** Remembers which events a consumer has dealt with, in the same transaction as what they did. */
public interface Inbox {
    /**
     * Marks these events as dealt with and gives those that were not before, in the order given; refused outside a
     * transaction, since the mark must stand or fall with the effect.
     *
     * @param consumer name of the effect, not of the instance, such as {@code declaration-decided}
     */
    Set<String> fresh(String consumer, Collection<String> eventIds);
}
