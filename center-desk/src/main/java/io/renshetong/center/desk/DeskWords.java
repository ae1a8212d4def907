package io.renshetong.center.desk;

import io.renshetong.center.casefile.CaseState;
import io.renshetong.center.casefile.LogEntry;
import io.renshetong.center.form.Form;
import io.renshetong.center.form.Forms;
import io.renshetong.center.preaudit.Finding;
import io.renshetong.center.preaudit.Light;
import io.renshetong.contract.DeclarationDecided.Stage;
import io.renshetong.contract.Risk;
import io.renshetong.kernel.code.CodeTable;
import io.renshetong.kernel.code.CodeTables;
import io.renshetong.starter.problem.Messages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The Chinese words of the desk. */
@Component
class DeskWords {
    private final Messages messages;
    private final Forms forms;
    private final CodeTable reasons = CodeTables.load().table("rejection-reason");

    DeskWords(Messages messages, Forms forms) {
        this.messages = messages;
        this.forms = forms;
    }

    /** The label of a declaration type, or its code where it has not named itself yet. */
    String type(String type) {
        return forms.of(type).map(Form::label).orElse(type);
    }

    String risk(Risk risk) {
        return messages.get("center.risk." + risk);
    }

    String state(CaseState state) {
        return messages.get("center.state." + state);
    }

    String light(Light light) {
        return messages.get("center.light." + light);
    }

    /** A warning of which the desk knows no name is told as such; new services warn of new things. */
    String finding(Finding finding) {
        return finding.code().startsWith(Finding.WARNED)
                ? messages.find("center.finding." + finding.code())
                        .orElseGet(() -> messages.get("center.finding.warnings-acknowledged"))
                : messages.get("center.finding." + finding.code());
    }

    String log(LogEntry.Kind kind) {
        return messages.get("center.log." + kind);
    }

    @Nullable
    String stage(@Nullable Stage stage) {
        return stage == null ? null : messages.get("center.stage." + stage);
    }

    @Nullable
    String reason(@Nullable String code) {
        return code == null ? null : reasons.display(code);
    }

    /** What a document proves, or the code of the kind where the type has no word for it. */
    String attachmentKind(String type, String kind) {
        return forms.of(type).flatMap(form -> form.document(kind)).orElse(kind);
    }
}
