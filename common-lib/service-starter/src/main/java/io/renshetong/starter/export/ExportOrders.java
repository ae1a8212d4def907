package io.renshetong.starter.export;

import io.renshetong.starter.actor.Actor;
import io.renshetong.starter.actor.Permission;
import io.renshetong.starter.audit.Audit;
import io.renshetong.starter.audit.AuditEntry;
import io.renshetong.starter.idempotency.Idempotency;
import io.renshetong.starter.problem.FieldError;
import io.renshetong.starter.problem.Messages;
import io.renshetong.starter.problem.Refusal;
import io.renshetong.starter.task.Task;
import io.renshetong.starter.task.TaskOrder;
import io.renshetong.starter.task.Tasks;
import jakarta.validation.Validator;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Takes orders for exports: looks whether the account may, and writes down that it did. */
final class ExportOrders {
    private static final int LEAST_PURPOSE = 4;
    private static final int MOST_PURPOSE = 200;

    private final Exports exports;
    private final Tasks tasks;
    private final Audit audit;
    private final Messages messages;
    private final Validator validator;
    private final JsonMapper json;
    private final Idempotency idempotency;
    private final Clock clock;

    ExportOrders(
            Exports exports,
            Tasks tasks,
            Audit audit,
            Messages messages,
            Validator validator,
            JsonMapper json,
            Idempotency idempotency,
            Clock clock) {
        this.exports = exports;
        this.tasks = tasks;
        this.audit = audit;
        this.messages = messages;
        this.validator = validator;
        this.json = json;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    /** What an account wants. */
    record ExportWish(
            @Nullable Map<String, @Nullable Object> filter,
            @Nullable List<String> columns,
            @Nullable Boolean clear,
            @Nullable String purpose,
            @Nullable String title) {

        boolean inClear() {
            return Boolean.TRUE.equals(clear);
        }
    }

    /** A task, and what opens its file if that is in clear text. */
    record ExportStarted(Task task, @Nullable String password) {}

    /** The list, if the actor may export it; an attempt of somebody else is recorded. */
    ListExport<?> open(String list, Actor actor) {
        ListExport<?> export = exports.get(list);
        if (!actor.permissions().containsAll(export.needs())) throw denied(list, actor);
        return export;
    }

    /** Queues an export; the same wish with the same key is the same export. */
    ExportStarted order(String list, ExportWish wish, @Nullable String key, Actor actor) {
        ListExport<?> export = open(list, actor);
        Object request = List.of("export", list, wish);
        return idempotency.answered(actor, key, request, ExportStarted.class, () -> {
            ExportWork.Order order = checked(export, wish, actor);
            return idempotency.once(actor, key, request, ExportStarted.class, () -> queued(order, actor));
        });
    }

    private ExportStarted queued(ExportWork.Order order, Actor actor) {
        Task task = tasks.submit(
                new TaskOrder(ExportWork.KIND, messages.get("export.title", order.title()), null, order), actor);
        audit.record(AuditEntry.done(actor, "EXPORT", order.list(), task.id()).saying(told(order)));
        return new ExportStarted(task, order.password());
    }

    private <F extends Record> ExportWork.Order checked(ListExport<F> export, ExportWish wish, Actor actor) {
        Chosen chosen = Chosen.of(export.columns(), wish.columns(), messages);
        F filter = filter(export, wish);
        @Nullable
        String purpose = wish.purpose() == null || wish.purpose().isBlank()
                ? null
                : wish.purpose().strip();
        purposeFits(purpose, wish.inClear());
        if (wish.inClear()) {
            if (!actor.can(Permission.REVEAL)) throw denied(export.list(), actor);
            if (!export.masks()) throw Refusal.unprocessable("EXPORT_CLEAR", null);
        }
        export.check(filter, actor);
        return new ExportWork.Order(
                export.list(),
                title(export, wish),
                json.writeValueAsString(filter),
                chosen.keys(),
                wish.inClear(),
                purpose,
                wish.inClear() ? Password.generate() : null,
                clock.instant());
    }

    private <F extends Record> F filter(ListExport<F> export, ExportWish wish) {
        F filter;
        try {
            filter = json.convertValue(wish.filter() == null ? Map.of() : wish.filter(), export.filter());
        } catch (JacksonException | IllegalArgumentException unreadable) {
            throw Refusal.unprocessable("EXPORT_FILTER", null);
        }
        List<FieldError> errors = validator.validate(filter).stream()
                .map(wrong -> FieldError.error(
                        "#/filter/" + wrong.getPropertyPath().toString().replace('.', '/'),
                        "invalid",
                        wrong.getMessage()))
                .toList();
        if (!errors.isEmpty())
            throw Refusal.unprocessable("EXPORT_FILTER", null).with(errors);
        return filter;
    }

    private static void purposeFits(@Nullable String purpose, boolean clear) {
        int length = purpose == null ? 0 : purpose.codePointCount(0, purpose.length());
        if (length > MOST_PURPOSE || clear && length < LEAST_PURPOSE)
            throw Refusal.unprocessable("EXPORT_PURPOSE", null)
                    .with(List.of(FieldError.error("#/purpose", "export.purpose", "4–200")));
    }

    private String title(ListExport<?> export, ExportWish wish) {
        String title = wish.title() == null ? "" : wish.title().strip();
        if (title.isEmpty())
            return messages.find("export.list." + export.list()).orElse(export.list());
        return title.length() <= 60 ? title : title.substring(0, 60);
    }

    /** For the audit log; absent conditions are left out. */
    private String told(ExportWork.Order order) {
        String filter =
                order.filter().replaceAll("\"[A-Za-z]+\":(null|\"\"),?", "").replace(",}", "}");
        String content = order.clear()
                ? messages.get("export.audit.clear", String.valueOf(order.purpose()))
                : messages.get("export.audit.masked");
        return messages.get("export.audit", content, String.join(",", order.columns()), filter);
    }

    private Refusal denied(String list, Actor actor) {
        audit.record(AuditEntry.denied(actor, "EXPORT", list, null, "FORBIDDEN"));
        return Refusal.forbidden();
    }
}
