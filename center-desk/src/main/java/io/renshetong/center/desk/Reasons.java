package io.renshetong.center.desk;

import io.renshetong.center.preaudit.Finding;
import io.renshetong.kernel.code.CodeTable;
import io.renshetong.kernel.code.CodeTables;
import io.renshetong.starter.problem.FieldError;
import io.renshetong.starter.problem.Messages;
import io.renshetong.starter.problem.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Why a case may be returned, and the sentence that asks for what has to be mended. */
@Component
class Reasons {
    private static final int SHORTEST_OPINION = 5;
    private static final int LONGEST_OPINION = 500;

    private final CodeTable table = CodeTables.load().table("rejection-reason");
    private final Messages messages;
    private final FieldWords fields;
    private final Clock clock;

    Reasons(Messages messages, FieldWords fields, Clock clock) {
        this.messages = messages;
        this.fields = fields;
        this.clock = clock;
    }

    /**
     * One reason.
     *
     * @param template a sentence to begin with; {@code {0}} stands for the label of the field
     */
    record Reason(String code, String name, String template) {}

    /** What the desk proposes for a return, from the worst thing the pre-audit found. */
    record Suggestion(String reasonCode, @Nullable String field, String opinion) {}

    List<Reason> all() {
        return table.validOn(LocalDate.now(clock)).stream()
                .map(code -> new Reason(code.code(), code.name(), template(code.code())))
                .toList();
    }

    Optional<Suggestion> suggestion(String type, List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.reasonCode() != null)
                .max((one, other) -> one.light().compareTo(other.light()))
                .map(finding -> new Suggestion(
                        String.valueOf(finding.reasonCode()),
                        finding.field(),
                        messages.get("center.mend." + finding.code(), label(type, finding.field()))));
    }

    /** Refuses a return without a known reason or a sentence the unit can work with, all at once. */
    void check(String reasonCode, String opinion) {
        List<FieldError> errors = new ArrayList<>();
        if (!table.isValid(reasonCode, LocalDate.now(clock))) errors.add(error("reasonCode", reasonCode));
        int length = opinion.codePointCount(0, opinion.length());
        if (length < SHORTEST_OPINION || length > LONGEST_OPINION) errors.add(error("opinion"));
        if (!errors.isEmpty())
            throw Refusal.unprocessable("FIELDS_REFUSED", null).with(errors);
    }

    private FieldError error(String member, Object... arguments) {
        String code = "center.return." + member;
        return FieldError.error("#/" + member, code, messages.get(code, arguments));
    }

    private String template(String code) {
        return messages.find("center.template." + code).orElseGet(() -> messages.get("center.template"));
    }

    private String label(String type, @Nullable String field) {
        return field == null ? messages.get("center.any-field") : fields.label(type, field);
    }
}
