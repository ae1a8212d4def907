package io.renshetong.report.batch;

import io.renshetong.contract.DeclarationDecided;
import io.renshetong.contract.DeclarationEffective;
import io.renshetong.contract.DeclarationSubmission;
import io.renshetong.contract.DeclarationSubmission.Confirmed;
import io.renshetong.contract.DeclarationSubmission.Declared;
import io.renshetong.contract.DeclarationSubmission.Withdrawn;
import io.renshetong.contract.TypeForm;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An event that reads as JSON may still lack what the contract promises; such a one belongs to the dead letters. */
final class Wellformed {
    /** P, the region's six digits, the two of the business. */
    private static final Pattern BUSINESS = Pattern.compile("P\\d{8}");

    private Wellformed() {}

    static DeclarationSubmission checked(DeclarationSubmission event) {
        switch (event) {
            case Confirmed confirmed -> {
                require("service", confirmed.service());
                require("type", confirmed.type());
                require("unitCode", confirmed.unitCode());
                require("unitName", confirmed.unitName());
                require("batchNo", confirmed.batchNo());
                require(
                        "batchNo/business",
                        BUSINESS.matcher(confirmed.batchNo()).lookingAt() ? confirmed : null);
                require("occurredAt", confirmed.occurredAt());
                require("confirmedBy", confirmed.confirmedBy());
                require("chunks", confirmed.chunk() > 0 && confirmed.chunk() <= confirmed.chunks() ? confirmed : null);
                require("declarations", confirmed.declarations());
                confirmed.declarations().forEach(Wellformed::check);
                if (confirmed.form() != null) check(confirmed.form());
            }
            case Withdrawn withdrawn -> {
                require("declarations", withdrawn.declarations());
                withdrawn.declarations().forEach(ref -> require("declarations/no", ref.no()));
            }
        }
        return event;
    }

    static DeclarationDecided checked(DeclarationDecided event) {
        require("decisions", event.decisions());
        event.decisions().forEach(decision -> {
            require("decisions/no", decision.no());
            require("decisions/verdict", decision.verdict());
            require("decisions/decidedAt", decision.decidedAt());
        });
        return event;
    }

    static DeclarationEffective checked(DeclarationEffective event) {
        require("declarations", event.declarations());
        event.declarations().forEach(effective -> {
            require("declarations/no", effective.no());
            require("declarations/effectiveOn", effective.effectiveOn());
        });
        return event;
    }

    private static void check(Declared declared) {
        require("declarations/no", declared.no());
        require("declarations/revision", declared.revision() > 0 ? declared : null);
        require("declarations/subject", declared.subject());
        require("declarations/subject/name", declared.subject().name());
        require("declarations/payload", declared.payload());
        require("declarations/changes", declared.changes());
        require("declarations/attachments", declared.attachments());
    }

    private static void check(TypeForm form) {
        require("form/label", form.label());
        require("form/fields", form.fields());
        require("form/documents", form.documents());
        form.fields().forEach(field -> {
            require("form/fields/name", field.name());
            require("form/fields/label", field.label());
            require("form/fields/kind", field.kind());
        });
        form.documents().forEach(document -> {
            require("form/documents/kind", document.kind());
            require("form/documents/label", document.label());
        });
    }

    private static void require(String member, @Nullable Object value) {
        if (value == null) throw new IllegalArgumentException("The event lacks " + member);
    }
}
