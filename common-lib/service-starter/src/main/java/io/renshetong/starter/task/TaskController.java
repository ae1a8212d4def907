package io.renshetong.starter.task;

import io.renshetong.starter.actor.Actor;
import io.renshetong.starter.actor.Open;
import io.renshetong.starter.audit.Audit;
import io.renshetong.starter.audit.AuditEntry;
import io.renshetong.starter.file.FileStore;
import io.renshetong.starter.page.Page;
import io.renshetong.starter.page.PageAsk;
import io.renshetong.starter.problem.Refusal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The task centre: every account sees its own tasks, and nobody else's. */
@RestController
@RequestMapping("/tasks")
@Open
class TaskController {
    private final TaskTable table;
    private final TaskViews views;
    private final Tasks tasks;
    private final TaskWatches watches;
    private final TaskSweep sweep;
    private final FileStore files;
    private final Audit audit;

    TaskController(
            TaskTable table,
            TaskViews views,
            Tasks tasks,
            TaskWatches watches,
            TaskSweep sweep,
            FileStore files,
            Audit audit) {
        this.table = table;
        this.views = views;
        this.tasks = tasks;
        this.watches = watches;
        this.sweep = sweep;
        this.files = files;
        this.audit = audit;
    }

    @GetMapping
    Page<Task> tasks(
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable TaskState state,
            @RequestParam(required = false) @Nullable Integer page,
            @RequestParam(required = false) @Nullable Integer size,
            Actor actor) {
        PageAsk ask = PageAsk.of(page, size);
        @Nullable String wanted = kind == null || kind.isBlank() ? null : kind;
        @Nullable String stateName = state == null ? null : state.name();
        return new Page<>(
                table.page(actor.id(), wanted, stateName, ask.size(), ask.offset()).stream()
                        .map(views::of)
                        .toList(),
                table.count(actor.id(), wanted, stateName),
                ask.page(),
                ask.size());
    }

    @GetMapping("/{id}")
    Task task(@PathVariable String id, Actor actor) {
        return views.of(own(id, "READ", actor));
    }

    @GetMapping(path = "/{id}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter events(@PathVariable String id, Actor actor) {
        return watches.open(own(id, "READ", actor).id());
    }

    @PostMapping("/{id}/cancellation")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Task cancel(@PathVariable String id, Actor actor) {
        TaskRow row = own(id, "CANCEL", actor);
        if (!tasks.cancel(id)) {
            boolean ended = table.find(id).map(now -> now.state().ended()).orElse(true);
            throw Refusal.conflict(ended ? "TASK_ENDED" : "TASK_NOT_STOPPABLE", null);
        }
        return views.of(table.find(id).orElse(row));
    }

    @GetMapping(path = "/{id}/file", produces = MediaType.ALL_VALUE)
    ResponseEntity<InputStreamResource> file(
            @PathVariable String id, @RequestParam(defaultValue = "false") boolean inline, Actor actor)
            throws IOException {
        TaskRow row = own(id, "DOWNLOAD", actor);
        Task.@Nullable ResultFile file = views.of(row).file();
        if (file == null || row.fileId() == null) throw gone();
        InputStreamResource bytes;
        try {
            bytes = new InputStreamResource(files.open(row.fileId()));
        } catch (NoSuchFileException _) {
            throw gone();
        }
        audit.record(AuditEntry.done(actor, "DOWNLOAD", "task", id).saying(file.name()));
        ContentDisposition disposition = (inline ? ContentDisposition.inline() : ContentDisposition.attachment())
                .filename(file.name(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.contentType()))
                .contentLength(file.size())
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(bytes);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void forget(@PathVariable String id, Actor actor) throws IOException {
        TaskRow row = own(id, "DELETE", actor);
        if (!row.state().ended()) throw Refusal.conflict("TASK_NOT_ENDED", null);
        if (!sweep.remove(row)) throw new IOException("The file of a task cannot be removed");
    }

    private TaskRow own(String id, String action, Actor actor) {
        Optional<TaskRow> row = table.find(id);
        if (row.isPresent() && !row.get().accountId().equals(actor.id()))
            throw audit.foreign(actor, action, "task", id);
        return row.orElseThrow(Refusal::notFound);
    }

    private static Refusal gone() {
        return Refusal.of(HttpStatus.GONE, "FILE_GONE", null);
    }
}
