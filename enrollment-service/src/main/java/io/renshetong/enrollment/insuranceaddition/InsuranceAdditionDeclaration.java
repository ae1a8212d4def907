package io.renshetong.enrollment.insuranceaddition;

import io.renshetong.declaration.DeclarationType;
import io.renshetong.declaration.Definition;
import io.renshetong.enrollment.declared.StaffChangeRules.Look;
import io.renshetong.enrollment.joining.Joining;
import io.renshetong.enrollment.joining.JoiningEffect;
import io.renshetong.enrollment.joining.JoiningTypes;
import io.renshetong.enrollment.joining.RegisterLooks;
import org.springframework.stereotype.Component;

/** A unit insures somebody of its own for more (参保险种增加). */
@Component
class InsuranceAdditionDeclaration implements DeclarationType<Joining> {
    private final JoiningTypes types;

    InsuranceAdditionDeclaration(JoiningTypes types) {
        this.types = types;
    }

    @Override
    public Definition<Joining> define() {
        return types.forTheKnown("insurance-addition", new JoiningEffect.Kind("11", "6104"), isInsuredHere());
    }

    private static Look<Joining> isInsuredHere() {
        return (row, known, findings) -> {
            if (known.filter(person -> RegisterLooks.isActiveAt(person.history(), row.unitCode()))
                    .isEmpty()) {
                findings.refuse("idNumber", "insurance-addition.not-here");
            }
        };
    }
}
