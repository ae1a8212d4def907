package io.renshetong.report.form;

import io.renshetong.report.batch.Batch;
import io.renshetong.starter.problem.Messages;
import io.renshetong.starter.problem.Refusal;
import java.util.List;
import org.springframework.stereotype.Component;

/** The forms there are. */
@Component
class PrintForms {
    private final List<PrintForm> forms;
    private final Messages messages;

    PrintForms(List<PrintForm> forms, Messages messages) {
        this.forms = forms;
        this.messages = messages;
    }

    /** A form as a list shows it. */
    record Listed(String form, String label, String type) {}

    List<Listed> all() {
        return forms.stream()
                .map(form -> new Listed(form.name(), label(form.name()), form.type()))
                .toList();
    }

    /** The form by its name, when it is one for the batch. */
    PrintForm require(String name, Batch batch) {
        return forms.stream()
                .filter(form -> form.name().equals(name) && form.type().equals(batch.type()))
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }

    String label(String name) {
        return messages.get("report.form." + name);
    }
}
