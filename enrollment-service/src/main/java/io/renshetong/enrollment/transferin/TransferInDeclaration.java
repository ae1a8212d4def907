package io.renshetong.enrollment.transferin;

import io.renshetong.declaration.DeclarationType;
import io.renshetong.declaration.Definition;
import io.renshetong.enrollment.declared.StaffChangeRules.Look;
import io.renshetong.enrollment.joining.Joining;
import io.renshetong.enrollment.joining.JoiningEffect;
import io.renshetong.enrollment.joining.JoiningRules;
import io.renshetong.enrollment.joining.JoiningTypes;
import io.renshetong.enrollment.joining.RegisterLooks;
import org.springframework.stereotype.Component;

/** A unit takes on somebody another unit of the pooling area let go (调入). */
@Component
class TransferInDeclaration implements DeclarationType<Joining> {
    private final JoiningTypes types;

    TransferInDeclaration(JoiningTypes types) {
        this.types = types;
    }

    @Override
    public Definition<Joining> define() {
        return types.forTheKnown(
                "transfer-in",
                new JoiningEffect.Kind("14", "6103"),
                wasLetGo(),
                JoiningRules.isProvedBy(JoiningTypes.RELEASE, types.parameters()));
    }

    private static Look<Joining> wasLetGo() {
        return (row, known, findings) -> {
            if (known.isEmpty()) {
                findings.refuse("idNumber", "transfer-in.unknown");
            } else if (!RegisterLooks.canComeTo(
                    known.get().history(), row.unitCode(), row.after().insurances())) {
                findings.refuse("idNumber", "transfer-in.not-let-go");
            }
        };
    }
}
