package io.renshetong.starter.task;

/** Ends work nobody waits for any more; let it pass, and undo what the work would not want to leave behind. */
public final class Cancelled extends RuntimeException {
    Cancelled() {
        super("Asked to stop", null, false, false);
    }
}
