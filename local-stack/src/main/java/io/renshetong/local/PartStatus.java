package io.renshetong.local;

import java.time.Duration;

/** What is to be said about a part now: its state, its process (0 for none) and how long it took to become ready. */
public record PartStatus(String name, State state, long pid, Duration took) {

    /** The states of a part. */
    public enum State {
        /** Waits for the parts it needs. */
        WAITING,
        /** Its process runs, but does not answer yet. */
        STARTING,
        /** Answers. */
        READY,
        /** Was asked to end. */
        STOPPING,
        /** Has ended as asked. */
        STOPPED,
        /** Has ended though nobody asked. */
        DIED
    }
}
