package io.renshetong.starter.task;

import io.renshetong.starter.actor.Actor;
import io.renshetong.starter.problem.Messages;
import io.renshetong.starter.problem.Refusal;
import io.renshetong.starter.trace.TraceIds;
import java.time.Clock;
import java.util.Optional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Tasks in the service's own schema. */
final class JdbcTasks implements Tasks {
    private static final int LONGEST_TITLE = 200;
    private static final String SYSTEM = Actor.system("").id();

    private final TaskTable table;
    private final Works works;
    private final TaskViews views;
    private final TaskEnds ends;
    private final TaskRunner runner;
    private final Messages messages;
    private final Clock clock;
    private final int mostWaiting;

    JdbcTasks(
            TaskTable table,
            Works works,
            TaskViews views,
            TaskEnds ends,
            TaskRunner runner,
            Messages messages,
            Clock clock,
            int mostWaiting) {
        this.table = table;
        this.works = works;
        this.views = views;
        this.ends = ends;
        this.runner = runner;
        this.messages = messages;
        this.clock = clock;
        this.mostWaiting = mostWaiting;
    }

    @Override
    public Task submit(TaskOrder order, Actor actor) {
        TaskWork<?> work = works.of(order.kind());
        if (!work.ask().isInstance(order.ask()))
            throw new IllegalArgumentException(order.kind() + " needs " + work.ask());
        if (!actor.id().equals(SYSTEM) && table.waiting(actor.id()) >= mostWaiting)
            throw Refusal.of(429, "TOO_MANY_TASKS", messages.get("problem.TOO_MANY_TASKS.waiting", mostWaiting));
        TaskRow row = waiting(order, work, actor);
        table.insert(row);
        wakeAfterCommit();
        return views.of(row);
    }

    @Override
    public Optional<Task> find(String id, Actor actor) {
        return table.find(id).filter(row -> row.accountId().equals(actor.id())).map(views::of);
    }

    @Override
    public boolean cancel(String id) {
        if (ends.cancelWaiting(id)) return true;
        boolean asked = table.askToStop(id);
        if (asked) runner.stopAsked(id);
        return asked || table.stopAsked(id);
    }

    private TaskRow waiting(TaskOrder order, TaskWork<?> work, Actor actor) {
        String title = order.title();
        return new TaskRow(
                Ids.random(),
                order.kind(),
                title.length() <= LONGEST_TITLE ? title : title.substring(0, LONGEST_TITLE),
                order.link(),
                actor.id(),
                works.seal(actor),
                works.seal(order.ask()),
                TraceIds.traceParent().orElseGet(Ids::traceParent),
                TaskState.QUEUED,
                0,
                work.cancellable(),
                false,
                null,
                0,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                clock.instant(),
                null,
                null);
    }

    private void wakeAfterCommit() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            runner.wake();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                runner.wake();
            }
        });
    }
}
