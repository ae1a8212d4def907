package io.renshetong.starter.task;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A task as its account sees it.
 *
 * @param step what is being done just now, in words
 * @param done how much of the total is done
 * @param total absent while it is not known
 * @param results small numbers and words the work gave
 * @param link page of the console that shows more
 * @param file what can be fetched, once the task is done
 * @param problem why it failed
 * @param cancellable whether asking it to stop is of any use now
 */
public record Task(
        String id,
        String kind,
        String kindLabel,
        String title,
        TaskState state,
        String stateLabel,
        @Nullable String step,
        long done,
        @Nullable Long total,
        Map<String, Object> results,
        @Nullable String link,
        @Nullable ResultFile file,
        @Nullable TaskProblem problem,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        boolean cancellable) {

    /** A file a task left behind; it is kept for seven days. */
    public record ResultFile(String name, String contentType, long size) {}

    /** Why a task failed, in words for its account, and where operations find more. */
    public record TaskProblem(String code, String detail, String traceId) {}
}
