package io.renshetong.declaration.sheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What becomes of a file, line by line: refusals, notes, rows with what they ask for, cells with what is wrong. */
final class Outcome implements SheetHandler {
    private final SheetForm<?> form;
    final List<String> lines = new ArrayList<>();
    final List<ReadRow> rows = new ArrayList<>();

    @Nullable
    SheetHead head;

    private @Nullable Mapping mapping;

    private Outcome(SheetForm<?> form) {
        this.form = form;
    }

    private static final class Refused extends RuntimeException {}

    static Outcome of(byte[] content, String fileName, SheetForm<?> form, SheetLimits limits) {
        Outcome outcome = new Outcome(form);
        Path file = null;
        try {
            file = Files.createTempFile("odd", null);
            Files.write(file, content);
            SheetReader reader = Worker.reader();
            reader.read(reader.open(file, fileName, limits), outcome);
        } catch (SheetRefused refused) {
            refused.complaints().forEach(complaint -> outcome.say("拒绝", complaint));
        } catch (Refused mismatch) {
            // Said already, when the head came.
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        } finally {
            delete(file);
        }
        return outcome;
    }

    static List<String> of(byte[] content) {
        return of(content, "数据.xlsx", Worker.form(), new SheetLimits(32 << 20, 1_000)).lines;
    }

    @Override
    public void head(SheetHead found) {
        head = found;
        mapping = form.match(found, Worker.ACTOR);
        mapping.errors().forEach(complaint -> say("拒绝", complaint));
        mapping.notes().forEach(complaint -> say("说明", complaint));
        if (mapping.refuses()) {
            throw new Refused();
        }
    }

    @Override
    public void row(SheetRow row) {
        if (mapping == null) {
            throw new IllegalStateException("A row before the head");
        }
        ReadRow read = form.read(row, mapping);
        rows.add(read);
        lines.add(read.rowNo() + (row.hidden() ? "(隐藏)" : "") + " " + read.values());
        read.errors()
                .forEach(error -> lines.add(
                        read.rowNo() + " 错误 " + error.column() + " [" + error.value() + "] " + error.detail()));
    }

    @Override
    public void note(SheetComplaint note) {
        say("说明", note);
    }

    private void say(String what, SheetComplaint complaint) {
        lines.add(what + (complaint.row() == null ? "" : " " + complaint.row()) + " " + complaint.detail());
    }

    private static void delete(@Nullable Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException stays) {
            throw new UncheckedIOException(stays);
        }
    }
}
