package io.renshetong.enrollment.renewal;

import io.renshetong.declaration.DeclarationType;
import io.renshetong.declaration.Definition;
import io.renshetong.enrollment.declared.StaffChange;
import io.renshetong.enrollment.declared.StaffChangeRules.Look;
import io.renshetong.enrollment.joining.Joining;
import io.renshetong.enrollment.joining.JoiningEffect;
import io.renshetong.enrollment.joining.JoiningTypes;
import org.springframework.stereotype.Component;

/** A unit goes on with insurances that were suspended, with it or with another unit (续保). */
@Component
class RenewalDeclaration implements DeclarationType<Joining> {
    private final JoiningTypes types;

    RenewalDeclaration(JoiningTypes types) {
        this.types = types;
    }

    @Override
    public Definition<Joining> define() {
        return types.forTheKnown("renewal", new JoiningEffect.Kind("12", "6201"), wasInsuredBefore());
    }

    private static Look<Joining> wasInsuredBefore() {
        return (row, known, findings) -> {
            if (known.isEmpty()) {
                findings.refuse("idNumber", "renewal.unknown");
                return;
            }
            row.after().insurances().stream()
                    .filter(insurance ->
                            known.get().history().present(insurance).findAny().isEmpty())
                    .forEach(insurance ->
                            findings.refuse(StaffChange.field(insurance), "renewal.never-insured", insurance.label()));
        };
    }
}
