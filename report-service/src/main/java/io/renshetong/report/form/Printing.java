package io.renshetong.report.form;

import io.renshetong.report.batch.Batch;
import io.renshetong.starter.actor.Actor;
import io.renshetong.starter.audit.Audit;
import io.renshetong.starter.audit.AuditEntry;
import io.renshetong.starter.problem.Messages;
import io.renshetong.starter.task.Task;
import io.renshetong.starter.task.TaskOrder;
import io.renshetong.starter.task.Tasks;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Orders a print: the task and the record of who wanted it stand or fall together. */
@Component
class Printing {
    private final PrintForms forms;
    private final Tasks tasks;
    private final Audit audit;
    private final Messages messages;

    Printing(PrintForms forms, Tasks tasks, Audit audit, Messages messages) {
        this.forms = forms;
        this.tasks = tasks;
        this.audit = audit;
        this.messages = messages;
    }

    @Transactional
    Task order(PrintForm form, Batch batch, @Nullable String creditCode, Actor actor) {
        audit.record(AuditEntry.done(actor, "PRINT", "batch", batch.no())
                .inUnit(batch.unitCode())
                .saying(form.name()));
        return tasks.submit(
                new TaskOrder(
                        PrintWork.KIND,
                        messages.get("report.print.title", forms.label(form.name()), batch.no()),
                        null,
                        new PrintAsk(form.name(), batch.no(), creditCode)),
                actor);
    }
}
