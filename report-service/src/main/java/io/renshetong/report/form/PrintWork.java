package io.renshetong.report.form;

import io.renshetong.report.batch.Scope;
import io.renshetong.report.paper.Manuscript;
import io.renshetong.report.paper.Press;
import io.renshetong.starter.problem.Messages;
import io.renshetong.starter.task.Running;
import io.renshetong.starter.task.TaskWork;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Component;

/** Prints a scope: one PDF, or one for each booklet in a zip. */
@Component
class PrintWork implements TaskWork<PrintAsk> {
    static final String KIND = "PRINT";

    private final PrintForms forms;
    private final Scoping scoping;
    private final Orders orders;
    private final Press press;
    private final Messages messages;
    private final Clock clock;

    PrintWork(PrintForms forms, Scoping scoping, Orders orders, Press press, Messages messages, Clock clock) {
        this.forms = forms;
        this.scoping = scoping;
        this.orders = orders;
        this.press = press;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Class<PrintAsk> ask() {
        return PrintAsk.class;
    }

    @Override
    public void run(PrintAsk ask, Running running) throws IOException {
        running.step("report.print.step.reading");
        PrintForm form = forms.require(ask.form());
        Scope scope = scoping.find(form, ask.batchNo(), ask.period(), running.actor(), "PRINT");
        Order order = orders.take(
                form,
                scope,
                new Imprint(ask.creditCode(), clock.instant(), running.actor().name()));
        running.result("declarations", order.contents().declarations());
        running.result("items", order.contents().items());
        String name = forms.label(form.name()) + "_" + scope.mark();
        if (order.parts().size() == 1) {
            Manuscript manuscript = form.compose(order.booklet(0));
            running.step("report.print.step.printing", 1, 1);
            try (OutputStream out = running.file(name + ".pdf", "application/pdf")) {
                press.print(manuscript, out, done -> running.progress(done, (long) manuscript.pages()));
            }
            running.result("pages", manuscript.pages());
        } else {
            bind(form, order, name, running);
        }
    }

    private void bind(PrintForm form, Order order, String name, Running running) throws IOException {
        // Read once before anything is printed: a character nobody can draw must not show after half of the booklets.
        for (int index = 0; index < order.parts().size(); index++) form.compose(order.booklet(index));
        int pages = 0;
        try (ZipOutputStream zip =
                new ZipOutputStream(running.file(name + ".zip", "application/zip"), StandardCharsets.UTF_8)) {
            for (int index = 0; index < order.parts().size(); index++) {
                running.step(
                        "report.print.step.printing", index + 1, order.parts().size());
                Manuscript manuscript = form.compose(order.booklet(index));
                zip.putNextEntry(new ZipEntry("%s_第%d册.pdf".formatted(name, index + 1)));
                int before = pages;
                press.print(manuscript, new Unclosed(zip), done -> running.progress(before + done, null));
                zip.closeEntry();
                pages += manuscript.pages();
            }
        }
        running.result("booklets", order.parts().size());
        running.result("pages", pages);
    }

    /** An entry of the zip: whoever writes it may not close the zip. */
    private static final class Unclosed extends FilterOutputStream {
        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            out.write(bytes, from, count);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
