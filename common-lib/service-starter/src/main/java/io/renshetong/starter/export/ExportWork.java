package io.renshetong.starter.export;

import io.renshetong.starter.audit.Audit;
import io.renshetong.starter.audit.AuditEntry;
import io.renshetong.starter.problem.Messages;
import io.renshetong.starter.task.Running;
import io.renshetong.starter.task.TaskWork;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Writes a list to a workbook, row by row as it is read. */
final class ExportWork implements TaskWork<ExportWork.Order> {
    static final String KIND = "EXPORT";
    private static final int BUFFER_BYTES = 64 * 1024;

    private final Exports exports;
    private final Wording wording;
    private final Messages messages;
    private final Audit audit;
    private final JsonMapper json;

    ExportWork(Exports exports, Wording wording, Messages messages, Audit audit, JsonMapper json) {
        this.exports = exports;
        this.wording = wording;
        this.messages = messages;
        this.audit = audit;
        this.json = json;
    }

    /**
     * What is to be written.
     *
     * @param filter JSON
     * @param password of the encrypted file, for clear text
     */
    record Order(
            String list,
            String title,
            String filter,
            List<String> columns,
            boolean clear,
            @Nullable String purpose,
            @Nullable String password,
            Instant askedAt) {}

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Class<Order> ask() {
        return Order.class;
    }

    @Override
    public void run(Order order, Running running) throws IOException {
        write(exports.get(order.list()), order, running);
    }

    private <F extends Record> void write(ListExport<F> export, Order order, Running running) throws IOException {
        F filter = json.readValue(order.filter(), export.filter());
        Chosen chosen = Chosen.of(export.columns(), order.columns(), messages);
        String name =
                wording.fileName(order.title(), export.unit(filter, running.actor()), running.actor(), order.askedAt());
        AtomicLong rows = new AtomicLong();
        Target target = Target.of(running, name, order.password());
        Workbook book = new Workbook(
                new BufferedOutputStream(target.stream(), BUFFER_BYTES),
                chosen.columns(),
                wording.page(order, running.actor()),
                wording);
        running.step("export.step");
        export.rows(filter, running.actor(), order.clear(), values -> {
            try {
                book.row(chosen.of(values));
            } catch (IOException unwritable) {
                throw new UncheckedIOException(unwritable);
            }
            running.progress(rows.incrementAndGet(), null);
        });
        book.finish();
        target.finish();
        running.progress(rows.get(), rows.get());
        running.result("rows", rows.get());
        audit.record(AuditEntry.done(
                        running.actor(), "EXPORT", order.list(), running.task().id())
                .saying(messages.get("export.audit.done", rows.get())));
    }
}
