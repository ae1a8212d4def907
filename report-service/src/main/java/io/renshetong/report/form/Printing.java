package io.renshetong.report.form;

import io.renshetong.report.batch.Scope;
import io.renshetong.starter.actor.Actor;
import io.renshetong.starter.audit.Audit;
import io.renshetong.starter.problem.Messages;
import io.renshetong.starter.task.Task;
import io.renshetong.starter.task.TaskOrder;
import io.renshetong.starter.task.Tasks;
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
    Task order(PrintForm form, Scope scope, PrintAsk ask, Actor actor) {
        audit.record(Printed.told("PRINT", form, scope, actor));
        return tasks.submit(
                new TaskOrder(
                        PrintWork.KIND,
                        messages.get("report.print.title", forms.label(form.name()), scope.mark()),
                        null,
                        ask),
                actor);
    }
}
