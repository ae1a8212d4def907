package io.renshetong.starter.task;

import io.renshetong.starter.actor.Actor;
import java.util.Optional;

/** Work that goes on after its request was answered. */
public interface Tasks {
    /**
     * Queues work in the caller's transaction, or in one of its own. It starts after the commit, on whichever instance
     * has room first, and survives restarts.
     *
     * @throws io.renshetong.starter.problem.Refusal 429 when the account has too many waiting already
     */
    Task submit(TaskOrder order, Actor actor);

    /** A task of the actor's own; nobody else's is found. */
    Optional<Task> find(String id, Actor actor);

    /**
     * Asks a task to stop: one that waits is over at once, one that runs the next time it reports progress. One that has
     * ended, cannot be cancelled or is not known is left as it is. Whether the caller may is the caller's to judge.
     *
     * @return whether the task was asked to stop or had been before
     */
    boolean cancel(String id);
}
