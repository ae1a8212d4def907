package io.renshetong.starter.task;

/**
 * One kind of work, as a bean. Its label is the message {@code task.kind.<kind>}.
 *
 * @param <Q> what it needs to know
 */
public interface TaskWork<Q extends Record> {
    /** Such as {@code IMPORT}; stays the same for ever, since waiting tasks name it. */
    String kind();

    Class<Q> ask();

    /**
     * Does the work. After a crash it is called again from the start, so it must be repeatable. A refusal fails the task
     * in the refusal's words; any other exception fails it as a fault of the suite, is logged, and is told with its trace
     * id only.
     */
    void run(Q ask, Running running) throws Exception;

    /** Whether an account may ask it to stop once it runs; one that waits can always be cancelled. */
    default boolean cancellable() {
        return true;
    }

    /**
     * Hears that a task is over, in the very transaction that says so: done, failed, cancelled (perhaps without ever
     * having run) or given up after too many crashes. Must be quick.
     */
    default void ended(Q ask, Task task) {}
}
