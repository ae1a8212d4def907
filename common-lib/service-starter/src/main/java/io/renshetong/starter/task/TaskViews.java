package io.renshetong.starter.task;

import io.renshetong.starter.problem.Messages;
import org.jspecify.annotations.Nullable;

/** Tasks in the words their accounts see. */
final class TaskViews {
    private final Messages messages;
    private final Works works;

    TaskViews(Messages messages, Works works) {
        this.messages = messages;
        this.works = works;
    }

    Task of(TaskRow row) {
        boolean waits = row.state() == TaskState.QUEUED;
        boolean runs = row.state() == TaskState.RUNNING;
        return new Task(
                row.id(),
                row.kind(),
                messages.find("task.kind." + row.kind()).orElse(row.kind()),
                row.title(),
                row.state(),
                messages.get("task.state." + row.state()),
                row.state().ended() ? null : row.step(),
                row.done(),
                row.total(),
                works.results(row.results()),
                row.link(),
                file(row),
                row.problemCode() == null
                        ? null
                        : new Task.TaskProblem(row.problemCode(), text(row.problemDetail()), text(row.problemTrace())),
                row.createdAt(),
                row.startedAt(),
                row.finishedAt(),
                waits || runs && row.stoppable() && !row.stopAsked());
    }

    private static Task.@Nullable ResultFile file(TaskRow row) {
        if (row.state() != TaskState.DONE || row.fileName() == null || row.fileBytes() == null) return null;
        return new Task.ResultFile(row.fileName(), text(row.fileType()), row.fileBytes());
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
