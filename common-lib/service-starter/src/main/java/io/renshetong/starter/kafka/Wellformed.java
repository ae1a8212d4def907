package io.renshetong.starter.kafka;

import io.renshetong.contract.DeclarationDecided;
import io.renshetong.contract.DeclarationEffective;
import io.renshetong.contract.DeclarationSubmission;
import io.renshetong.contract.DeclarationSubmission.Confirmed;
import io.renshetong.contract.DeclarationSubmission.Declared;
import io.renshetong.contract.DeclarationSubmission.RevisionRef;
import io.renshetong.contract.DeclarationSubmission.Withdrawn;
import io.renshetong.contract.TypeForm;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An event that reads as JSON may still lack what the contract promises; such a one belongs to the dead letters. */
public final class Wellformed {
    /** P, the region's six digits, the two of the business. */
    private static final Pattern BUSINESS = Pattern.compile("P\\d{8}");

    private Wellformed() {}

    public static DeclarationSubmission checked(DeclarationSubmission event) {
        require("service", event.service());
        require("type", event.type());
        require("unitCode", event.unitCode());
        switch (event) {
            case Confirmed confirmed -> check(confirmed);
            case Withdrawn withdrawn -> {
                require("declarations", withdrawn.declarations());
                require("withdrawnBy", withdrawn.withdrawnBy());
                withdrawn.declarations().forEach(Wellformed::check);
            }
        }
        return event;
    }

    private static void check(Confirmed confirmed) {
        require("unitName", confirmed.unitName());
        require("region", confirmed.region());
        require("batchNo", confirmed.batchNo());
        require("batchNo/business", BUSINESS.matcher(confirmed.batchNo()).lookingAt() ? confirmed : null);
        require("occurredAt", confirmed.occurredAt());
        require("confirmedBy", confirmed.confirmedBy());
        require("chunks", confirmed.chunk() > 0 && confirmed.chunk() <= confirmed.chunks() ? confirmed : null);
        require("declarations", confirmed.declarations());
        confirmed.declarations().forEach(Wellformed::check);
        if (confirmed.form() != null) check(confirmed.form());
    }

    private static void check(RevisionRef ref) {
        require("declarations/no", ref.no());
        require("declarations/revision", ref.revision() > 0 ? ref : null);
    }

    public static DeclarationDecided checked(DeclarationDecided event) {
        require("decisions", event.decisions());
        event.decisions().forEach(decision -> {
            require("decisions/no", decision.no());
            require("decisions/verdict", decision.verdict());
            require("decisions/decidedAt", decision.decidedAt());
        });
        return event;
    }

    public static DeclarationEffective checked(DeclarationEffective event) {
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
        require("declarations/risk", declared.risk());
        require("declarations/payload", declared.payload());
        require("declarations/changes", declared.changes());
        require("declarations/attachments", declared.attachments());
        require("declarations/warnings", declared.warnings());
    }

    private static void check(TypeForm form) {
        require("form/label", form.label());
        require("form/fields", form.fields());
        require("form/documents", form.documents());
        form.fields().forEach(field -> {
            require("form/fields/name", field.name());
            require("form/fields/label", field.label());
            require("form/fields/kind", field.kind());
            require("form/fields/sensitivity", field.sensitivity());
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
