package io.renshetong.report.form;

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
    record Listed(String form, String label, String business) {}

    List<Listed> all() {
        return forms.stream()
                .map(form -> new Listed(form.name(), label(form.name()), form.business()))
                .toList();
    }

    PrintForm require(String name) {
        return forms.stream()
                .filter(form -> form.name().equals(name))
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }

    String label(String name) {
        return messages.get("report.form." + name);
    }
}
